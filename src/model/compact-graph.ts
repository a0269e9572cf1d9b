import {
  fieldsOf,
  fillProperties,
  listOf,
  numbersBelow,
  textOf,
  textsOf,
  toColumns,
  toDictionary,
} from './compact-columns.ts';
import type { Column } from './compact-columns.ts';
import { relationshipId } from './identity.ts';
import type { Graph, GraphNode, GraphRelationship } from './values.ts';

/**
 * A graph in the form in which it travels: a table for each set of labels and each type, ids once, ends as places in
 * the list of nodes. A sixth of the same graph as plain JSON, and read in one pass.
 */
export type CompactGraph = {
  version: typeof VERSION;
  nodes: { order: Runs; tables: NodeTable[] };
  relationships: { order: Runs; tables: RelationshipTable[] };
};

/** Which table each record is in, in the order of the graph: table, how many in a row, table, how many… */
type Runs = number[];

type NodeTable = { labels: string[]; ids: string[]; columns: Column[] };

type RelationshipTable = { type: string; starts: number[]; ends: number[]; ids: Ids; columns: Column[] };

/** Ids as they are, or what follows in them after start, type and end. */
type Ids = { whole: string[] } | { rests: string[]; codes: number[] };

const VERSION = 1;

export function encodeGraph({ nodes, relationships }: Graph): CompactGraph {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const ofLabels = split(nodes, ({ labels }) => JSON.stringify(labels));
  const ofTypes = split(relationships, ({ type }) => type);
  return {
    version: VERSION,
    nodes: { order: ofLabels.order, tables: ofLabels.groups.map(toNodeTable) },
    relationships: { order: ofTypes.order, tables: ofTypes.groups.map((group) => toRelationshipTable(group, places)) },
  };
}

/** Records in groups by a key, and the order in which they stood. */
function split<Item>(items: readonly Item[], keyOf: (item: Item) => string): { groups: Item[][]; order: Runs } {
  const numbers = new Map<string, number>();
  const groups: Item[][] = [];
  const order: Runs = [];
  for (const item of items) {
    const key = keyOf(item);
    const number = numbers.get(key) ?? groups.length;
    if (number === groups.length) {
      numbers.set(key, number);
      groups.push([]);
    }
    groups[number]?.push(item);
    if (order.at(-2) === number) order.push((order.pop() ?? 0) + 1);
    else order.push(number, 1);
  }
  return { groups, order };
}

const toNodeTable = (nodes: readonly GraphNode[]): NodeTable => ({
  labels: nodes[0]?.labels ?? [],
  ids: nodes.map(({ id }) => id),
  columns: toColumns(nodes),
});

function toRelationshipTable(
  relationships: readonly GraphRelationship[],
  places: ReadonlyMap<string, number>,
): RelationshipTable {
  const placeOf = (id: string): number => {
    const place = places.get(id);
    if (place === undefined) throw new RangeError(`a relationship ends at ${id}, which is not among the nodes`);
    return place;
  };
  return {
    type: relationships[0]?.type ?? '',
    starts: relationships.map(({ start }) => placeOf(start)),
    ends: relationships.map(({ end }) => placeOf(end)),
    ids: toIds(relationships),
    columns: toColumns(relationships),
  };
}

function toIds(relationships: readonly GraphRelationship[]): Ids {
  const rests: string[] = [];
  for (const { id, start, type, end } of relationships) {
    const first = relationshipId(start, type, end);
    if (!id.startsWith(first)) return { whole: relationships.map((each) => each.id) };
    rests.push(id.slice(first.length));
  }
  const { entries, codes } = toDictionary(rests);
  return { rests: entries, codes };
}

/** The graph again, checked on the way; throws where it is not in this form. */
export function decodeGraph(compact: unknown): Graph {
  const { version, nodes: ofNodes, relationships: ofRelationships } = fieldsOf(compact, 'a compact graph');
  if (version !== VERSION)
    throw new RangeError(`expected a compact graph of version ${VERSION}, found ${JSON.stringify(version)}`);
  const nodes = decodeParts(ofNodes, toNodes);
  const relationships = decodeParts(ofRelationships, (table) => toRelationships(table, nodes));
  return { nodes, relationships };
}

type Fields = { [name: string]: unknown };

function decodeParts<Item>(part: unknown, toItems: (table: Fields) => Item[]): Item[] {
  const { order, tables } = fieldsOf(part, 'nodes or relationships');
  const groups = listOf(tables, 'tables').map((table) => toItems(fieldsOf(table, 'a table')));
  return joined(groups, listOf(order, 'the order of tables'));
}

function joined<Item>(groups: readonly Item[][], order: readonly unknown[]): Item[] {
  const items: Item[] = [];
  const taken = groups.map(() => 0);
  for (let index = 0; index < order.length; index += 2) {
    const [number, length] = [Number(order[index]), Number(order[index + 1])];
    const first = taken[number] ?? NaN;
    const run = groups[number]?.slice(first, first + length) ?? [];
    if (run.length !== length) throw new RangeError(`table ${number} holds fewer than ${first + length} records`);
    for (const item of run) items.push(item);
    taken[number] = first + length;
  }
  const whole = groups.reduce((sum, group) => sum + group.length, 0);
  if (items.length !== whole) throw new RangeError(`the order names ${items.length} of ${whole} records`);
  return items;
}

function toNodes({ labels, ids, columns }: Fields): GraphNode[] {
  const shared = textsOf(labels, 'labels');
  const nodes = textsOf(ids, 'ids').map((id): GraphNode => ({
    $type: 'node',
    id,
    labels: [...shared],
    properties: {},
  }));
  fillProperties(nodes, columns);
  return nodes;
}

function toRelationships(
  { type, starts, ends, ids, columns }: Fields,
  nodes: readonly GraphNode[],
): GraphRelationship[] {
  const name = textOf(type, 'a type');
  const { length } = listOf(starts, 'starts');
  const from = numbersBelow(nodes.length, starts, length);
  const to = numbersBelow(nodes.length, ends, length);
  const relationships = from.map((start, row): GraphRelationship => {
    const end = nodes[to[row] ?? 0]?.id ?? '';
    return { $type: 'relationship', id: '', type: name, start: nodes[start]?.id ?? '', end, properties: {} };
  });
  fillIds(relationships, fieldsOf(ids, 'ids'));
  fillProperties(relationships, columns);
  return relationships;
}

function fillIds(relationships: readonly GraphRelationship[], { whole, rests, codes }: Fields): void {
  const { length } = relationships;
  if (whole !== undefined) {
    const ids = textsOf(whole, 'ids');
    if (ids.length !== length) throw new RangeError(`expected ${length} ids, found ${ids.length}`);
    for (const [row, relationship] of relationships.entries()) relationship.id = ids[row] ?? '';
    return;
  }
  const texts = textsOf(rests, 'the rests of ids');
  const list = numbersBelow(texts.length, codes, length);
  for (const [row, relationship] of relationships.entries()) {
    const { start, type, end } = relationship;
    relationship.id = relationshipId(start, type, end) + (texts[list[row] ?? 0] ?? '');
  }
}
