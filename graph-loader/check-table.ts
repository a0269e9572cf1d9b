import type { Kind } from '../src/model/kinds.ts';
import { boundsOf } from '../src/model/dates.ts';
import type { Properties } from '../src/model/values.ts';
import { checkCell } from './check-cell.ts';
import { didYouMean, shown, type Fault } from './faults.ts';
import type { NearestValue } from './nearest.ts';
import { lineOfCell, parseCsv, type Row } from './parse-csv.ts';
import type { Resource } from './read-descriptor.ts';
import type { IdColumn, Table } from './tables.ts';

/** A row whose cells were each looked at; what was at fault is absent. */
export type CheckedRow = {
  row: Row;
  /** Ids in the order of the table's id columns: of the node, or of both ends. */
  ids: (string | undefined)[];
  properties: Properties;
  /** Nothing in it was at fault. */
  sound: boolean;
};

export type CheckedTable = {
  resource: Resource;
  /** Where each column stands in the file. */
  columnIndex: ReadonlyMap<string, number>;
  rows: CheckedRow[];
  faults: Fault[];
  /** False where rows may be missing, so that an id not found proves nothing. */
  complete: boolean;
};

/** A fault in one column of a row, or of the row as a whole. */
export function faultAt(
  { resource, columnIndex }: CheckedTable,
  { row }: CheckedRow,
  column: string | undefined,
  message: string,
): Fault {
  const line = column === undefined ? row.line : lineOfCell(row, columnIndex.get(column) ?? 0);
  return { file: resource.file, line, column, message };
}

/** Pairs of dates of which the second may not lie before the first. */
const periods = [
  ['start', 'end'],
  ['since', 'until'],
] as const;

const ID_SHAPE = 'lower-case letters, digits and single hyphens';
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function checkTable(resource: Resource, text: string, nearest: NearestValue): CheckedTable {
  const { rows, faults } = parseCsv(text);
  const checker = new TableChecker(resource, nearest);
  const [header, ...body] = rows;
  checker.readHeader(header);
  for (const fault of faults) checker.fault(fault.line, checker.columnAt(fault.cell), fault.message);
  return {
    resource,
    columnIndex: checker.columnIndex,
    rows: checker.columnIndex.size === 0 ? [] : body.filter((row) => !isBlank(row)).map((row) => checker.checkRow(row)),
    faults: checker.faults,
    complete: checker.hasIds && !faults.some(({ cell }) => checker.isIdColumn(cell)),
  };
}

/** Spreadsheets write rows of commas below the last one that is filled. */
const isBlank = (row: Row): boolean => !row.broken && row.cells.every((cell) => cell.trim() === '');

class TableChecker {
  readonly faults: Fault[] = [];
  readonly columnIndex = new Map<string, number>();
  readonly #table: Table;
  #names: string[] = [];

  constructor(
    readonly resource: Resource,
    readonly nearest: NearestValue,
  ) {
    this.#table = resource.table;
  }

  get hasIds(): boolean {
    return this.#table.idColumns.every(({ name }) => this.columnIndex.has(name));
  }

  columnAt(cell: number): string | undefined {
    return this.#names[cell] || undefined;
  }

  isIdColumn(cell: number): boolean {
    return this.#table.idColumns.some(({ name }) => this.columnIndex.get(name) === cell);
  }

  fault(line: number, column: string | undefined, message: string): void {
    this.faults.push({ file: this.resource.file, line, column, message });
  }

  readHeader(header: Row | undefined): void {
    const valid = [...this.#table.idColumns.map(({ name }) => name), ...this.#table.columns.keys()];
    if (!header) {
      this.fault(1, undefined, `the file is empty, expected at least a line of column names: ${valid.join(',')}`);
      return;
    }
    const names = header.cells.map((cell) => cell.trim());
    this.#names = names.slice(0, names.findLastIndex((name) => name !== '') + 1);
    const separator = this.#names.length === 1 ? /[;\t]/.exec(this.#names[0] ?? '')?.[0] : undefined;
    if (separator !== undefined) {
      this.fault(header.line, undefined, `columns are separated by ${shown(separator)}, expected commas`);
      return;
    }
    const meant = this.#names.map((name, index) => this.#readColumn(name, index, header, valid));
    const required = valid.filter((name) => this.#isRequired(name) && !this.columnIndex.has(name));
    for (const name of required.filter((missing) => !meant.includes(missing))) {
      this.fault(header.line, name, 'this column is missing');
    }
  }

  /** Takes one column in; for an unknown one, the name that was probably meant. */
  #readColumn(name: string, index: number, header: Row, valid: readonly string[]): string | undefined {
    const line = lineOfCell(header, index);
    const first = this.columnIndex.get(name);
    if (first !== undefined)
      this.fault(line, name, `this column is here twice, in places ${first + 1} and ${index + 1}`);
    else if (valid.includes(name)) this.columnIndex.set(name, index);
    else if (name === '') this.fault(line, undefined, `the column in place ${index + 1} has no name`);
    else if (this.#table.derived.includes(name)) this.fault(line, name, 'this column is computed; take it out');
    else {
      const suggestion = this.nearest.find(name, valid);
      this.fault(line, /^[\w .-]{1,60}$/.test(name) ? name : shown(name), `unknown column${didYouMean(suggestion)}`);
      return suggestion;
    }
    return undefined;
  }

  #isRequired(name: string): boolean {
    return this.#table.columns.get(name)?.required ?? !this.#table.columns.has(name);
  }

  checkRow(row: Row): CheckedRow {
    const isWhole = !row.broken && this.#hasAllCells(row);
    const before = this.faults.length;
    const mayRead = isWhole || this.#table.of === 'nodes';
    const ids = this.#table.idColumns.map((column) => (mayRead ? this.#readId(row, column, isWhole) : undefined));
    const properties = isWhole ? this.#readProperties(row) : {};
    this.#checkPeriods(row, properties);
    return { row, ids, properties, sound: isWhole && this.faults.length === before };
  }

  #readProperties(row: Row): Properties {
    const properties: Properties = {};
    for (const [name, spec] of this.#table.columns) {
      const index = this.columnIndex.get(name);
      if (index === undefined) continue;
      const result = checkCell(row.cells[index] ?? '', spec, this.nearest);
      if ('fault' in result) this.fault(lineOfCell(row, index), name, result.fault);
      else if (result.value !== null) properties[name] = result.value;
    }
    return properties;
  }

  #hasAllCells(row: Row): boolean {
    const expected = this.#names.length;
    const filled = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (row.cells.length >= expected && filled <= expected) return true;
    this.fault(row.line, undefined, `found ${row.cells.length} cells, expected ${expected}`);
    return false;
  }

  /** An id of the right shape and kind; a node's own is read without a fault where the rest of its row is in doubt. */
  #readId(row: Row, { name, kinds }: IdColumn, mayFault: boolean): string | undefined {
    const index = this.columnIndex.get(name);
    if (index === undefined) return undefined;
    const text = (row.cells[index] ?? '').trim();
    const kind = kinds.find(({ prefix }) => text.startsWith(`${prefix}:`));
    if (kind && SLUG.test(text.slice(kind.prefix.length + 1))) return text;
    if (mayFault) this.fault(lineOfCell(row, index), name, wrongId(text, kinds, kind));
    return undefined;
  }

  #checkPeriods(row: Row, properties: Properties): void {
    for (const [from, to] of periods) {
      const [first, last] = [properties[from], properties[to]];
      if (typeof first !== 'string' || typeof last !== 'string') continue;
      const isBackwards = (boundsOf(last)?.last ?? '') < (boundsOf(first)?.first ?? '');
      const index = this.columnIndex.get(to) ?? 0;
      if (isBackwards) {
        this.fault(lineOfCell(row, index), to, `found ${shown(last)}, expected no date before ${from}, ${first}`);
      }
    }
  }
}

function wrongId(text: string, kinds: readonly Kind[], kind: Kind | undefined): string {
  if (kind) return `found ${shown(text)}, expected ${kind.prefix}: followed by ${ID_SHAPE}`;
  const wanted = kinds.map(({ one, prefix }) => `${one} (${prefix}:…)`).join(' or ');
  return text === ''
    ? `is empty, expected the id of: ${wanted}`
    : `found ${shown(text)}, expected the id of: ${wanted}`;
}
