import type { Hono } from 'hono';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadPackage, readPackage } from '../../graph-loader/index.ts';
import { errorCodes } from '../../src/model/wire.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import { createOwnQueries } from '../../src/queries/own-queries.ts';
import { readPresets } from '../../src/queries/read-presets.ts';
import { openApi } from '../../src/server/openapi/document.ts';
import { routes } from '../../src/server/routes/table.ts';
import { engines, temporaryFolder } from '../support/engines.ts';
import { STARTER_DATA } from '../support/liaison.ts';
import { appFor, call, type Call } from './academy.ts';

const DOCUMENT = openApi(routes);

/** The parts of OpenAPI 3.1 that the document uses, each with all that may stand in it. */
const schemaObject = z.union([z.strictObject({ $ref: z.string() }), z.looseObject({})]);
const mediaTypes = z.record(z.string(), z.strictObject({ schema: schemaObject, example: z.unknown().optional() }));
const operationObject = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]*$/),
  tags: z.array(z.string()).length(1),
  summary: z.string().min(10),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(['path', 'query']),
        required: z.boolean(),
        schema: schemaObject,
        example: z.unknown().optional(),
      }),
    )
    .optional(),
  requestBody: z.strictObject({ required: z.literal(true), content: mediaTypes }).optional(),
  responses: z.record(
    z.string().regex(/^[2-5]\d\d$/),
    z.strictObject({ description: z.string().min(1), content: mediaTypes }),
  ),
});
const documentObject = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  paths: z.record(
    z.string().startsWith('/api/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operationObject),
  ),
  components: z.strictObject({ schemas: z.record(z.string().regex(/^[A-Z][A-Za-z]*$/), schemaObject) }),
});

const operations = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every object within a value, itself too. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const each of Object.values(value)) yield* objectsIn(each);
}

const refsIn = (value: unknown): string[] => [...objectsIn(value)].flatMap(({ $ref }) => ($ref ? [String($ref)] : []));

describe('the document', () => {
  test('has the structure of OpenAPI 3.1', () => {
    expect(documentObject.parse(JSON.parse(JSON.stringify(DOCUMENT)))).toEqual(JSON.parse(JSON.stringify(DOCUMENT)));
  });

  test('names each operation once, under a tag that it explains', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = DOCUMENT.tags.map(({ name }) => name);
    expect(new Set(operations.flatMap(({ operation }) => operation.tags))).toEqual(new Set(tags));
  });

  test.each(operations)('$method $path declares what its path holds', ({ path, operation }) => {
    const inPath = operation.parameters?.filter((parameter) => parameter.in === 'path') ?? [];
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(inPath.every(({ required }) => required)).toBe(true);
  });

  test('every reference leads somewhere, and every component is used', () => {
    const { schemas } = DOCUMENT.components;
    const known = Object.keys(schemas).map((name) => `#/components/schemas/${name}`);
    const used = new Set(refsIn(DOCUMENT));
    expect([...used].filter((ref) => !known.includes(ref))).toEqual([]);
    expect(known.filter((ref) => !used.has(ref))).toEqual([]);
  });

  test('writes no component out within another', () => {
    const { schemas } = DOCUMENT.components;
    const shared = ['Node', 'Relationship', 'Preset', 'Value', 'Property'].map((name) => JSON.stringify(schemas[name]));
    const holding = Object.entries(schemas).filter(([, schema]) =>
      [...objectsIn(schema)].slice(1).some((part) => shared.includes(JSON.stringify(part))),
    );
    expect(holding.map(([name]) => name)).toEqual([]);
  });

  test('knows every code of an error', () => {
    const error = JSON.stringify(DOCUMENT.components.schemas['Error']);
    for (const code of errorCodes) expect(error).toContain(`"${code}"`);
  });

  test('says how the complete rows are had', () => {
    const { content } = DOCUMENT.paths['/api/query']?.['post']?.responses['200'] ?? {};
    expect(Object.keys(content ?? {})).toEqual([
      'application/json',
      'application/vnd.liaison.compact+json',
      'text/csv',
      'application/x-ndjson',
    ]);
  });
});

describe('on the starter data', () => {
  let app: Hono;

  beforeAll(async () => {
    const [engine] = engines;
    if (!engine) throw new Error('the embedded engine is always there');
    const database = await engine.open();
    const { dataPackage } = await readPackage(STARTER_DATA);
    if (!dataPackage) throw new Error('the starter data is at fault');
    await loadPackage(database, dataPackage);
    const own = createOwnQueries(join(await temporaryFolder(), 'queries'), readPresets());
    app = appFor(database, { queries: createQueries(database, readPresets(), own), canKeepQueries: true });
  });

  test('the server serves the document', async () => {
    const response = await call(app, { path: '/api/openapi.json' });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(DOCUMENT)));
  });

  /** The request that an operation's examples make. */
  function exampleOf({ path, method, operation }: (typeof operations)[number]): Call {
    const given = (place: string) => operation.parameters?.filter((parameter) => parameter.in === place) ?? [];
    const filled = given('path').reduce((text, { name, example }) => text.replace(`{${name}}`, String(example)), path);
    const query = given('query').map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`);
    const body = operation.requestBody?.content['application/json']?.example;
    return { method: method.toUpperCase(), path: [filled, ...query].join('?'), body };
  }

  // In the order of the table: an own query is kept, renamed and removed.
  test.each(operations)('the example of $method $path is answered, with something to see', async (operation) => {
    const response = await call(app, exampleOf(operation));
    const answer = await response.json();
    expect([response.status, answer.error]).toEqual([200, undefined]);
    // A graph comes without rows, and a table without a graph.
    const found = [...(answer.rows ?? []), ...(answer.graph?.nodes ?? [])];
    const lists = [answer.rows && found, answer.hits, answer.groups, answer.countries, answer.neighbours];
    expect(lists.filter((list) => list?.length === 0)).toEqual([]);
  });
});
