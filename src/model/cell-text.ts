import { isNode, isPath, isRelationship, nameOf } from './values.ts';
import type { GraphPath, Value } from './values.ts';

/** A chain as one reads it: A -SPONSORS→ B ←ATTENDED- C. */
function pathText({ nodes, relationships }: GraphPath): string {
  return nodes
    .map((node, index) => {
      const step = relationships[index];
      if (!step) return nameOf(node);
      return `${nameOf(node)} ${step.start === node.id ? `-${step.type}→` : `←${step.type}-`}`;
    })
    .join(' ');
}

/** What a cell of a table shows. */
export type Cell = string | number;

/** A value in a table or CSV: things by their names, numbers as numbers, absent as nothing. */
export function cellText(value: Value, listSeparator: string): Cell {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((item) => cellText(item, listSeparator)).join(listSeparator);
  if (isNode(value)) return nameOf(value);
  if (isRelationship(value)) return value.type;
  if (isPath(value)) return pathText(value);
  const text = (value as { value?: Value }).value;
  return value['$type'] === 'integer' && typeof text === 'string' ? text : JSON.stringify(value);
}
