import type { Database, ReadOptions } from '../database/database.ts';
import type { Schema } from '../model/wire.ts';
import { readOwn } from './answer.ts';

/** Labels, types and property keys of the database, as a reader's own query may name them. */
export async function readSchema(database: Database, options: ReadOptions = {}): Promise<Schema> {
  const [labels, types, keys] = await Promise.all([
    readOwn(database, 'labels', {}, options),
    readOwn(database, 'relationship-types', {}, options),
    readOwn(database, 'property-keys', {}, options),
  ]);
  return {
    labels: labels.rows.map(([label, count]) => ({ label: String(label), count: Number(count) })),
    relationshipTypes: types.rows.map(([type, count]) => ({ type: String(type), count: Number(count) })),
    propertyKeys: keys.rows.map(([key]) => String(key)).toSorted(),
  };
}
