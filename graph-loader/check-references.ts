import { endsOf } from '../src/model/identity.ts';
import type { PropertySpec } from '../src/model/properties.ts';
import { faultAt, type CheckedRow, type CheckedTable } from './check-table.ts';
import { DeclaredIds } from './declared-ids.ts';
import { didYouMean, shown, type Fault } from './faults.ts';
import type { NearestValue } from './nearest.ts';
import type { Model } from './tables.ts';

/** The one property whose value is the id of any node or relationship. */
const ABOUT_ANYTHING = { table: 'claims', property: 'subject' };

type Options = { model: Model; nearest: NearestValue; allTablesRead: boolean };

/** Faults between rows and tables: ids given twice, and ids and values that nothing has. */
export function checkReferences(tables: readonly CheckedTable[], { model, nearest, allTablesRead }: Options): Fault[] {
  const ids = new DeclaredIds(model, allTablesRead);
  const repeated = tables.flatMap((table) => ids.declare(table));
  const checker = new ReferenceChecker(tables, ids, nearest);
  return [...repeated, ...tables.flatMap((table) => checker.check(table))];
}

type Place = { table: CheckedTable; checked: CheckedRow; column: string };

class ReferenceChecker {
  readonly #values = new Map<PropertySpec, { known: ReadonlySet<string>; list: string[] }>();

  constructor(
    private readonly tables: readonly CheckedTable[],
    private readonly ids: DeclaredIds,
    private readonly nearest: NearestValue,
  ) {}

  check(table: CheckedTable): Fault[] {
    const faults: (Fault | undefined)[] = [];
    const described = table.resource.table;
    const columns = [...described.columns].filter(([, { idsOf, valuesOf }]) => idsOf || valuesOf);
    const isClaims = described.name === ABOUT_ANYTHING.table;
    for (const checked of table.rows) {
      if (described.of === 'relationships') faults.push(...this.#checkEnds(table, checked));
      if (isClaims) faults.push(this.#checkSubject({ table, checked, column: ABOUT_ANYTHING.property }));
      for (const [column, spec] of columns) faults.push(this.#checkColumn({ table, checked, column }, spec));
    }
    return faults.filter((fault) => fault !== undefined);
  }

  #checkEnds(table: CheckedTable, checked: CheckedRow): (Fault | undefined)[] {
    return table.resource.table.idColumns.map(({ name: column }, index) => {
      const id = checked.ids[index];
      const label = id === undefined ? undefined : this.ids.labelOfId(id);
      return id === undefined || label === undefined
        ? undefined
        : this.#unlessFound({ table, checked, column }, label, id);
    });
  }

  #checkSubject(place: Place): Fault | undefined {
    const subject = place.checked.properties[place.column];
    if (typeof subject !== 'string') return undefined;
    const name = endsOf(subject)?.type ?? this.ids.labelOfId(subject);
    if (name !== undefined && this.ids.knows(name)) return this.#unlessFound(place, name, subject);
    return faultOf(place, `found ${shown(subject)}, expected the id of a node, or of a connection: start|TYPE|end`);
  }

  #checkColumn(place: Place, spec: PropertySpec): Fault | undefined {
    const value = place.checked.properties[place.column];
    if (spec.valuesOf) return typeof value === 'string' ? this.#checkValue(place, spec, value) : undefined;
    const { idsOf = '' } = spec;
    const unknown = [value].flat().find((id) => typeof id === 'string' && !this.ids.mayHave(idsOf, id));
    return typeof unknown === 'string' ? this.#unlessFound(place, idsOf, unknown) : undefined;
  }

  #unlessFound(place: Place, name: string, id: string): Fault | undefined {
    if (this.ids.mayHave(name, id)) return undefined;
    const suggestion = didYouMean(this.ids.nearest(name, id, this.nearest));
    return faultOf(place, `found ${shown(id)}, but ${this.ids.whereMissing(name)}${suggestion}`);
  }

  #checkValue(place: Place, spec: PropertySpec, value: string): Fault | undefined {
    const source = this.tables.find(
      ({ resource: { table } }) => table.of === 'nodes' && table.kind.label === spec.valuesOf?.kind,
    );
    if (!source || source.faults.length > 0) return undefined;
    const values = this.#values.get(spec) ?? valuesIn(source, spec.valuesOf?.properties ?? []);
    this.#values.set(spec, values);
    if (values.known.has(value)) return undefined;
    const expected = `expected a ${spec.valuesOf?.properties.join(' or ')} of ${source.resource.file}`;
    return faultOf(place, `found ${shown(value)}, ${expected}${didYouMean(this.nearest.find(value, values.list))}`);
  }
}

const faultOf = ({ table, checked, column }: Place, message: string): Fault => faultAt(table, checked, column, message);

function valuesIn({ rows }: CheckedTable, names: readonly string[]): { known: ReadonlySet<string>; list: string[] } {
  const values = rows.flatMap(({ properties }) => names.map((name) => properties[name]));
  const known = new Set(values.filter((value) => typeof value === 'string'));
  return { known, list: [...known] };
}
