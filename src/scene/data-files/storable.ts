import type { Properties, Property } from '../../model/values.ts';

/** Properties as a database of nodes keeps them: no maps, and lists of one type; what is neither is kept as its JSON. */
export const storable = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, storableValue(value)]));

function storableValue(value: Property): Property {
  if (!Array.isArray(value)) return plain(value);
  const items = value.filter((item) => item !== null).map(plain);
  const isOfOneType = new Set(items.map((item) => typeof item)).size < 2;
  return isOfOneType ? items : items.map(String);
}

const plain = (value: Property): Property =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
