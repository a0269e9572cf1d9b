import type { Properties, Property } from './values.ts';

/**
 * The properties of many records of one kind, a column for each key. `codes` point into the dictionary from 1, 0 is a
 * record without the property; `rows` names the records that have it, absent where all have; `is: 'id'` repeats the
 * record's own id.
 */
export type Column =
  | { name: string; dictionary: Property[]; codes: number[] }
  | { name: string; values: Property[]; rows?: number[] }
  | { name: string; is: 'id' };

type Record = { id: string; properties: Properties };

export function toColumns(records: readonly Record[]): Column[] {
  const found = new Map<string, Occurrences>();
  for (const [row, { properties }] of records.entries()) {
    for (const name of Object.keys(properties)) {
      let occurrences = found.get(name);
      if (!occurrences) found.set(name, (occurrences = { rows: [], values: [] }));
      occurrences.rows.push(row);
      occurrences.values.push(properties[name] ?? null);
    }
  }
  return Array.from(found, ([name, occurrences]) => toColumn(name, occurrences, records));
}

type Occurrences = { rows: number[]; values: Property[] };

function toColumn(name: string, { rows, values }: Occurrences, records: readonly Record[]): Column {
  const isEverywhere = rows.length === records.length;
  if (isEverywhere && values.every((value, row) => value === records[row]?.id)) return { name, is: 'id' };
  const { entries, codes } = toDictionary(values);
  // Below that a dictionary is longer than what it saves.
  if (entries.length > values.length / 2) return isEverywhere ? { name, values } : { name, values, rows };
  const ofAll = Array.from<number>({ length: records.length }).fill(0);
  for (const [index, row] of rows.entries()) ofAll[row] = (codes[index] ?? 0) + 1;
  return { name, dictionary: entries, codes: ofAll };
}

/** Each value once, and for each place which it is. */
export function toDictionary<Value extends Property>(values: readonly Value[]): { entries: Value[]; codes: number[] } {
  const plain = new Map<Property, number>();
  const nested = new Map<string, number>();
  const entries: Value[] = [];
  const codes = values.map((value) => {
    const isNested = typeof value === 'object' && value !== null;
    const code = (isNested ? nested.get(JSON.stringify(value)) : plain.get(value)) ?? entries.length;
    if (code < entries.length) return code;
    entries.push(value);
    if (isNested) nested.set(JSON.stringify(value), code);
    else plain.set(value, code);
    return code;
  });
  return { entries, codes };
}

/** Puts the columns back into the records; equal values that are lists become one and the same list. */
export function fillProperties(records: readonly Record[], columns: unknown): void {
  for (const column of listOf(columns, 'columns')) {
    const { name, is, dictionary, codes, values, rows } = fieldsOf(column, 'a column');
    const put = putterOf(textOf(name, 'the name of a column'));
    if (is === 'id') for (const record of records) put(record.properties, record.id);
    else if (dictionary !== undefined)
      fillFromDictionary(records, { put, entries: listOf(dictionary, 'a dictionary'), codes });
    else fillFromValues(records, { put, values: listOf(values, 'the values of a column'), rows });
  }
}

type Put = (properties: Properties, value: Property) => void;

/** The key `__proto__` would set the prototype instead. */
function putterOf(name: string): Put {
  if (name !== '__proto__')
    return (properties, value) => {
      properties[name] = value;
    };
  return (properties, value) => {
    Object.defineProperty(properties, name, { value, enumerable: true, configurable: true, writable: true });
  };
}

type DictionaryColumn = { put: Put; entries: readonly unknown[]; codes: unknown };

function fillFromDictionary(records: readonly Record[], { put, entries, codes }: DictionaryColumn): void {
  const list = numbersBelow(entries.length + 1, codes, records.length);
  for (const [row, record] of records.entries()) {
    const code = list[row] ?? 0;
    if (code > 0) put(record.properties, entries[code - 1] as Property);
  }
}

type ValueColumn = { put: Put; values: readonly unknown[]; rows: unknown };

function fillFromValues(records: readonly Record[], { put, values, rows }: ValueColumn): void {
  const places = rows === undefined ? undefined : numbersBelow(records.length, rows, values.length);
  if (!places && values.length !== records.length)
    throw new RangeError(`expected ${records.length} values in a column, found ${values.length}`);
  for (const [index, value] of values.entries()) {
    const record = records[places?.[index] ?? index];
    // Whatever JSON holds may be the value of a property.
    if (record) put(record.properties, value as Property);
  }
}

/** What came over the wire, checked: one pass over a list, nothing for each property. */

export function fieldsOf(value: unknown, what: string): { [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`expected ${what} with fields, found ${typeof value}`);
  return value as { [name: string]: unknown };
}

export function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`expected ${what} as a list, found ${typeof value}`);
  return value;
}

export function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new TypeError(`expected ${what} as text, found ${typeof value}`);
  return value;
}

export function textsOf(value: unknown, what: string): readonly string[] {
  const list = listOf(value, what);
  for (const each of list) textOf(each, what);
  return list as readonly string[];
}

/** As many whole numbers as there should be, from 0 and below a limit: places in another list. */
export function numbersBelow(limit: number, value: unknown, length: number): readonly number[] {
  const list = listOf(value, 'numbers');
  if (list.length !== length) throw new RangeError(`expected ${length} numbers, found ${list.length}`);
  for (const each of list)
    if (!Number.isInteger(each) || (each as number) < 0 || (each as number) >= limit)
      throw new RangeError(`expected whole numbers below ${limit}, found ${String(each)}`);
  return list as readonly number[];
}
