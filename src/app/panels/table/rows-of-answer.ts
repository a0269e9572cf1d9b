import { isNode, nameOf } from '../../../model/values.ts';
import type { Graph, GraphNode, Value } from '../../../model/values.ts';
import type { Result } from '../../../model/wire.ts';

export type Rows = Pick<Result, 'columns' | 'rows'>;

/** The rows to read: the answer's own, or, of an answer that is only a graph, one for each connection. */
export function rowsOfAnswer({ columns, rows, graph }: Result): Rows {
  return columns.length > 0 ? { columns, rows } : rowsOfGraph(graph);
}

function rowsOfGraph({ nodes, relationships }: Graph): Rows {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    columns: ['from', 'connection', 'to'],
    rows: relationships.map((each) => [byId.get(each.start) ?? each.start, each, byId.get(each.end) ?? each.end]),
  };
}

/** Nodes by the names that no two of them share: a name in a row stands for its node. */
export function nodesByName({ nodes }: Graph): ReadonlyMap<string, GraphNode> {
  const byName = new Map<string, GraphNode | undefined>();
  for (const node of nodes) byName.set(nameOf(node), byName.has(nameOf(node)) ? undefined : node);
  return new Map([...byName].filter((entry): entry is [string, GraphNode] => entry[1] !== undefined));
}

/** The value with each name replaced by the node that bears it. */
export function withNodes(value: Value, byName: ReadonlyMap<string, GraphNode>): Value {
  if (typeof value === 'string') return byName.get(value) ?? value;
  return Array.isArray(value) ? value.map((each) => withNodes(each, byName)) : value;
}

/** True where a row holds the chosen node or connection. */
export const rowHolds = (row: readonly Value[], id: string): boolean => row.some((value) => holds(value, id));

function holds(value: Value, id: string): boolean {
  if (Array.isArray(value)) return value.some((each) => holds(each, id));
  if (value === null || typeof value !== 'object') return false;
  return 'id' in value && value['id'] === id && (isNode(value) || value['$type'] === 'relationship');
}
