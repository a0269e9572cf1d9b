import { Autocomplete } from '@base-ui/react/autocomplete';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SearchAnswer } from '../../../model/wire.ts';
import { searchAnswer } from '../../api/answers.ts';
import { Icon } from '../../shell/Icon.tsx';
import { explainFailure } from '../../words/explain-failure.ts';
import { nameIn } from '../../words/names.ts';
import { t } from '../../words/t.ts';
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
        itemToStringValue={(hit: Hit) => nameIn(hit.node)}
        filter={null}
        autoHighlight="always"
      >
        <Icon name="search" />
        <Autocomplete.Input
          id={SEARCH_INPUT_ID}
          className="search-input"
          aria-expanded={isOpen}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
        <kbd aria-hidden="true">{isMac ? '⌘K' : 'Ctrl K'}</kbd>
        <div className="popup search-results" hidden={!isOpen}>
          <Autocomplete.Status className="popup-status">{statusOf(query, hits, text, asked)}</Autocomplete.Status>
          <Autocomplete.List className="popup-list" aria-label={t('search.found')}>
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
    return t('search.failure', explainFailure(error, t('search.failed')));
  }
  if (isFetching || asked !== text.trim()) return t('search.searching');
  if (hits.length === 0) return t('search.none', { text: asked });
  return t('search.matches', { count: hits.length });
}
