import { kindOfId } from '../../../model/kinds.ts';
import type { GraphNode } from '../../../model/values.ts';
import { formatDate } from '../../../words/format-date.ts';

/** What two nodes share: the node where the records hold it, and when it was, as precise as its source. */
export type Through = { id: string; node: GraphNode | undefined; date: string | undefined };

/** By their dates, the latest first; what has none stands last. */
export function throughOf(ids: readonly string[], nodes: readonly GraphNode[]): Through[] {
  const wanted = new Set(ids);
  const found = new Map(nodes.filter(({ id }) => wanted.has(id)).map((node) => [node.id, node]));
  return ids
    .map((id) => ({ id, node: found.get(id), start: startOf(found.get(id)) }))
    .toSorted((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : a.id < b.id ? -1 : 1))
    .map(({ id, node, start }) => ({ id, node, date: start === '' ? undefined : periodOf(node, start) }));
}

const textOf = (node: GraphNode | undefined, property: string): string => {
  const value = node?.properties[property];
  return typeof value === 'string' ? value : '';
};

const startOf = (node: GraphNode | undefined): string => textOf(node, 'start');

function periodOf(node: GraphNode | undefined, start: string): string {
  const end = textOf(node, 'end');
  return end === '' || end === start ? formatDate(start) : `${formatDate(start)} – ${formatDate(end)}`;
}

/** Only programs happen at a time. */
export const isDated = (id: string): boolean => kindOfId(id)?.label === 'Program';
