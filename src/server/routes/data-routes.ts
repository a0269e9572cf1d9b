import { graphQuerySchema, healthSchema, resultSchema, schemaSchema } from '../../model/wire.ts';
import { resultRoute, route } from './route.ts';
import type { Route } from './route.ts';

/** What the database holds, as a whole. */
export const dataRoutes: readonly Route[] = [
  route({
    id: 'health',
    method: 'get',
    path: '/health',
    subject: 'Data',
    summary: 'Whether the database answers, and what it holds',
    answerSchema: healthSchema,
    answer: ({ service }) => service.queries.health(),
  }),
  route({
    id: 'schema',
    method: 'get',
    path: '/schema',
    subject: 'Data',
    summary: 'Labels, relationship types and properties, as a query may name them',
    answerSchema: schemaSchema,
    answer: ({ service, options }) => service.queries.schema(options),
  }),
  resultRoute({
    id: 'overview',
    method: 'get',
    path: '/overview',
    subject: 'Data',
    summary: 'The graph of kinds: how many nodes each has, and how many relationships run between them',
    answerSchema: resultSchema,
    answer: ({ service, options }) => service.queries.overview(options),
  }),
  resultRoute({
    id: 'graph',
    method: 'get',
    path: '/graph',
    subject: 'Data',
    summary: 'The graph that the app opens on, cut at a number of relationships',
    querySchema: graphQuerySchema,
    answerSchema: resultSchema,
    example: { query: { limit: '20' } },
    answer: ({ service, query, options }) => service.queries.graph({ ...options, rowLimit: query.limit }),
  }),
];
