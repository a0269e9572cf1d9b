import { kindOfId } from '../../../model/kinds.ts';
import type { GraphNode, GraphRelationship } from '../../../model/values.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { sharedThrough } from '../../../scene/projections/index.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import { countOfKind } from '../../../words/count.ts';
import { nameIn } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import { isDated, throughOf } from './through.ts';
import type { Through } from './through.ts';
import './analysis.css';

export type ThroughListProps = {
  /** One that a projection made. */
  connection: GraphRelationship;
  /** The records that it was made of. */
  nodes: readonly GraphNode[];
  onSelect: (id: string) => void;
};

/** What stands behind a connection of a projection: each program or topic that its two ends share. */
export function ThroughList({ connection, nodes, onSelect }: ThroughListProps) {
  const ids = sharedThrough(connection) ?? [];
  const kind = kindOfId(ids[0] ?? '')?.label ?? '';
  const nameAt = (id: string): string => {
    const node = nodes.find((each) => each.id === id);
    return node ? nameIn(node) : id;
  };
  return (
    <section className="through">
      <h2 className="through-title">
        {t('projections.shared', {
          one: nameAt(connection.start),
          other: nameAt(connection.end),
          things: countOfKind(ids.length, kind),
        })}
      </h2>
      <ul>
        {throughOf(ids, nodes).map((through) => (
          <ThroughItem key={through.id} through={through} onSelect={onSelect} />
        ))}
      </ul>
    </section>
  );
}

function ThroughItem({ through: { id, node, date }, onSelect }: { through: Through; onSelect: (id: string) => void }) {
  return (
    <li className="through-item">
      <button type="button" className="ranked-name" onClick={() => onSelect(id)}>
        {node && <KindShape kind={kindOf(node)} />}
        <Name text={node ? nameIn(node) : id} />
      </button>
      {isDated(id) && <p className="muted">{date ?? t('projections.undated')}</p>}
    </li>
  );
}
