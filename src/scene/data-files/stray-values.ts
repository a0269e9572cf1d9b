import { relationshipTypeOf } from '../../model/relationships.ts';
import type { PropertySpec } from '../../model/properties.ts';
import type { GraphNode, GraphRelationship, Property } from '../../model/values.ts';
import { kindLabel } from './has-place.ts';

/** The loader takes a region, say, only where a country of the package lies in it. */
export function withoutStrayValues(
  relationships: readonly GraphRelationship[],
  nodes: readonly GraphNode[],
): { relationships: GraphRelationship[]; dropped: number } {
  const values = new ValuesOfNodes(nodes);
  let dropped = 0;
  const kept = relationships.map((relationship) => {
    const specs = relationshipTypeOf(relationship.type)?.properties ?? {};
    const entries = Object.entries(relationship.properties);
    const fitting = entries.filter(([name, value]) => values.mayHold(specs[name], value));
    dropped += entries.length - fitting.length;
    return fitting.length === entries.length
      ? relationship
      : { ...relationship, properties: Object.fromEntries(fitting) };
  });
  return { relationships: kept, dropped };
}

class ValuesOfNodes {
  readonly #known = new Map<PropertySpec, ReadonlySet<Property | undefined>>();

  constructor(private readonly nodes: readonly GraphNode[]) {}

  /** All values may stand where the package has no table to look them up in. */
  mayHold(spec: PropertySpec | undefined, value: Property): boolean {
    if (!spec?.valuesOf || value === null) return true;
    const known = this.#known.get(spec) ?? this.#read(spec.valuesOf);
    this.#known.set(spec, known);
    return known.size === 0 || known.has(value);
  }

  #read({ kind, properties }: NonNullable<PropertySpec['valuesOf']>): ReadonlySet<Property | undefined> {
    const own = this.nodes.filter((node) => kindLabel(node) === kind);
    return new Set(own.flatMap((node) => properties.map((name) => node.properties[name])));
  }
}
