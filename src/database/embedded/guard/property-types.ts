import { kinds } from '../../../model/kinds.ts';
import type { PropertySpec, PropertySpecs } from '../../../model/properties.ts';
import { relationshipTypes } from '../../../model/relationships.ts';

/** What a data set says of the properties of its nodes, by label, and of its relationships, by type. */
export type PropertyTypes = {
  readonly nodes: { readonly [label: string]: PropertySpecs };
  readonly relationships: { readonly [type: string]: PropertySpecs };
};

const id: PropertySpec = { type: 'text', title: 'Id', required: true };

/** Those of the model that every load is held to. */
export const modelPropertyTypes: PropertyTypes = {
  nodes: Object.fromEntries(kinds.map(({ label, properties }) => [label, { id, ...properties }])),
  relationships: Object.fromEntries(relationshipTypes.map(({ type, properties }) => [type, { id, ...properties }])),
};
