import { kinds } from '../../../model/kinds.ts';
import type { PropertySpec, PropertySpecs } from '../../../model/properties.ts';
import { relationshipTypes } from '../../../model/relationships.ts';

/** By label or relationship type, then by name: what a data set says of its properties. */
export type PropertyTypes = { readonly [labelOrType: string]: PropertySpecs };

const id: PropertySpec = { type: 'text', title: 'Id', required: true };

/** Those of the model that every load is held to. */
export const modelPropertyTypes: PropertyTypes = Object.fromEntries([
  ...kinds.map(({ label, properties }) => [label, { id, ...properties }] as const),
  ...relationshipTypes.map(({ type, properties }) => [type, { id, ...properties }] as const),
]);
