import { useMemo } from 'react';
import type { Graph } from '../../../model/values.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { measureNumber } from '../../../words/measure-words.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import { nameIn } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import { Bar } from './Bar.tsx';
import { topNodes } from './rank-results.ts';
import type { Values } from './rank-results.ts';

export type ResultsProps = { graph: Graph; values: Values; onSelect: (ids: readonly string[]) => void };

/** The ten nodes with most of a measure. */
export function TopNodes({ graph, values, onSelect }: ResultsProps) {
  const top = useMemo(() => topNodes(graph, values), [graph, values]);
  const most = top[0]?.value ?? 0;
  return (
    <section className="measure-results">
      <h3>{t('analysis.top')}</h3>
      <ol>
        {top.map(({ node, value }) => (
          <li key={node.id} className="ranked">
            <button type="button" className="ranked-name" onClick={() => onSelect([node.id])}>
              <KindShape kind={kindOf(node)} />
              <Name text={nameIn(node)} />
            </button>
            <Bar share={most > 0 ? value / most : 0} />
            <span className="ranked-number">{measureNumber(value)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
