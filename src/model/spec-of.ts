import { kindOfLabel } from './kinds.ts';
import type { PropertySpec } from './properties.ts';
import { relationshipTypeOf } from './relationships.ts';

/** What a property belongs to. */
export type Scope = 'node' | 'relationship';

/** What the model says of a property; undefined of one that it does not name. */
export const specOf = (scope: Scope, label: string | undefined, property: string): PropertySpec | undefined => {
  if (label === undefined) return undefined;
  return (scope === 'node' ? kindOfLabel(label) : relationshipTypeOf(label))?.properties[property];
};
