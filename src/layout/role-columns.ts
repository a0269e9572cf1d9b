import type { Graph, GraphNode } from '../model/values.ts';
import { nameOf } from '../model/values.ts';
import { degreesOf, drawnPart, kindOf } from '../scene/drawn.ts';
import { radiusOf } from '../scene/node-size.ts';
import { estimateWidth } from '../scene/text-width.ts';
import { nameLimit, writtenName } from '../scene/written-name.ts';
import type { Link } from './order-columns.ts';
import { orderColumns } from './order-columns.ts';
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

export type RoleColumn = { title: string; crowds: boolean; rows: Row[]; labelWidth: number };

const FONT = 11;

/** Every drawable node in the column of its kind, ordered against each other; columns without any are left out. */
export function roleColumns(records: Graph): { columns: RoleColumn[]; links: Link[] } {
  const { nodes, relationships } = drawnPart(records, () => true);
  const members = membersOf(nodes);
  // Sums of floats depend on their order, so links come by id.
  const links = relationships.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ start, end }): Link => [start, end]);
  const degrees = degreesOf(relationships);
  const ordered = orderColumns(
    [...members.values()].map((column) => column.map(({ id }) => id)),
    links,
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const columns = [...members.keys()].map(({ title, crowds = false }, index) => {
    const column = (ordered[index] ?? []).flatMap((id) => byId.get(id) ?? []);
    const rows = column.map((node) => ({ id: node.id, radius: radiusOf(kindOf(node), degrees.get(node.id) ?? 0) }));
    return { title, crowds, rows, labelWidth: widestLabel(column, nameLimit(nodes.length)) };
  });
  return { columns, links };
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
