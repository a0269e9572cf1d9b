import { useMemo } from 'react';
import { Name } from '../../shell/Name.tsx';
import { useLanguage } from '../../state/language/store.ts';
import { phraseOf } from '../../../words/model-words.ts';
import { nameIn } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import { markedRelationships, shownOf } from './rank-results.ts';
import type { ResultsProps } from './TopNodes.tsx';

/** How many connections are marked, and ten of them. */
export function MarkedList({ graph, values, onSelect }: ResultsProps) {
  const marked = useMemo(() => markedRelationships(graph, values), [graph, values]);
  const language = useLanguage();
  const names = useMemo(() => new Map(graph.nodes.map((node) => [node.id, nameIn(node, language)])), [graph, language]);
  if (marked.length === 0) return <p>{t('analysis.noneMarked')}</p>;
  return (
    <section className="measure-results">
      <h3>{t('analysis.marked', { count: marked.length })}</h3>
      {marked.length > shownOf(marked).length && <p className="muted">{t('analysis.bestConnected')}</p>}
      <ol>
        {shownOf(marked).map(({ id, type, start, end }) => (
          <li key={id}>
            <button type="button" className="ranked-name" onClick={() => onSelect([id])}>
              <span>
                <Name text={names.get(start) ?? start} /> <span className="muted">{phraseOf(type, 'out')}</span>{' '}
                <Name text={names.get(end) ?? end} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
