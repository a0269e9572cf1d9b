import type { Graph, GraphNode } from '../model/values.ts';
import { nameOf } from '../model/values.ts';
import { degreesOf, drawnPart, kindOf } from '../scene/drawn.ts';
import { radiusOf } from '../scene/node-size.ts';
import { estimateWidth } from '../scene/text-width.ts';
import { nameLimit, writtenName } from '../scene/written-name.ts';
import type { Columns } from './order-columns.ts';
import type { Row } from './stack-column.ts';

type Role = { title: string; kinds: readonly string[]; crowds?: boolean };

/** The titles read as a sentence. */
const roles: readonly Role[] = [
  { title: 'Who pays', kinds: ['Ministry'] },
  { title: 'Who teaches', kinds: ['Institution'] },
  { title: 'What', kinds: ['Program'], crowds: true },
  { title: 'About what', kinds: ['Topic'] },
  { title: 'For whom', kinds: ['LanguageGroup', 'RegionalOrganization', 'Audience'] },
  { title: 'Who came', kinds: ['Country'] },
  { title: 'Who says so', kinds: ['Source'] },
];
const OTHERS: Role = { title: 'Other', kinds: [] };

export type Link = readonly [start: string, end: string];

export type RoleColumn = { title: string; crowds: boolean; rows: Row[]; labelWidth: number };

const FONT = 11;

export type Roles = {
  columns: readonly Omit<RoleColumn, 'rows'>[];
  links: readonly Link[];
  /** All nodes, numbered column by column, each column by name. */
  rows: readonly Row[];
  /** The same as arrays, to be ordered. */
  unordered: Columns;
};

/** Every drawable node in the column of its kind; columns without any are left out. */
export function rolesOf(records: Graph): Roles {
  const { nodes, relationships } = drawnPart(records, () => true);
  const members = membersOf(nodes);
  const degrees = degreesOf(relationships);
  const rows = [...members.values()].flatMap((column) =>
    column.map((node) => ({ id: node.id, radius: radiusOf(kindOf(node), degrees.get(node.id) ?? 0) })),
  );
  const numbers = new Map(rows.map(({ id }, number) => [id, number]));
  return {
    columns: [...members].map(([{ title, crowds = false }, column]) => ({
      title,
      crowds,
      labelWidth: widestLabel(column, nameLimit(nodes.length)),
    })),
    links: relationships.map(({ start, end }): Link => [start, end]),
    rows,
    unordered: {
      sizes: Uint32Array.from(members.values(), (column) => column.length),
      links: Uint32Array.from(
        relationships.flatMap(({ start, end }) => [numbers.get(start) ?? 0, numbers.get(end) ?? 0]),
      ),
    },
  };
}

/** The columns with their rows in the order that was found for them. */
export function inOrder({ columns, rows, unordered }: Roles, order: Float64Array): RoleColumn[] {
  let next = 0;
  return columns.map((column, index) => {
    const first = next;
    next += unordered.sizes[index] ?? 0;
    return {
      ...column,
      rows: Array.from(order.subarray(first, next)).flatMap((number) => rows[number] ?? []),
    };
  });
}

/** By role, left to right, each by name and then id: the same start whatever order the engine returned. */
function membersOf(nodes: readonly GraphNode[]): Map<Role, GraphNode[]> {
  const members = new Map<Role, GraphNode[]>([...roles, OTHERS].map((role) => [role, []]));
  for (const node of nodes.toSorted(byName)) {
    const kind = kindOf(node);
    members.get(roles.find(({ kinds }) => kinds.includes(kind)) ?? OTHERS)?.push(node);
  }
  for (const [role, column] of members) if (column.length === 0) members.delete(role);
  return members;
}

function byName(a: GraphNode, b: GraphNode): number {
  const [first, second] = [nameOf(a), nameOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function widestLabel(column: readonly GraphNode[], limit: number): number {
  let widest = 0;
  for (const node of column) widest = Math.max(widest, estimateWidth(writtenName(node, limit), FONT));
  return widest;
}
