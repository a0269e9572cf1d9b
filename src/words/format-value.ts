import type { PropertySpec } from '../model/properties.ts';
import type { Property } from '../model/values.ts';
import { formatDate } from './format-date.ts';
import { choiceWord } from './model-words.ts';
import { t, writeNumber } from './t.ts';

/** What stands where the data has no value. */
export const notKnown = (): string => t('words.notKnown');

/** A property's value as a reader would write it; undefined where there is none. */
export function formatProperty(value: Property | undefined, spec?: PropertySpec): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return value ? t('words.yes') : t('words.no');
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return formatText(value, spec);
  if (!Array.isArray(value)) return JSON.stringify(value);
  const parts = value.map((part) => formatProperty(part, spec)).filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(t('words.comma')) : undefined;
}

function formatText(value: string, spec: PropertySpec | undefined): string {
  if (spec?.type === 'date') return formatDate(value);
  if (spec?.type === 'choice') return choiceWord(value, spec);
  return value;
}
