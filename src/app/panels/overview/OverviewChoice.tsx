import type { Graph } from '../../../model/values.ts';
import type { Health } from '../../../model/wire.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { countOfConnections, countOfKind, countOfNodes } from '../../../words/count.ts';
import { t } from '../../../words/t.ts';
import './overview.css';

export type OverviewChoiceProps = {
  counts: Pick<Health, 'nodes' | 'relationships'>;
  /** The graph of kinds; its nodes are offered to begin with. */
  kinds: Graph;
  onDrawAll: () => void;
  onAsk: () => void;
  /** Given a kind's label in Cypher. */
  onKind: (kind: string) => void;
};

/** Over the graph of kinds: how much there is, and the ways on from here. */
export function OverviewChoice({ counts, kinds, onDrawAll, onAsk, onKind }: OverviewChoiceProps) {
  const nodes = countOfNodes(counts.nodes);
  const connections = countOfConnections(counts.relationships);
  return (
    <section className="overview-choice" aria-label={t('overview.label')}>
      <output>{t('overview.holds', { nodes, connections })}</output>
      <div className="overview-ways">
        <button type="button" className="button button-primary" onClick={onAsk}>
          {t('overview.ask')}
        </button>
        <button type="button" className="button" title={t('overview.drawAllSlow')} onClick={onDrawAll}>
          {t('overview.drawAll')}
        </button>
        <span className="overview-or">{t('overview.orKind')}</span>
        <ul aria-label={t('overview.kinds')}>
          {kindsOf(kinds).map(({ kind, count }) => (
            <li key={kind}>
              <button type="button" className="text-button" onClick={() => onKind(kind)}>
                <KindShape kind={kind} />
                {countOfKind(count, kind)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Those that are connected to anything: of sources alone there is nothing to follow. */
function kindsOf({ nodes, relationships }: Graph): { kind: string; count: number }[] {
  const connected = new Set(relationships.flatMap(({ start, end }) => [start, end]));
  return nodes
    .filter(({ id }) => connected.has(id))
    .map((node) => ({ kind: kindOf(node), count: Number(node.properties['count']) }))
    .toSorted((a, b) => a.count - b.count);
}
