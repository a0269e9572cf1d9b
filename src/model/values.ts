import { z } from 'zod';

/** A property's value. Dates are ISO 8601 text on both engines. */
export type Property = null | boolean | number | string | Property[] | { [key: string]: Property };

export type Properties = { [key: string]: Property };

/** Mirrors neo4j-driver's Node, with our stable id where it has the database's own. */
export type GraphNode = { $type: 'node'; id: string; labels: string[]; properties: Properties };

export type GraphRelationship = {
  $type: 'relationship';
  id: string;
  type: string;
  /** Ids of the nodes at its ends. */
  start: string;
  end: string;
  properties: Properties;
};

/** nodes[i] and nodes[i + 1] are the ends, in either order, of relationships[i]. */
export type GraphPath = { $type: 'path'; nodes: GraphNode[]; relationships: GraphRelationship[] };

/** An integer that a JSON number cannot hold. */
type BigInteger = { $type: 'integer'; value: string };

/** What a cell of an answer holds, on either engine. */
export type Value =
  | null
  | boolean
  | number
  | string
  | BigInteger
  | GraphNode
  | GraphRelationship
  | GraphPath
  | Value[]
  | { [key: string]: Value };

export const propertySchema: z.ZodType<Property> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string(),
    z.array(propertySchema),
    z.record(z.string(), propertySchema),
  ]),
);

export const nodeSchema = z.object({
  $type: z.literal('node'),
  id: z.string(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), propertySchema),
});

export const relationshipSchema = z.object({
  $type: z.literal('relationship'),
  id: z.string(),
  type: z.string(),
  start: z.string(),
  end: z.string(),
  properties: z.record(z.string(), propertySchema),
});

const pathSchema = z.object({
  $type: z.literal('path'),
  nodes: z.array(nodeSchema),
  relationships: z.array(relationshipSchema),
});

export const valueSchema: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string(),
    nodeSchema,
    relationshipSchema,
    pathSchema,
    z.object({ $type: z.literal('integer'), value: z.string() }),
    z.array(valueSchema),
    z.record(z.string(), valueSchema),
  ]),
);

const tagOf = (value: Value): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value['$type'] : undefined;

export const isNode = (value: Value): value is GraphNode => tagOf(value) === 'node';
export const isRelationship = (value: Value): value is GraphRelationship => tagOf(value) === 'relationship';
export const isPath = (value: Value): value is GraphPath => tagOf(value) === 'path';

/** The name a reader knows it by; the id where it has none. */
export function nameOf(node: GraphNode): string {
  const name = node.properties['name'];
  return typeof name === 'string' && name !== '' ? name : node.id;
}

const isText = (value: Value | undefined): value is string => typeof value === 'string' && value !== '';

/** The texts that a value holds, as one or as a list. */
export function textsOf(value: Value | undefined): string[] {
  if (Array.isArray(value)) return value.filter(isText);
  return isText(value) ? [value] : [];
}

/** Ids of the sources that a node or relationship rests on. */
export const sourcesOf = ({ properties }: Pick<GraphNode, 'properties'>): string[] => textsOf(properties['sources']);

/** Nodes and relationships, each once. */
export type Graph = { nodes: GraphNode[]; relationships: GraphRelationship[] };
