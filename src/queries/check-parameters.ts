import { boundsOf } from '../model/dates.ts';
import { isNodeId } from '../model/identity.ts';
import { kindOfId, kindOfLabel } from '../model/kinds.ts';
import type { Property } from '../model/values.ts';
import type { Parameters, PresetParameter } from '../model/wire.ts';
import type { InputFault } from './errors.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** A value that may be used, or what was expected in its place. */
export type Checked = { value: Property } | { expected: string };

const INTEGER = /^-?\d{1,15}$/;

/** Links and command lines give numbers as text. */
const toInteger = (value: Property): number | undefined => {
  if (typeof value === 'string' && INTEGER.test(value)) return Number(value);
  return Number.isSafeInteger(value) ? Number(value) : undefined;
};

function checkYear(value: Property): Checked {
  const year = toInteger(value);
  return year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR
    ? { value: year }
    : { expected: `a year from ${FIRST_YEAR} to ${LAST_YEAR}` };
}

/** A whole day, or empty text where none is asked for. */
function checkDate(value: Property): Checked {
  const isDay = typeof value === 'string' && value.length === 'YYYY-MM-DD'.length && boundsOf(value) !== undefined;
  return isDay || value === '' ? { value } : { expected: 'a day as in 2023-07-04, or nothing' };
}

function checkInteger(value: Property): Checked {
  const integer = toInteger(value);
  return integer === undefined ? { expected: 'a whole number' } : { value: integer };
}

function checkBoolean(value: Property): Checked {
  if (typeof value === 'boolean') return { value };
  if (value === 'true' || value === 'false') return { value: value === 'true' };
  return { expected: 'true or false' };
}

function checkChoice(value: Property, choices: readonly string[]): Checked {
  return typeof value === 'string' && choices.includes(value)
    ? { value }
    : { expected: `one of ${choices.join(', ')}` };
}

const withArticle = (noun: string): string => `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;

function checkNode(value: Property, label: string | undefined): Checked {
  const kind = label === undefined ? undefined : kindOfLabel(label);
  const fits =
    typeof value === 'string' && isNodeId(value) && (kind === undefined || kindOfId(value)?.label === kind.label);
  if (fits) return { value };
  return {
    expected: kind
      ? `the id of ${withArticle(kind.one)}, such as ${kind.prefix}:…`
      : 'the id of a node, such as country:…',
  };
}

/** One value against the declaration of its parameter. */
export function checkValue(value: Property, parameter: Omit<PresetParameter, 'default'>): Checked {
  switch (parameter.type) {
    case 'node':
      return checkNode(value, parameter.kind);
    case 'year':
      return checkYear(value);
    case 'date':
      return checkDate(value);
    case 'integer':
      return checkInteger(value);
    case 'boolean':
      return checkBoolean(value);
    case 'choice':
      return checkChoice(value, parameter.choices ?? []);
    case 'text':
      return typeof value === 'string' ? { value } : { expected: 'text' };
  }
}

const unknownFaults = (given: Parameters, declared: readonly PresetParameter[]): InputFault[] =>
  Object.keys(given)
    .filter((name) => !declared.some((parameter) => parameter.name === name))
    .map((field) => ({
      field,
      message: `unknown parameter; expected ${declared.map((parameter) => parameter.name).join(', ') || 'none'}`,
    }));

function periodFaults(values: Parameters): InputFault[] {
  const { from, until } = values;
  return typeof from === 'number' && typeof until === 'number' && from > until
    ? [{ field: 'until', message: `found ${until}, expected ${from} or later` }]
    : [];
}

/** The values a statement runs with: what was given, checked, and defaults for what was not; or every fault. */
export function checkParameters(
  given: Parameters,
  declared: readonly PresetParameter[],
): { values: Parameters; faults: InputFault[] } {
  const values: Parameters = {};
  const faults = unknownFaults(given, declared);
  for (const parameter of declared) {
    const value = given[parameter.name] ?? parameter.default;
    const checked = checkValue(value, parameter);
    if ('value' in checked) values[parameter.name] = checked.value;
    else {
      const message = `found ${JSON.stringify(value)}, expected ${checked.expected}`;
      faults.push({ field: parameter.name, message });
    }
  }
  return { values, faults: [...faults, ...periodFaults(values)] };
}
