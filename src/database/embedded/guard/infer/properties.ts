import type { PropertySpec, PropertySpecs } from '../../../../model/properties.ts';
import type { PropertyTypes } from '../property-types.ts';
import { listOf, may, isOnly, NULL, nullable, of, UNKNOWN, union, type Type } from '../types.ts';

const FOREIGN: Type = { ...UNKNOWN, isForeign: true };
const DATE_PARTS = of('integer');

/** What `value.name` is. */
export function typeOfProperty(value: Type, name: string, propertyTypes: PropertyTypes): Type {
  if (value.kinds.size === 0) return NULL;
  if (value.fields && isOnly(value, 'map')) return fieldOf(value, value.fields.get(name));
  if (isOnly(value, 'date', 'moment', 'duration')) return value.isNullable ? nullable(DATE_PARTS) : DATE_PARTS;
  if (!isOnly(value, 'node', 'relationship')) return UNKNOWN;
  return typeOnGraph(value, name, propertyTypes);
}

const fieldOf = (map: Type, field: Type = NULL): Type => (map.isNullable ? nullable(field) : field);

/** Where its labels tell, the type that the data set gives; without a label, any of those that it gives to this name. */
function typeOnGraph(value: Type, name: string, propertyTypes: PropertyTypes): Type {
  const holders = holdersOf(value, propertyTypes);
  if (!holders) return FOREIGN;
  const specs = holders.map((holder) => holder[name]);
  const found = specs.filter((spec) => spec !== undefined);
  if (found.length === 0) return value.labels ? NULL : FOREIGN;
  const type = union(found.map(typeOfSpec));
  const isAlwaysThere = !value.isNullable && specs.every((spec) => spec?.required && !spec.derived);
  return isAlwaysThere ? type : nullable(type);
}

/** Undefined where a label is none of the data set's. */
function holdersOf({ kinds, labels }: Type, { nodes, relationships }: PropertyTypes): PropertySpecs[] | undefined {
  const all = { ...(kinds.has('node') ? nodes : {}), ...(kinds.has('relationship') ? relationships : {}) };
  if (!labels) return Object.values(all);
  const holders = labels.map((label) => all[label]);
  return holders.every((holder) => holder !== undefined) ? holders : undefined;
}

function typeOfSpec({ type, minimum }: PropertySpec): Type {
  if (type === 'list') return listOf(of('text'));
  if (type === 'integer') return { ...of('integer'), isCount: (minimum ?? -1) >= 0 };
  if (type === 'number') return of('float', 'integer');
  return of(type === 'boolean' ? 'boolean' : 'text');
}

/** Properties are read from these; from anything else Neo4j refuses to. */
export const hasProperties = (type: Type): boolean =>
  may(type, 'node', 'relationship', 'map', 'date', 'moment', 'duration', 'unknown') || type.kinds.size === 0;
