import { Autocomplete } from '@base-ui/react/autocomplete';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Presets, SearchAnswer } from '../../../model/wire.ts';
import { searchAnswer } from '../../api/answers.ts';
import type { Suggestion } from '../../question/understanding/understand.ts';
import { Icon } from '../../shell/Icon.tsx';
import { explainFailure } from '../../api/explain-failure.ts';
import { nameIn } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import { askQuestion } from '../questions/ask-question.ts';
import { SearchHit } from './SearchHit.tsx';
import { SuggestedQuestion } from './SuggestedQuestion.tsx';
import { useSettled } from './use-settled.ts';
import { useSuggestions } from './use-suggestions.ts';
import type { Suggested } from './use-suggestions.ts';
import './search.css';

type Hit = SearchAnswer['hits'][number];
type Found = { type: 'name'; id: string; hit: Hit } | { type: 'question'; id: string; suggestion: Suggestion };
type Group = { id: 'names' | 'questions'; items: Found[] };

export const SEARCH_INPUT_ID = 'search';
const SETTLE_MS = 150;
const NO_HITS: Hit[] = [];

const isMac = navigator.userAgent.includes('Mac');

/** Finds nodes by any name in any script, and the saved questions that a text may mean. */
export function SearchBox({ onFound }: { onFound: (nodeId: string) => void }) {
  const [text, setText] = useState('');
  const [isFocused, setFocused] = useState(false);
  const asked = useSettled(text.trim(), SETTLE_MS);
  const query = useQuery(searchAnswer(asked));
  const suggested = useSuggestions(text.trim());
  const isOpen = isFocused && text.trim() !== '';
  const hits = isOpen ? (query.data?.hits ?? NO_HITS) : NO_HITS;
  const isSettled = asked === text.trim() && !query.isFetching;
  const groups = groupsOf(hits, suggested, isSettled);
  const choose = (found: Found): void => {
    setText('');
    if (found.type === 'name') return onFound(found.hit.node.id);
    const { preset, texts } = found.suggestion;
    askQuestion({ type: 'preset', name: preset.name, texts }, preset.title);
  };
  return (
    <search className="search" onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <Autocomplete.Root
        inline
        open={isOpen}
        items={groups}
        value={text}
        onValueChange={(next, { reason }) => reason !== 'item-press' && setText(next)}
        itemToStringValue={(found: Found) =>
          found.type === 'name' ? nameIn(found.hit.node) : found.suggestion.preset.title
        }
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
          <Autocomplete.Status className="popup-status">
            {statusOf(query, { hits, suggested, isSettled, text: asked })}
          </Autocomplete.Status>
          <Autocomplete.List className="popup-list" aria-label={t('search.found')}>
            {(group: Group) => (
              <Autocomplete.Group key={group.id} items={group.items} className="search-group">
                <Autocomplete.GroupLabel className="search-group-label">
                  {t(`search.${group.id}`)}
                </Autocomplete.GroupLabel>
                <Autocomplete.Collection>
                  {(found: Found) => (
                    <Autocomplete.Item
                      key={found.id}
                      value={found}
                      className="popup-item"
                      data-found={found.type}
                      onClick={() => choose(found)}
                    >
                      <FoundItem found={found} options={suggested.options} />
                    </Autocomplete.Item>
                  )}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
        </div>
      </Autocomplete.Root>
    </search>
  );
}

function FoundItem({ found, options }: { found: Found; options: Presets['options'] }) {
  if (found.type === 'name') return <SearchHit hit={found.hit} />;
  return <SuggestedQuestion suggestion={found.suggestion} options={options} />;
}

/** What is asked comes first; for a name that is yet to be found questions wait, so that Enter takes what is read. */
function groupsOf(hits: readonly Hit[], { suggestions, isQuestion }: Suggested, isSettled: boolean): Group[] {
  const names: Group = { id: 'names', items: hits.map((hit) => ({ type: 'name', id: hit.node.id, hit })) };
  const questions: Group = {
    id: 'questions',
    items:
      isQuestion || isSettled
        ? suggestions.map((suggestion) => ({ type: 'question', id: `question ${suggestion.preset.name}`, suggestion }))
        : [],
  };
  const groups = isQuestion ? [questions, names] : [names, questions];
  return groups.filter(({ items }) => items.length > 0);
}

type Asking = { error: unknown };
type Read = { hits: readonly Hit[]; suggested: Suggested; isSettled: boolean; text: string };

function statusOf({ error }: Asking, { hits, suggested: { suggestions, unknown }, isSettled, text }: Read): string {
  if (error) return t('search.failure', explainFailure(error, t('search.failed')));
  if (!isSettled) return t('search.searching');
  const known = [
    ...(hits.length > 0 ? [t('search.matches', { count: hits.length })] : []),
    ...(suggestions.length > 0 ? [t('search.asked', { count: suggestions.length })] : []),
  ];
  if (known.length === 0) return t('search.none', { text });
  if (unknown !== '' && hits.length === 0) known.push(t('search.unknown', { words: unknown }));
  return known.join(' · ');
}
