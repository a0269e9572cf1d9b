import { boundsOf } from '../src/model/dates.ts';
import { LIST_SEPARATOR, type PropertySpec } from '../src/model/properties.ts';
import type { Property } from '../src/model/values.ts';
import { didYouMean, shown } from './faults.ts';
import type { NearestValue } from './nearest.ts';

export type CellResult = { value: Property } | { fault: string };

type Check = (text: string, spec: PropertySpec, nearest: NearestValue) => CellResult;

// Tabs and line ends may stand in a text; any other control character is a slip or an attack on a terminal.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

const checks: Record<PropertySpec['type'], Check> = {
  text: (text) => ({ value: text.replaceAll(/\r\n?/g, '\n') }),
  integer: (text, spec) => (/^-?\d+$/.test(text) ? numeric(text, spec) : found(text, 'a whole number such as 12')),
  number: (text, spec) =>
    /^-?\d+(?:\.\d+)?$/.test(text) ? numeric(text, spec) : found(text, 'a number such as 12 or 12.5'),
  boolean: (text) => {
    const lower = text.toLowerCase();
    return lower === 'true' || lower === 'false' ? { value: lower === 'true' } : found(text, 'true or false');
  },
  date: (text) =>
    boundsOf(text) ? { value: text } : found(text, 'a date such as 2022, 2022-05 or 2022-05-03', dateMeantBy(text)),
  choice: (text, { choices = [] }, nearest) =>
    choices.includes(text) ? { value: text } : found(text, `one of ${choices.join(', ')}`, nearest.find(text, choices)),
  url: (text) => (isWebAddress(text) ? { value: text } : found(text, 'an address such as https://example.org/page')),
  list: (text) => checkList(text),
};

/** A cell's value as the model has it, or the one thing that is wrong with it. An empty cell is null. */
export function checkCell(cell: string, spec: PropertySpec, nearest: NearestValue): CellResult {
  const control = CONTROL.exec(cell);
  if (control) return { fault: `found the control character ${codePoint(control[0])}, expected text without it` };
  const text = cell.trim();
  if (text !== '') return checks[spec.type](text, spec, nearest);
  return spec.required ? { fault: 'is empty, expected a value' } : { value: null };
}

const found = (text: string, expected: string, suggestion?: string): CellResult => ({
  fault: `found ${shown(text)}, expected ${expected}${didYouMean(suggestion)}`,
});

function numeric(text: string, { type, minimum, maximum }: PropertySpec): CellResult {
  const value = Number(text);
  if (minimum !== undefined && value < minimum) return found(text, `at least ${minimum}`);
  if (maximum !== undefined && value > maximum) return found(text, `at most ${maximum}`);
  if (type === 'integer' && !Number.isSafeInteger(value)) return found(text, `at most ${Number.MAX_SAFE_INTEGER}`);
  return { value };
}

function checkList(text: string): CellResult {
  const values = text.split(LIST_SEPARATOR).map((value) => value.trim());
  if (values.includes('')) return found(text, `a value on each side of every ${LIST_SEPARATOR}`);
  const rest = new Set(values);
  const twice = values.find((value) => !rest.delete(value));
  return twice === undefined ? { value: values } : found(text, `each value once, not ${shown(twice)} twice`);
}

/** 2022/5/3 is the same date in another form; of 3.5.2022 nobody can tell day from month. */
function dateMeantBy(text: string): string | undefined {
  const parts = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text)?.slice(1).filter(Boolean) ?? [];
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  return boundsOf(date) ? date : undefined;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

const codePoint = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
