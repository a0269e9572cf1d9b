import { explainBodySchema, explanationSchema, queryBodySchema, resultSchema } from '../../model/wire.ts';
import { limited, limitedToMost } from './limits.ts';
import { resultRoute, route } from './route.ts';
import type { Route } from './route.ts';

const EXAMPLE = {
  cypher:
    'MATCH (m:Ministry)-[:SPONSORS]->(p:Program) WHERE p.start >= $from RETURN m.name AS ministry, count(p) AS programs ORDER BY programs DESC, ministry',
  parameters: { from: '2015' },
};

/** A reader's own Cypher, read-only. */
export const cypherRoutes: readonly Route[] = [
  resultRoute({
    id: 'query',
    method: 'post',
    path: '/query',
    subject: 'Cypher',
    summary: 'The answer to a Cypher statement that only reads',
    bodySchema: queryBodySchema,
    answerSchema: resultSchema,
    errors: ['query-failed', 'not-supported', 'write-refused'],
    example: { body: { ...EXAMPLE, limits: { rows: 3 } } },
    answer: ({ service, body, options }) =>
      service.queries.run(body.cypher, body.parameters, limited(options, body.limits)),
    rows: async ({ service, body, options }) => {
      const batches = service.queries.stream(body.cypher, body.parameters, limitedToMost(options, body.limits));
      return { name: 'query', graphOnly: [], batches, mayBeCut: body.limits.rows !== undefined };
    },
  }),
  route({
    id: 'explain',
    method: 'post',
    path: '/explain',
    subject: 'Cypher',
    summary: 'What the engine says of a Cypher statement without running it: faults at their places, or its plan',
    bodySchema: explainBodySchema,
    answerSchema: explanationSchema,
    example: { body: EXAMPLE },
    answer: ({ service, body, options }) => service.queries.explain(body.cypher, body.parameters, options),
  }),
];
