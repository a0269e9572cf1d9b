import { z } from 'zod';
import { nodeSchema, propertySchema, relationshipSchema, valueSchema } from './values.ts';

/** What the server answers and is asked: the only contract between src/server and src/app. */

const graphSchema = z.object({ nodes: z.array(nodeSchema), relationships: z.array(relationshipSchema) });

/** The answer to a query, whoever asked. A row is an array, one value a column. */
export const resultSchema = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(z.array(valueSchema)),
  /** Every node and relationship of the rows, each once, and the nodes at the ends of those relationships. */
  graph: graphSchema,
  /** True where the row limit cut the answer short. */
  truncated: z.boolean(),
  tookMs: z.number(),
});
export type Result = z.infer<typeof resultSchema>;

export const healthSchema = z.strictObject({
  status: z.enum(['ok', 'loading', 'unavailable']),
  engine: z.string(),
  nodes: z.number().int(),
  relationships: z.number().int(),
  /** Absent (null) where the database holds no data set of ours. */
  dataSet: z.strictObject({ name: z.string(), title: z.string(), version: z.string() }).nullable(),
});
export type Health = z.infer<typeof healthSchema>;

export const errorCodes = [
  'invalid-input',
  'not-found',
  'query-failed',
  'write-refused',
  'timed-out',
  'cancelled',
  'database-unavailable',
  'forbidden',
  'too-large',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.enum(errorCodes),
    message: z.string(),
    /** Where in the Cypher, from 1, when the engine says so. */
    line: z.number().int().optional(),
    column: z.number().int().optional(),
    /** One entry a parameter or field at fault. */
    faults: z.array(z.strictObject({ field: z.string(), message: z.string() })).optional(),
  }),
});
export type WireError = z.infer<typeof errorSchema>['error'];

export const parametersSchema = z.record(z.string(), propertySchema);
export type Parameters = z.infer<typeof parametersSchema>;

export const parameterTypes = ['node', 'year', 'date', 'integer', 'text', 'choice', 'boolean'] as const;

/** One input of a preset's form, declared in the head of its file. */
const presetParameterSchema = z.strictObject({
  name: z.string(),
  type: z.enum(parameterTypes),
  /** The label a `node` parameter must have; absent: any node. */
  kind: z.string().optional(),
  choices: z.array(z.string()).optional(),
  /** What the form calls it. */
  title: z.string(),
  default: propertySchema,
});
export type PresetParameter = z.infer<typeof presetParameterSchema>;

const presetSchema = z.strictObject({
  /** File name without `.cypher`; also its address. */
  name: z.string(),
  title: z.string(),
  /** The question as one sentence; `{organization}` stands for a parameter. */
  sentence: z.string(),
  description: z.string(),
  /** Heading it stands under: "By group", "By country", "By ministry", "By topic", "Over time". */
  group: z.string(),
  parameters: z.array(presetParameterSchema),
  /** Columns that feed the picture and are left out of the table. */
  graphOnly: z.array(z.string()),
  cypher: z.string(),
});
export type Preset = z.infer<typeof presetSchema>;

/** A node that a parameter may be, with its names in other languages where the data knows them. */
const presetOptionSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  nameZh: z.string().optional(),
  nameRu: z.string().optional(),
});
export type PresetOption = z.infer<typeof presetOptionSchema>;

export const presetsSchema = z.strictObject({
  presets: z.array(presetSchema),
  /** For each label that a parameter asks for: every node of it, by name. */
  options: z.record(z.string(), z.array(presetOptionSchema)),
});
export type Presets = z.infer<typeof presetsSchema>;

export const searchSchema = z.strictObject({
  hits: z.array(
    z.strictObject({
      node: nodeSchema,
      /** The name, alias, abbreviation or code that matched. */
      matched: z.string(),
      /** Its number of relationships. */
      degree: z.number().int(),
    }),
  ),
});
export type SearchAnswer = z.infer<typeof searchSchema>;

/** All the evidence panel shows of one node. */
export const nodeDetailSchema = z.strictObject({
  node: nodeSchema,
  /** Its relationships, cut at a limit, with the whole number in `degree`. */
  relationships: z.array(relationshipSchema),
  /** The nodes at their other ends. */
  neighbours: z.array(nodeSchema),
  degree: z.number().int(),
  /** Every Source that the node, those relationships and its claims cite. */
  sources: z.array(nodeSchema),
  /** Competing or additional statements about the node or those relationships. */
  claims: z.array(nodeSchema),
});
export type NodeDetail = z.infer<typeof nodeDetailSchema>;

export const schemaSchema = z.strictObject({
  /** How many nodes each label has in the database, the most first. */
  labels: z.array(z.strictObject({ label: z.string(), count: z.number().int() })),
  relationshipTypes: z.array(z.strictObject({ type: z.string(), count: z.number().int() })),
  propertyKeys: z.array(z.string()),
});
export type Schema = z.infer<typeof schemaSchema>;

export const queryBodySchema = z.strictObject({ cypher: z.string().min(1), parameters: parametersSchema.default({}) });
export const presetBodySchema = z.strictObject({ parameters: parametersSchema.default({}) });

/** Most relationships that the opening graph may be asked for. */
export const MOST_RELATIONSHIPS = 1_000_000;

/** Of the address of the opening graph: at most so many relationships. */
export const graphQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(MOST_RELATIONSHIPS).optional(),
});
