import { z } from 'zod';
import {
  commonNeighboursBodySchema,
  countedResultSchema,
  neighbourGroupsBodySchema,
  neighbourGroupsSchema,
  neighboursBodySchema,
  nodesBodySchema,
  pathsBodySchema,
  reachBodySchema,
  reachSchema,
  sourcesBodySchema,
} from '../../model/explore.ts';
import { nodeSchema, propertySchema, relationshipSchema, valueSchema } from '../../model/values.ts';
import {
  errorSchema,
  explainBodySchema,
  explanationSchema,
  healthSchema,
  keepQueryBodySchema,
  nodeDetailSchema,
  ownQueriesSchema,
  parametersSchema,
  planStepSchema,
  presetBodySchema,
  presetSchema,
  presetsSchema,
  queryBodySchema,
  removedQuerySchema,
  renameQueryBodySchema,
  resultSchema,
  schemaSchema,
  searchSchema,
} from '../../model/wire.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What is sent is described as it is sent: fields with a default may be left out. */
const sent = {
  QueryRequest: queryBodySchema,
  PresetRequest: presetBodySchema,
  ExplainRequest: explainBodySchema,
  KeepQueryRequest: keepQueryBodySchema,
  RenameQueryRequest: renameQueryBodySchema,
  NodesRequest: nodesBodySchema,
  NeighboursRequest: neighboursBodySchema,
  NeighbourGroupsRequest: neighbourGroupsBodySchema,
  CommonNeighboursRequest: commonNeighboursBodySchema,
  PathsRequest: pathsBodySchema,
  ReachRequest: reachBodySchema,
  SourcesRequest: sourcesBodySchema,
};

const answered = {
  Property: propertySchema,
  Parameters: parametersSchema,
  Node: nodeSchema,
  Relationship: relationshipSchema,
  Value: valueSchema,
  Result: resultSchema,
  CountedResult: countedResultSchema,
  Preset: presetSchema,
  Presets: presetsSchema,
  OwnQueries: ownQueriesSchema,
  RemovedQuery: removedQuerySchema,
  PlanStep: planStepSchema,
  Explanation: explanationSchema,
  SearchAnswer: searchSchema,
  NodeDetail: nodeDetailSchema,
  NeighbourGroups: neighbourGroupsSchema,
  Reach: reachSchema,
  Schema: schemaSchema,
  Health: healthSchema,
  Error: errorSchema,
};

const names = new Map<z.ZodType, string>(Object.entries({ ...answered, ...sent }).map(([name, each]) => [each, name]));

const uri = (name: string): string => `#/components/schemas/${name}`;

function schemasAs(io: 'input' | 'output', wanted: object): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [each, id] of names) registry.add(each, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri });
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, bare(schemas[name] ?? {})]));
}

/** Says nothing of where it stands or what it is written in: the document does. */
export function bare({ $id: _id, $schema: _schema, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** The schemas that routes share, by name. */
export const componentSchemas = (): Record<string, JsonSchema> => ({
  ...schemasAs('output', answered),
  ...schemasAs('input', sent),
});

/** A schema of the components by its name; throws where it has none. */
export function schemaRef(schema: z.ZodType): { $ref: string } {
  const name = names.get(schema);
  if (name === undefined) throw new Error('a schema of a route has no name among the components');
  return { $ref: uri(name) };
}
