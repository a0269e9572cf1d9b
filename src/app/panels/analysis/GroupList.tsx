import { useMemo } from 'react';
import { countOfNodes, joinWords } from '../../../words/count.ts';
import { nameIn } from '../../../words/names.ts';
import { t, writeNumber } from '../../../words/t.ts';
import { Bar } from './Bar.tsx';
import { groupsBySize, shownOf } from './rank-results.ts';
import type { ResultsProps } from './TopNodes.tsx';

const NAMED = 3;

/** The ten largest groups, each with its best connected members. */
export function GroupList({ graph, values, onSelect }: ResultsProps) {
  const groups = useMemo(() => groupsBySize(graph, values), [graph, values]);
  const others = groups.slice(shownOf(groups).length);
  const most = groups[0]?.members.length ?? 1;
  return (
    <section className="measure-results">
      <h3>{t('analysis.groups', { count: groups.length })}</h3>
      <ol>
        {shownOf(groups).map(({ members }, index) => (
          <li key={members[0]?.id} className="ranked ranked-group">
            <button
              type="button"
              className="ranked-name"
              aria-label={t('analysis.chooseGroup', { place: index + 1, nodes: countOfNodes(members.length) })}
              onClick={() => onSelect(members.map(({ id }) => id))}
            >
              {t('analysis.group', { place: index + 1 })}
            </button>
            <Bar share={members.length / most} />
            <span className="ranked-number">{writeNumber(members.length)}</span>
            <span className="ranked-more">
              {t('analysis.among', { names: joinWords(members.slice(0, NAMED).map((node) => nameIn(node))) })}
            </span>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <p className="muted">
          {t('analysis.otherGroups', {
            count: others.length,
            nodes: countOfNodes(others.reduce((sum, { members }) => sum + members.length, 0)),
          })}
        </p>
      )}
    </section>
  );
}
