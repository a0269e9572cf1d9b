import { endsOf, relationshipId } from '../src/model/identity.ts';
import type { RelationshipType } from '../src/model/relationships.ts';
import type { Properties, Property } from '../src/model/values.ts';
import type { CheckedRow, CheckedTable } from './check-table.ts';
import { didYouMean, shown, type Fault } from './faults.ts';
import type { NearestValue } from './nearest.ts';
import { lineOfCell } from './parse-csv.ts';
import type { Model, Table } from './tables.ts';

/** The property whose value is the id of any node or relationship. */
const ABOUT_ANYTHING = { label: 'Claim', property: 'subject' };

/** What tells parallel relationships apart is in the id; the same row twice has the same id. */
export function idOfRelationship(type: RelationshipType, start: string, end: string, properties: Properties): string {
  return relationshipId(
    start,
    type.type,
    end,
    (type.discriminators ?? []).map((name) => scalar(properties[name])),
  );
}

const scalar = (value: Property | undefined): string | number | boolean | null =>
  typeof value === 'object' || value === undefined ? null : value;

/** Faults between rows and tables: ids given twice and ids that nothing has. */
export function checkReferences(
  tables: readonly CheckedTable[],
  { model, nearest, allTablesRead }: { model: Model; nearest: NearestValue; allTablesRead: boolean },
): Fault[] {
  const checker = new ReferenceChecker(model, nearest, allTablesRead);
  for (const table of tables) checker.declare(table);
  for (const table of tables) checker.checkTable(table);
  return checker.faults;
}

class ReferenceChecker {
  readonly faults: Fault[] = [];
  /** By label or relationship type: each id and the line that declares it. */
  readonly #lines = new Map<string, Map<string, number>>();
  readonly #files = new Map<string, string>();
  /** Labels and types of which rows may be missing: of these no id is called unknown. */
  readonly #incomplete = new Set<string>();
  readonly #ids = new Map<string, string[]>();
  readonly #labelOf: ReadonlyMap<string, string>;
  readonly #tableOf: ReadonlyMap<string, string>;

  constructor(
    model: Model,
    readonly nearest: NearestValue,
    allTablesRead: boolean,
  ) {
    this.#labelOf = new Map(model.kinds.map(({ prefix, label }) => [prefix, label]));
    this.#tableOf = new Map([
      ...model.kinds.map(({ label, table }) => [label, table] as const),
      ...model.relationshipTypes.map(({ type, table }) => [type, table] as const),
    ]);
    for (const name of this.#tableOf.keys()) {
      this.#lines.set(name, new Map());
      if (!allTablesRead) this.#incomplete.add(name);
    }
  }

  declare({ resource, rows, complete, columnIndex, faults }: CheckedTable): void {
    const name = elementName(resource.table);
    this.#files.set(name, resource.file);
    const isComplete = complete && (resource.table.of === 'nodes' || faults.length === 0);
    if (isComplete) this.#incomplete.delete(name);
    else this.#incomplete.add(name);
    const lines = this.#lines.get(name) ?? new Map<string, number>();
    for (const checked of rows) {
      const id = ownId(resource.table, checked);
      if (id === undefined) continue;
      const first = lines.get(id);
      if (first === undefined) lines.set(id, checked.row.line);
      else
        this.#faultTwice(resource.table, resource.file, lineOfCell(checked.row, columnIndex.get('id') ?? 0), id, first);
    }
  }

  #faultTwice(table: Table, file: string, line: number, id: string, first: number): void {
    if (table.of === 'nodes') {
      this.faults.push({
        file,
        line,
        column: 'id',
        message: `found ${shown(id)}, which is the id of line ${first} already`,
      });
      return;
    }
    const apart = table.type.discriminators?.join(' and ');
    const hint = apart ? `; only ${apart} would tell it apart` : '';
    this.faults.push({ file, line, message: `the same connection as line ${first}, ${shown(id)}${hint}` });
  }

  checkTable(table: CheckedTable): void {
    const { idColumns, columns } = table.resource.table;
    const references = [...columns].filter(([, spec]) => spec.idsOf !== undefined);
    for (const checked of table.rows) {
      if (table.resource.table.of === 'relationships') {
        for (const [index, { name }] of idColumns.entries()) this.#checkEnd(table, checked, name, checked.ids[index]);
      } else if (table.resource.table.kind.label === ABOUT_ANYTHING.label) {
        this.#checkSubject(table, checked, checked.properties[ABOUT_ANYTHING.property]);
      }
      for (const [name, { idsOf = '' }] of references) {
        const value = checked.properties[name];
        const unknown = [value].flat().find((id) => typeof id === 'string' && !this.#exists(idsOf, id));
        if (typeof unknown === 'string') this.#faultUnknown(table, checked, name, { id: unknown, label: idsOf });
      }
    }
  }

  #checkEnd(table: CheckedTable, checked: CheckedRow, column: string, id: string | undefined): void {
    const label = id === undefined ? undefined : this.#labelOfId(id);
    if (id === undefined || label === undefined || this.#exists(label, id)) return;
    this.#faultUnknown(table, checked, column, { id, label });
  }

  #checkSubject(table: CheckedTable, checked: CheckedRow, subject: Property | undefined): void {
    if (typeof subject !== 'string') return;
    const ends = endsOf(subject);
    const name = ends?.type ?? this.#labelOfId(subject);
    if (name !== undefined && this.#lines.has(name)) {
      if (!this.#exists(name, subject)) {
        this.#faultUnknown(table, checked, ABOUT_ANYTHING.property, { id: subject, label: name });
      }
      return;
    }
    const message = `found ${shown(subject)}, expected the id of a node, or of a connection: start|TYPE|end`;
    this.faults.push(this.#at(table, checked, ABOUT_ANYTHING.property, message));
  }

  #exists(name: string, id: string): boolean {
    return this.#incomplete.has(name) || this.#lines.get(name)?.has(id) === true;
  }

  #faultUnknown(
    table: CheckedTable,
    checked: CheckedRow,
    column: string,
    { id, label }: { id: string; label: string },
  ): void {
    const file = this.#files.get(label);
    const where =
      file === undefined ? `the package has no table ${this.#tableOf.get(label)}` : `${file} has no such id`;
    const message = `found ${shown(id)}, but ${where}${didYouMean(this.nearest.find(id, this.#idsOf(label)))}`;
    this.faults.push(this.#at(table, checked, column, message));
  }

  #at({ resource, columnIndex }: CheckedTable, { row }: CheckedRow, column: string, message: string): Fault {
    return { file: resource.file, line: lineOfCell(row, columnIndex.get(column) ?? 0), column, message };
  }

  #labelOfId(id: string): string | undefined {
    return this.#labelOf.get(id.slice(0, id.indexOf(':')));
  }

  #idsOf(name: string): string[] {
    const ids = this.#ids.get(name) ?? [...(this.#lines.get(name)?.keys() ?? [])];
    this.#ids.set(name, ids);
    return ids;
  }
}

const elementName = (table: Table): string => (table.of === 'nodes' ? table.kind.label : table.type.type);

function ownId(table: Table, { ids, properties, sound }: CheckedRow): string | undefined {
  const [start, end] = ids;
  if (table.of === 'nodes') return start;
  return sound && start && end ? idOfRelationship(table.type, start, end, properties) : undefined;
}
