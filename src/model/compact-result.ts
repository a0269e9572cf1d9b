import { fieldsOf, listOf, textOf, textsOf } from './compact-columns.ts';
import { decodeGraph, encodeGraph } from './compact-graph.ts';
import type { CompactGraph } from './compact-graph.ts';
import type { Graph, GraphNode, GraphRelationship, Value } from './values.ts';
import { isNode, isPath, isRelationship, nodeSchema, relationshipSchema } from './values.ts';
import type { Result } from './wire.ts';

/** Asked for by `Accept`, and what an answer in this form says it is. */
export const COMPACT_TYPE = 'application/vnd.liaison.compact+json';

/** An answer whose graph travels compact, and whose rows name its records by their places in that graph. */
export type CompactResult = Omit<Result, 'graph' | 'rows'> & { graph: CompactGraph; rows: Cell[][] };

type Cell =
  | null
  | boolean
  | number
  | string
  | { $type: 'integer'; value: string }
  | RecordCell
  | { $type: 'path'; nodes: RecordCell[]; relationships: RecordCell[] }
  | Cell[]
  | { [key: string]: Cell };

/** Its place in the graph; a relationship whose ends an answer does not hold is not in it, and comes whole. */
type RecordCell = { $type: 'node' | 'relationship'; at: number } | GraphNode | GraphRelationship;

export function encodeResult({ rows, graph, ...rest }: Result): CompactResult {
  const toCell = cellsOf(graph);
  return { ...rest, rows: rows.map((row) => row.map(toCell)), graph: encodeGraph(graph) };
}

const placesOf = (records: readonly { id: string }[]): ReadonlyMap<string, number> =>
  new Map(records.map(({ id }, place) => [id, place]));

function cellsOf({ nodes, relationships }: Graph): (value: Value) => Cell {
  const places = { node: placesOf(nodes), relationship: placesOf(relationships) };
  const toRecordCell = (record: GraphNode | GraphRelationship): RecordCell => {
    const at = places[record.$type].get(record.id);
    return at === undefined ? record : { $type: record.$type, at };
  };
  const toCell = (value: Value): Cell => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(toCell);
    if (isNode(value) || isRelationship(value)) return toRecordCell(value);
    if (isPath(value))
      return {
        $type: 'path',
        nodes: value.nodes.map(toRecordCell),
        relationships: value.relationships.map(toRecordCell),
      };
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toCell(each as Value)]));
  };
  return toCell;
}

/** The answer again, checked on the way; throws where it is not in this form. */
export function decodeResult(compact: unknown): Result {
  const { columns, rows, graph: ofGraph, truncated, total, tookMs } = fieldsOf(compact, 'a compact answer');
  if (typeof truncated !== 'boolean' || typeof tookMs !== 'number')
    throw new TypeError('expected truncated as true or false, and tookMs as a number');
  if (total !== undefined && typeof total !== 'number') throw new TypeError('expected total as a number');
  const graph = decodeGraph(ofGraph);
  const toValue = valuesOf(graph);
  const decoded = listOf(rows, 'rows').map((row) => listOf(row, 'a row').map(toValue));
  const counted = total === undefined ? {} : { total };
  return { columns: [...textsOf(columns, 'columns')], rows: decoded, graph, truncated, ...counted, tookMs };
}

function valuesOf({ nodes, relationships }: Graph): (cell: unknown) => Value {
  const toNode = (cell: unknown): GraphNode => recordOf(cell, nodes) ?? nodeSchema.parse(cell);
  const toRelationship = (cell: unknown): GraphRelationship =>
    recordOf(cell, relationships) ?? relationshipSchema.parse(cell);
  const toValue = (cell: unknown): Value => {
    if (typeof cell !== 'object' || cell === null) return cell as Value;
    if (Array.isArray(cell)) return cell.map(toValue);
    const fields = fieldsOf(cell, 'a value');
    const { $type } = fields;
    if ($type === 'node') return toNode(cell);
    if ($type === 'relationship') return toRelationship(cell);
    if ($type === 'integer') return { $type, value: textOf(fields['value'], 'an integer') };
    if ($type !== 'path') return Object.fromEntries(Object.entries(cell).map(([key, each]) => [key, toValue(each)]));
    return {
      $type,
      nodes: listOf(fields['nodes'], 'nodes of a path').map(toNode),
      relationships: listOf(fields['relationships'], 'relationships of a path').map(toRelationship),
    };
  };
  return toValue;
}

/** The record that a cell names by its place; undefined for one that comes whole. */
function recordOf<Item>(cell: unknown, records: readonly Item[]): Item | undefined {
  const { at } = fieldsOf(cell, 'a record');
  if (at === undefined) return undefined;
  const record = typeof at === 'number' ? records[at] : undefined;
  if (record === undefined) throw new RangeError(`a row names record ${String(at)} of ${records.length}`);
  return record;
}
