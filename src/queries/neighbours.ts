import type { Database, ReadOptions } from '../database/database.ts';
import type { CommonNeighboursRequest, CountedResult, NeighbourGroups, NeighboursRequest } from '../model/explore.ts';
import type { Graph, GraphNode, GraphRelationship } from '../model/values.ts';
import { demandNodes, nodesById, toResult } from './answer.ts';
import { batchesOf, readBatch, readByIds } from './by-label.ts';
import { drawnTypes } from './drawn-types.ts';
import { relationshipsBetween } from './nodes.ts';

type Connected = { id: string; degree: number };

type Wanted = Pick<NeighboursRequest, 'ids' | 'types' | 'direction' | 'kind'> & {
  /** Beside each of the ids, not only beside one of them. */
  isCommon: boolean;
};

const byDegree = (a: Connected, b: Connected): number => b.degree - a.degree || (a.id < b.id ? -1 : 1);

/** All neighbours that are wanted, the best connected first. */
async function rankNeighbours(database: Database, wanted: Wanted, options: ReadOptions): Promise<Connected[]> {
  const { ids, types = drawnTypes, direction = 'any', kind = 'any', isCommon } = wanted;
  let found: Map<string, Connected> | undefined;
  for (const batch of batchesOf(ids)) {
    const parameters = { given: ids, types, direction, kind, atLeast: isCommon ? batch.ids.length : 1 };
    const rows = await readBatch(database, 'neighbour-ids', { ...batch, parameters, options });
    const beside = new Map(rows.map(([id, degree]) => [String(id), { id: String(id), degree: Number(degree) }]));
    found = found === undefined ? beside : combine(found, beside, isCommon);
  }
  return [...(found?.values() ?? [])].toSorted(byDegree);
}

function combine(
  some: Map<string, Connected>,
  others: ReadonlyMap<string, Connected>,
  isCommon: boolean,
): Map<string, Connected> {
  if (isCommon) return new Map([...some].filter(([id]) => others.has(id)));
  for (const [id, connected] of others) some.set(id, connected);
  return some;
}

function groupByOther(
  relationships: readonly GraphRelationship[],
  others: ReadonlySet<string>,
): Map<string, GraphRelationship[]> {
  const groups = new Map<string, GraphRelationship[]>();
  for (const relationship of relationships) {
    const other = others.has(relationship.start) ? relationship.start : relationship.end;
    const group = groups.get(other);
    if (group) group.push(relationship);
    else groups.set(other, [relationship]);
  }
  return groups;
}

type Ranking = { ranked: readonly Connected[]; limit: number; asked: readonly GraphNode[]; options: ReadOptions };

/** One row a neighbour: the node, what connects it with those that were asked for, and its degree. */
async function toAnswer(database: Database, wanted: Wanted, ranking: Ranking): Promise<CountedResult> {
  const { ranked, limit, asked, options } = ranking;
  const chosen = ranked.slice(0, limit);
  const ids = chosen.map(({ id }) => id);
  const read = async () => {
    const nodes = new Map((await nodesById(database, ids, options)).map((node) => [node.id, node]));
    const { ids: given, types } = wanted;
    const isFromChosen = isCheaperFrom(chosen, { given: given.length, neighbours: ranked.length });
    const [from, among] = isFromChosen ? [ids, given] : [given, ids];
    const between = await relationshipsBetween(database, from, { among, types, options });
    const relationships = groupByOther(between.filter(pointsAs(wanted)), new Set(ids));
    const rows = chosen.flatMap(({ id, degree }) => {
      const node = nodes.get(id);
      return node ? [[node, relationships.get(id) ?? [], degree]] : [];
    });
    return { columns: ['neighbour', 'relationships', 'degree'], rows, truncated: ranked.length > limit };
  };
  const result = await toResult(database, read, options);
  return { ...result, graph: withNodes(result.graph, asked), total: ranked.length };
}

/**
 * An engine goes along all relationships of the nodes that it starts at and compares each with all the others: from a
 * hub to its 4,000 neighbours that makes 16 million comparisons, from them to the hub as many as they have
 * relationships. The given nodes have at least one for each neighbour.
 */
function isCheaperFrom(chosen: readonly Connected[], { given, neighbours }: { given: number; neighbours: number }) {
  const degrees = chosen.reduce((sum, { degree }) => sum + degree, 0);
  return degrees * given < neighbours * chosen.length;
}

function pointsAs({ ids, direction }: Wanted): (relationship: GraphRelationship) => boolean {
  const given = new Set(ids);
  return ({ start }) => direction === undefined || given.has(start) === (direction === 'out');
}

/** A node that has no neighbours is in the picture all the same. */
function withNodes({ nodes, relationships }: Graph, asked: readonly GraphNode[]): Graph {
  const present = new Set(nodes.map(({ id }) => id));
  return { nodes: [...nodes, ...asked.filter(({ id }) => !present.has(id))], relationships };
}

export async function readNeighbours(
  database: Database,
  { limit, ...request }: NeighboursRequest,
  options: ReadOptions = {},
): Promise<CountedResult> {
  const asked = await demandNodes(database, request.ids, options);
  const wanted = { ...request, isCommon: false };
  const ranked = await rankNeighbours(database, wanted, options);
  return toAnswer(database, wanted, { ranked, limit, asked, options });
}

export async function readCommonNeighbours(
  database: Database,
  { ids, limit }: CommonNeighboursRequest,
  options: ReadOptions = {},
): Promise<CountedResult> {
  const asked = await demandNodes(database, ids, options);
  const wanted = { ids, isCommon: true };
  const ranked = await rankNeighbours(database, wanted, options);
  return toAnswer(database, wanted, { ranked, limit, asked, options });
}

const largestFirst = (a: NeighbourGroups['groups'][number], b: NeighbourGroups['groups'][number]): number =>
  b.count - a.count || ([a.type, a.direction, a.kind].join() < [b.type, b.direction, b.kind].join() ? -1 : 1);

export async function readNeighbourGroups(
  database: Database,
  id: string,
  options: ReadOptions = {},
): Promise<NeighbourGroups> {
  await demandNodes(database, [id], options);
  const rows = await readByIds(database, 'neighbour-groups', { ids: [id], parameters: { types: drawnTypes }, options });
  const groups = rows.map(([type, isOut, kind, count]): NeighbourGroups['groups'][number] => ({
    type: String(type),
    direction: isOut === true ? 'out' : 'in',
    kind: String(kind),
    count: Number(count),
  }));
  return { groups: groups.toSorted(largestFirst) };
}
