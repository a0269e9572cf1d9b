import { Autocomplete } from '@base-ui/react/autocomplete';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nameOf } from '../../../model/values.ts';
import type { SearchAnswer } from '../../../model/wire.ts';
import { searchAnswer } from '../../api/answers.ts';
import { Icon } from '../../shell/Icon.tsx';
import { explainFailure } from '../../words/explain-failure.ts';
import { count } from '../../words/count.ts';
import { SearchHit } from './SearchHit.tsx';
import { useSettled } from './use-settled.ts';
import './search.css';

type Hit = SearchAnswer['hits'][number];

export const SEARCH_INPUT_ID = 'search';
const SETTLE_MS = 150;
const NO_HITS: Hit[] = [];

const isMac = navigator.userAgent.includes('Mac');

/** Finds nodes by any name in any script; choosing one brings it into the picture. */
export function SearchBox({ onFound }: { onFound: (nodeId: string) => void }) {
  const [text, setText] = useState('');
  const [isFocused, setFocused] = useState(false);
  const asked = useSettled(text.trim(), SETTLE_MS);
  const query = useQuery(searchAnswer(asked));
  const hits = text.trim() === '' ? NO_HITS : (query.data?.hits ?? NO_HITS);
  const isOpen = isFocused && text.trim() !== '';
  const choose = (hit: Hit): void => {
    onFound(hit.node.id);
    setText('');
  };
  return (
    <search className="search" onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <Autocomplete.Root
        inline
        open={isOpen}
        items={hits}
        value={text}
        onValueChange={(next, { reason }) => reason !== 'item-press' && setText(next)}
        itemToStringValue={(hit: Hit) => nameOf(hit.node)}
        filter={null}
        autoHighlight="always"
      >
        <Icon name="search" />
        <Autocomplete.Input
          id={SEARCH_INPUT_ID}
          className="search-input"
          aria-expanded={isOpen}
          aria-label="Search by name, alias or abbreviation"
          placeholder="Search a name: SCO, 上合组织, Казахстан…"
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
        <kbd aria-hidden="true">{isMac ? '⌘K' : 'Ctrl K'}</kbd>
        <div className="popup search-results" hidden={!isOpen}>
          <Autocomplete.Status className="popup-status">{statusOf(query, hits, text, asked)}</Autocomplete.Status>
          <Autocomplete.List className="popup-list" aria-label="Found">
            {(hit: Hit) => (
              <Autocomplete.Item key={hit.node.id} value={hit} className="popup-item" onClick={() => choose(hit)}>
                <SearchHit hit={hit} />
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </div>
      </Autocomplete.Root>
    </search>
  );
}

type Asking = { error: unknown; isFetching: boolean };

function statusOf({ error, isFetching }: Asking, hits: readonly Hit[], text: string, asked: string): string {
  if (error) {
    const { what, why, next } = explainFailure(error, 'The search failed');
    return `${what}: ${why}. ${next}`;
  }
  if (isFetching || asked !== text.trim()) return 'Searching…';
  if (hits.length === 0) return `Nothing in the data is called “${asked}”. Try a shorter piece of the name.`;
  return count(hits.length, 'match', 'matches');
}
