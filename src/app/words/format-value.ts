import type { PropertySpec } from '../../model/properties.ts';
import type { Property } from '../../model/values.ts';
import { formatDate } from './format-date.ts';

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

export const NOT_KNOWN = 'not known';

export const formatNumber = (value: number): string => numbers.format(value);

/** "training-course" is how the table spells "training course". */
const plainChoice = (choice: string): string => choice.replaceAll('-', ' ');

/** A property's value as a reader would write it; undefined where there is none. */
export function formatProperty(value: Property | undefined, spec?: PropertySpec): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return formatText(value, spec);
  if (!Array.isArray(value)) return JSON.stringify(value);
  const parts = value.map((part) => formatProperty(part, spec)).filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function formatText(value: string, spec: PropertySpec | undefined): string {
  if (spec?.type === 'date') return formatDate(value);
  if (spec?.type === 'choice') return plainChoice(value);
  return value;
}
