import type { Database, ReadOptions } from '../database/database.ts';
import type { GraphNode, GraphRelationship } from '../model/values.ts';
import { isNode, sourcesOf } from '../model/values.ts';
import type { NodeDetail } from '../model/wire.ts';
import { nodesById, readOwn } from './answer.ts';
import { readByIds } from './by-label.ts';
import { collectGraph } from './collect-graph.ts';
import { NotFound } from './errors.ts';

const MOST_RELATIONSHIPS = 500;

const citedBy = (elements: readonly (GraphNode | GraphRelationship)[]): string[] => [
  ...new Set(elements.flatMap(sourcesOf)),
];

async function readRelationships(
  database: Database,
  id: string,
  options: ReadOptions,
): Promise<Pick<NodeDetail, 'relationships' | 'neighbours'>> {
  const limit = MOST_RELATIONSHIPS;
  const rows = await readByIds(database, 'node-relationships', { ids: [id], parameters: { limit }, options });
  const { nodes, relationships } = collectGraph(rows.flat());
  return { relationships, neighbours: nodes };
}

async function readDegree(database: Database, id: string, options: ReadOptions): Promise<number> {
  const rows = await readByIds(database, 'node-degree', { ids: [id], options });
  return Number(rows[0]?.[0] ?? 0);
}

async function readClaims(database: Database, subjects: string[], options: ReadOptions): Promise<GraphNode[]> {
  const { rows } = await readOwn(database, 'claims', { subjects }, options);
  return rows.flat().filter(isNode);
}

/** A node with its relationships, and who says what about both. */
export async function readNodeDetail(database: Database, id: string, options: ReadOptions = {}): Promise<NodeDetail> {
  const [node] = await nodesById(database, [id], options);
  if (!node) throw new NotFound(`the data set has no ${id}`);
  const [{ relationships, neighbours }, degree] = await Promise.all([
    readRelationships(database, id, options),
    readDegree(database, id, options),
  ]);
  const subjects = [id, ...relationships.map((relationship) => relationship.id)];
  const claims = await readClaims(database, subjects, options);
  const sources = await nodesById(database, citedBy([node, ...relationships, ...claims]), options);
  return { node, relationships, neighbours, degree, sources, claims };
}
