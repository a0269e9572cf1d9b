import { z } from 'zod';
import { COMPACT_TYPE } from '../../model/compact-result.ts';
import { errorSchema } from '../../model/wire.ts';
import type { ErrorCode } from '../../model/wire.ts';
import { errorStatus } from '../errors.ts';
import type { Example, Route } from '../routes/route.ts';
import { subjects } from '../routes/route.ts';
import { rowsTypes } from '../rows.ts';
import { bare, componentSchemas, schemaRef } from './components.ts';
import type { JsonSchema } from './components.ts';

/** Of what is served under `/api`: raised when something that was answered is answered otherwise. */
const API_VERSION = '1.0.0';

const JSON_TYPE = 'application/json';

const ABOUT = `What the Liaison app asks of its server. Nothing here changes the graph.

Nodes have ids such as \`country:kz\`, the same on every engine. An answer that a limit cut says \`truncated\`, and how many rows there are in all where that was cheap to learn.`;

const SUBJECT_WORDS: Record<(typeof subjects)[number], string> = {
  Questions: 'Saved questions with parameters',
  Cypher: 'The reader’s own statements, read-only',
  'Own queries': 'The files of the reader’s own folder',
  Exploring: 'From one node to the next',
  Data: 'What the database holds',
  API: 'This description',
};

const ERROR_WORDS: Record<ErrorCode, string> = {
  'invalid-input': 'a field or parameter is not as described; `faults` names each',
  'query-failed': 'the engine can not run the statement; `line` and `column` say where',
  'not-supported': 'the engine would answer otherwise than Neo4j; the message says how to write it instead',
  forbidden: 'the server does not do this for whoever asks',
  'write-refused': 'the statement would change something',
  'not-found': 'nothing has that name or id',
  'too-large': 'the request is larger than 1 MB',
  internal: 'the server failed; its log says why',
  cancelled: 'the work was ended before there was an answer',
  'database-unavailable': 'the database can not be reached or too many wait; `Retry-After` says when to ask again',
  'timed-out': 'the limit of time was reached',
};

const OF_ANY_ROUTE: readonly ErrorCode[] = ['forbidden', 'internal'];
const OF_DATABASE: readonly ErrorCode[] = ['cancelled', 'database-unavailable', 'timed-out'];
const OF_BODY: readonly ErrorCode[] = ['invalid-input', 'too-large'];

type Media = { schema: JsonSchema | { $ref: string }; example?: unknown };
type ResponseObject = { description: string; content: Record<string, Media> };

export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  parameters?: { name: string; in: 'path' | 'query'; required: boolean; schema: JsonSchema; example?: unknown }[];
  requestBody?: { required: true; content: Record<string, Media> };
  responses: Record<string, ResponseObject>;
};

const failure = (description: string): ResponseObject => ({
  description,
  content: { [JSON_TYPE]: { schema: schemaRef(errorSchema) } },
});

function failures({ schemas, errors }: Route): Record<string, ResponseObject> {
  const checks = schemas.query || schemas.path ? (['invalid-input'] as const) : [];
  const codes = new Set([...(schemas.body ? OF_BODY : checks), ...errors, ...OF_DATABASE, ...OF_ANY_ROUTE]);
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const lines = byStatus.get(errorStatus[code]) ?? [];
    byStatus.set(errorStatus[code], [...lines, `\`${code}\`: ${ERROR_WORDS[code]}`]);
  }
  if (schemas.body) byStatus.set(415, ['`invalid-input`: the body is not sent as application/json']);
  return Object.fromEntries([...byStatus].map(([status, lines]) => [status, failure(lines.join('; '))]));
}

function success({ schemas, forms, summary }: Route): ResponseObject {
  const content: Record<string, Media> = { [JSON_TYPE]: { schema: schemaRef(schemas.answer) } };
  if (forms.compact) content[COMPACT_TYPE] = { schema: { type: 'object' } };
  if (forms.rows) for (const type of rowsTypes) content[type] = { schema: { type: 'string' } };
  return { description: summary, content };
}

type Parameter = NonNullable<Operation['parameters']>[number];

function parametersIn(place: 'path' | 'query', schema: z.ZodType | undefined, example: Example): Parameter[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema) as JsonSchema;
  return Object.entries(properties).map(([name, each]) => {
    const given = example[place]?.[name];
    return {
      name,
      in: place,
      required: required.includes(name),
      schema: bare(each as JsonSchema),
      ...(given !== undefined && { example: given }),
    };
  });
}

function toOperation(route: Route): Operation {
  const { id, subject, summary, schemas, example } = route;
  const parameters = [...parametersIn('path', schemas.path, example), ...parametersIn('query', schemas.query, example)];
  const body = schemas.body && { schema: schemaRef(schemas.body), example: example.body };
  return {
    operationId: id,
    tags: [subject],
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true as const, content: { [JSON_TYPE]: body } } }),
    responses: { 200: success(route), ...failures(route) },
  };
}

const itself = (): Operation => ({
  operationId: 'openapi',
  tags: ['API'],
  summary: 'This description, as OpenAPI 3.1',
  responses: { 200: { description: 'The document', content: { [JSON_TYPE]: { schema: { type: 'object' } } } } },
});

/** The API as an OpenAPI document, made of the schemas by which the routes check what comes and goes. */
export function openApi(routes: readonly Route[]) {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) (paths[`/api${route.path}`] ??= {})[route.method] = toOperation(route);
  paths['/api/openapi.json'] = { get: itself() };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Liaison',
      version: API_VERSION,
      description: ABOUT,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: subjects.map((name) => ({ name, description: SUBJECT_WORDS[name] })),
    paths,
    components: { schemas: componentSchemas() },
  };
}
