import type { Properties } from '../../model/values.ts';
import { flatValue } from './data-rows.ts';

type AttributeType = 'boolean' | 'long' | 'double' | 'string';

export type AttributeColumn = { name: string; type: AttributeType };

/** Every attribute that some row has, in the order in which they come up, with the one type that holds all its values. */
export function attributeColumns(rows: readonly { attributes: Properties }[]): AttributeColumn[] {
  const types = new Map<string, AttributeType>();
  for (const { attributes } of rows) {
    for (const [name, value] of Object.entries(attributes)) {
      const type = typeOf(flatValue(value));
      types.set(name, common(types.get(name) ?? type, type));
    }
  }
  return [...types].map(([name, type]) => ({ name, type }));
}

function typeOf(value: string | number | boolean): AttributeType {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function common(a: AttributeType, b: AttributeType): AttributeType {
  if (a === b) return a;
  const areNumbers = [a, b].every((type) => type === 'long' || type === 'double');
  return areNumbers ? 'double' : 'string';
}
