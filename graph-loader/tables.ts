import { kinds, type Kind } from '../src/model/kinds.ts';
import type { PropertySpec } from '../src/model/properties.ts';
import { relationshipTypes, type RelationshipType } from '../src/model/relationships.ts';

/** What a data package may hold. */
export type Model = { kinds: readonly Kind[]; relationshipTypes: readonly RelationshipType[] };

export const liaisonModel: Model = { kinds, relationshipTypes };

/** A column that holds an id: a node's own, or that of the node at one end of a relationship. */
export type IdColumn = { name: 'id' | 'from' | 'to'; kinds: readonly Kind[] };

/** A table of a data package, as the model describes it. */
export type Table = {
  name: string;
  idColumns: readonly IdColumn[];
  /** The properties that are columns, in the order of the model: all but those that are computed. */
  columns: ReadonlyMap<string, PropertySpec>;
  derived: readonly string[];
} & ({ of: 'nodes'; kind: Kind } | { of: 'relationships'; type: RelationshipType });

export function tablesOf(model: Model): Table[] {
  const kindOf = new Map(model.kinds.map((kind) => [kind.label, kind]));
  const kindsNamed = (labels: readonly string[]): Kind[] => labels.flatMap((label) => kindOf.get(label) ?? []);
  return [
    ...model.kinds.map((kind): Table => ({
      of: 'nodes',
      kind,
      name: kind.table,
      idColumns: [{ name: 'id', kinds: [kind] }],
      ...split(kind.properties),
    })),
    ...model.relationshipTypes.map((type): Table => ({
      of: 'relationships',
      type,
      name: type.table,
      idColumns: [
        { name: 'from', kinds: kindsNamed(type.from) },
        { name: 'to', kinds: kindsNamed(type.to) },
      ],
      ...split(type.properties),
    })),
  ];
}

function split(properties: Readonly<Record<string, PropertySpec>>): Pick<Table, 'columns' | 'derived'> {
  const entries = Object.entries(properties);
  return {
    columns: new Map(entries.filter(([, spec]) => !spec.derived)),
    derived: entries.filter(([, spec]) => spec.derived).map(([name]) => name),
  };
}
