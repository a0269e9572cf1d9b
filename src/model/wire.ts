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
  /** How many rows there are in all, where that is known of an answer that was cut. */
  total: z.number().int().optional(),
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
  /** The engine would answer otherwise than Neo4j: the message says what it cannot do and how to write it instead. */
  'not-supported',
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
  /** Only nodes that a relationship of this type connects with the node that another parameter holds. */
  of: z.strictObject({ parameter: z.string(), type: z.string() }).optional(),
  /** What the form calls it. */
  title: z.string(),
  default: propertySchema,
});
export type PresetParameter = z.infer<typeof presetParameterSchema>;

/** Columns of the answer by their titles, as a drawing of it takes them. */
const chartSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bar'), label: z.string(), value: z.string() }),
  /** One line for each value of `series`; absent: one in all. */
  z.strictObject({ type: z.literal('line'), x: z.string(), value: z.string(), series: z.string().optional() }),
  z.strictObject({ type: z.literal('matrix'), row: z.string(), column: z.string(), value: z.string() }),
]);
export type Chart = z.infer<typeof chartSchema>;

const cellsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const expectationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rows'), comparison: z.enum(['=', '>=', '<=']), count: z.number().int() }),
  /** Some row, the first, or none, holds these values under these columns. */
  z.strictObject({ type: z.enum(['row', 'first', 'no-row']), cells: cellsSchema }),
]);
export type Expectation = z.infer<typeof expectationSchema>;

/** A sentence that the data bears out as long as its preset answers so. */
const findingSchema = z.strictObject({
  sentence: z.string(),
  parameters: parametersSchema,
  expectations: z.array(expectationSchema).min(1),
  /** Where it stands in the preset's file, from 1. */
  line: z.number().int(),
});
export type Finding = z.infer<typeof findingSchema>;

export const presetSchema = z.strictObject({
  /** File name without `.cypher`; also its address. */
  name: z.string(),
  title: z.string(),
  /** The question as one sentence; `{organization}` stands for a parameter. */
  sentence: z.string(),
  description: z.string(),
  /** Heading it stands under: "By group", "By country", "By ministry", "By topic", "Over time". */
  group: z.string(),
  /** Words that it is found by, beside its own. */
  tags: z.array(z.string()),
  parameters: z.array(presetParameterSchema),
  /** Columns that feed the picture and are left out of the table. */
  graphOnly: z.array(z.string()),
  chart: chartSchema.optional(),
  findings: z.array(findingSchema),
  /** A file of the reader's own folder, which may be changed and removed. */
  isOwn: z.boolean(),
  cypher: z.string(),
});
export type Preset = z.infer<typeof presetSchema>;

/** A node that a parameter may be, with its names in other languages where the data knows them. */
const presetOptionSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  nameZh: z.string().optional(),
  nameRu: z.string().optional(),
  /** What else it is called, its abbreviation first. */
  aliases: z.array(z.string()).optional(),
});
export type PresetOption = z.infer<typeof presetOptionSchema>;

export const presetsSchema = z.strictObject({
  presets: z.array(presetSchema),
  /** For each label that a parameter asks for: every node of it, by name. */
  options: z.record(z.string(), z.array(presetOptionSchema)),
});
export type Presets = z.infer<typeof presetsSchema>;

/** The reader's own folder of queries, beside the presets that it gave. */
export const ownQueriesSchema = z.strictObject({
  /** Whether queries may be kept there from the app. */
  canKeep: z.boolean(),
  /** What is wrong with its files; a file at fault gives no preset. */
  faults: z.array(z.strictObject({ file: z.string(), line: z.number().int(), message: z.string() })),
});
export type OwnQueries = z.infer<typeof ownQueriesSchema>;

/** Most characters of the file of a reader's own query. */
export const LONGEST_QUERY = 200_000;

/** A query of the reader's own: the text of its file, head and all. */
export const keepQueryBodySchema = z.strictObject({ text: z.string().min(1).max(LONGEST_QUERY) });

/** What a reader's own query may be named. */
export const QUERY_NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Told to whoever reads the API's document; the folder itself says better what is wrong with a name. */
export const queryNameSchema = z.string().meta({ pattern: QUERY_NAME.source });

/** Its new name. */
export const renameQueryBodySchema = z.strictObject({ name: queryNameSchema });

/** The name that is free again. */
export const removedQuerySchema = z.strictObject({ removed: z.string() });

export const searchQuerySchema = z.object({ q: z.string().max(200) });

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

/** Most rows and seconds that a reader may ask for. */
export const MOST_ROWS = 100_000;
export const MOST_SECONDS = 300;

const limitsSchema = z.strictObject({
  rows: z.number().int().min(1).max(MOST_ROWS).optional(),
  seconds: z.number().min(1).max(MOST_SECONDS).optional(),
});
export type Limits = z.infer<typeof limitsSchema>;

export const queryBodySchema = z.strictObject({
  cypher: z.string().min(1),
  parameters: parametersSchema.default({}),
  limits: limitsSchema.default({}),
});
export const presetBodySchema = z.strictObject({
  parameters: parametersSchema.default({}),
  limits: limitsSchema.default({}),
});

export const explainBodySchema = queryBodySchema.omit({ limits: true });

/** A step of a plan, as the engine names it, with those that feed it. */
export type PlanStep = { operator: string; details: string; estimatedRows?: number; children: PlanStep[] };
export const planStepSchema: z.ZodType<PlanStep> = z.strictObject({
  operator: z.string(),
  details: z.string(),
  estimatedRows: z.number().optional(),
  get children() {
    return z.array(planStepSchema);
  },
});

/** What an engine says of a statement without running it. */
export const explanationSchema = z.strictObject({
  /** What would refuse it, each at its place from 1; empty where it would run. */
  faults: z.array(
    z.strictObject({
      code: z.enum(errorCodes),
      message: z.string(),
      line: z.number().int().optional(),
      column: z.number().int().optional(),
    }),
  ),
  /** Absent where the engine has none to show, or refuses it. */
  plan: planStepSchema.optional(),
});
export type Explanation = z.infer<typeof explanationSchema>;

/** Most relationships that the opening graph may be asked for. */
export const MOST_RELATIONSHIPS = 1_000_000;

/** Of the address of the opening graph: at most so many relationships. */
export const graphQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(MOST_RELATIONSHIPS).optional(),
});
