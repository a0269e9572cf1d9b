import type { Graph, GraphNode, GraphRelationship } from '../../../model/values.ts';
import { endsOf } from '../../../model/identity.ts';
import { Name } from '../../shell/Name.tsx';
import { bringBack } from '../../state/view/transitions.ts';
import { phraseOf } from '../../../words/model-words.ts';
import { nameIn } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import { Chip } from './Chip.tsx';
import type { ChipsProps } from './chip-props.ts';
import { removalOf } from './removal-of.ts';

/** What was taken away one by one: any of it, or all, can be brought back. */
export function HiddenChip({ view, shown, records, onChange }: ChipsProps) {
  const { hidden } = view;
  if (hidden.length === 0) return null;
  const back = (ids: readonly string[]): void =>
    onChange(t('history.bringBack', { count: ids.length }), bringBack(ids));
  return (
    <Chip
      text={t('filters.chip.hidden', { count: hidden.length })}
      removal={removalOf(shown, 'hidden')}
      removeWords={t('filters.bringAllBack')}
      onRemove={() => back(hidden)}
    >
      {() => (
        <>
          <ul className="filter-list">
            {thingsOf(records, hidden).map(({ id, name }) => (
              <li key={id} className="filter-hidden">
                <Name text={name} />
                <button
                  type="button"
                  className="text-button"
                  aria-label={t('filters.bringBackOne', { name })}
                  onClick={() => back([id])}
                >
                  {t('filters.bringBack')}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="button filter-all" onClick={() => back(hidden)}>
            {t('filters.bringAllBack')}
          </button>
        </>
      )}
    </Chip>
  );
}

/** How many are listed; the button below the list brings back the rest too. */
const MOST_LISTED = 200;

/** Hidden things with their names, the last hidden first. */
function thingsOf(records: Graph, hidden: readonly string[]): { id: string; name: string }[] {
  const nodes = new Map(records.nodes.map((node) => [node.id, node]));
  const relationships = new Map(records.relationships.map((each) => [each.id, each]));
  return hidden
    .slice(-MOST_LISTED)
    .toReversed()
    .map((id) => ({ id, name: nameOfThing(id, { nodes, relationships }) }));
}

type ById = { nodes: ReadonlyMap<string, GraphNode>; relationships: ReadonlyMap<string, GraphRelationship> };

/** "Ministry of Commerce sponsors Seminar"; the id of what the records do not hold. */
function nameOfThing(id: string, { nodes, relationships }: ById): string {
  const named = (nodeId: string): string => {
    const node = nodes.get(nodeId);
    return node ? nameIn(node) : nodeId;
  };
  const ends = relationships.get(id) ?? endsOf(id);
  return ends ? `${named(ends.start)} ${phraseOf(ends.type, 'out')} ${named(ends.end)}` : named(id);
}
