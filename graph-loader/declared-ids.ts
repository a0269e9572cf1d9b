import { relationshipId } from '../src/model/identity.ts';
import type { RelationshipType } from '../src/model/relationships.ts';
import type { Properties, Property } from '../src/model/values.ts';
import { faultAt, type CheckedRow, type CheckedTable } from './check-table.ts';
import { shown, type Fault } from './faults.ts';
import type { NearestValue } from './nearest.ts';
import type { Model, Table } from './tables.ts';

/** What tells parallel relationships apart is in the id, so that only the same row twice has the same id. */
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

/** The ids of one kind or type: the line of each, and the table they stand in. */
type Declared = {
  table: string;
  file?: string;
  lines: Map<string, number>;
  /** False where rows may be missing, so that an id not found proves nothing. */
  isComplete: boolean;
  list?: string[];
};

/** Every id that the rows of a package give to a node or a relationship. */
export class DeclaredIds {
  readonly #byName: ReadonlyMap<string, Declared>;
  readonly #labelOf: ReadonlyMap<string, string>;

  constructor(model: Model, allTablesRead: boolean) {
    const empty = (table: string): Declared => ({ table, lines: new Map(), isComplete: allTablesRead });
    this.#byName = new Map([
      ...model.kinds.map(({ label, table }) => [label, empty(table)] as const),
      ...model.relationshipTypes.map(({ type, table }) => [type, empty(table)] as const),
    ]);
    this.#labelOf = new Map(model.kinds.map(({ prefix, label }) => [prefix, label]));
  }

  /** Takes in the ids of a table; the faults are of those that it gives twice. */
  declare(table: CheckedTable): Fault[] {
    const { resource, complete, faults, rows } = table;
    const declared = this.#byName.get(nameOf(resource.table));
    if (!declared) return [];
    declared.file = resource.file;
    declared.isComplete = complete && (resource.table.of === 'nodes' || faults.length === 0);
    return rows.flatMap((checked) => {
      const id = ownId(resource.table, checked);
      const first = id === undefined ? undefined : declared.lines.get(id);
      if (id !== undefined && first !== undefined) return [twice(table, checked, id, first)];
      if (id !== undefined) declared.lines.set(id, checked.row.line);
      return [];
    });
  }

  knows(name: string): boolean {
    return this.#byName.has(name);
  }

  mayHave(name: string, id: string): boolean {
    const declared = this.#byName.get(name);
    return declared?.isComplete === false || declared?.lines.has(id) === true;
  }

  labelOfId(id: string): string | undefined {
    return this.#labelOf.get(id.slice(0, id.indexOf(':')));
  }

  /** Where the ids of a kind or type were looked for. */
  whereMissing(name: string): string {
    const declared = this.#byName.get(name);
    return declared?.file === undefined
      ? `the package has no table ${declared?.table}`
      : `${declared.file} has no such id`;
  }

  nearest(name: string, id: string, nearest: NearestValue): string | undefined {
    const declared = this.#byName.get(name);
    if (!declared) return undefined;
    declared.list ??= [...declared.lines.keys()];
    return nearest.find(id, declared.list);
  }
}

const nameOf = (table: Table): string => (table.of === 'nodes' ? table.kind.label : table.type.type);

function ownId(table: Table, { ids: [first, second], properties, sound }: CheckedRow): string | undefined {
  if (table.of === 'nodes') return first;
  return sound && first && second ? idOfRelationship(table.type, first, second, properties) : undefined;
}

function twice(table: CheckedTable, checked: CheckedRow, id: string, first: number): Fault {
  const { table: described } = table.resource;
  if (described.of === 'nodes') {
    return faultAt(table, checked, 'id', `found ${shown(id)}, which is the id of line ${first} already`);
  }
  const apart = described.type.discriminators?.join(' and ');
  const hint = apart ? `; only ${apart} would tell it apart` : '';
  return faultAt(table, checked, undefined, `the same connection as line ${first}, ${shown(id)}${hint}`);
}
