import type { QueryResult, Record as DriverRecord } from 'neo4j-driver';
import type { Value } from '../../model/values.ts';
import { foreignEnds, toNode, toValue, type NodeIds } from './values.ts';

const ROWS_A_TURN = 1_000;

/** Asks the server for something beside the answer whose rows are mapped. */
export type AskAside = (cypher: string, parameters: object) => Promise<QueryResult>;

/** Maps an answer, a part at a time; asks once more where relationships that are not ours need the ids at their ends. */
export async function toRows(records: readonly DriverRecord[], askAside: AskAside): Promise<Value[][]> {
  const ends = new Set<string>();
  for (const record of records) for (const value of record.values()) foreignEnds(value, ends);
  const nodeIds = ends.size > 0 ? await findNodeIds(askAside, [...ends]) : new Map<string, string>();
  const rows: Value[][] = [];
  for (const record of records) {
    rows.push(Array.from(record.values(), (value) => toValue(value, nodeIds)));
    if (rows.length % ROWS_A_TURN === 0) await new Promise(setImmediate);
  }
  return rows;
}

async function findNodeIds(askAside: AskAside, elementIds: string[]): Promise<NodeIds> {
  const { records } = await askAside('MATCH (n) WHERE elementId(n) IN $elementIds RETURN n', { elementIds });
  return new Map(records.map((record) => [record.get('n').elementId, toNode(record.get('n')).id]));
}
