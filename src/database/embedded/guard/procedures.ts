import { of, type Type } from './types.ts';

/** What may be called, with the columns that it gives; both engines answer these alike. */
export const readingProcedures: ReadonlyMap<string, ReadonlyMap<string, Type>> = new Map([
  ['db.labels', new Map([['label', of('text')]])],
  ['db.relationshipTypes', new Map([['relationshipType', of('text')]])],
  ['db.propertyKeys', new Map([['propertyKey', of('text')]])],
]);
