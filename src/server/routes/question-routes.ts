import { z } from 'zod';
import { presetBodySchema, presetsSchema, resultSchema } from '../../model/wire.ts';
import { limited, limitedToMost } from './limits.ts';
import { resultRoute, route } from './route.ts';
import type { Route } from './route.ts';

/** Saved questions: those that come with Liaison and the reader's own. */
export const questionRoutes: readonly Route[] = [
  route({
    id: 'presets',
    method: 'get',
    path: '/presets',
    subject: 'Questions',
    summary: 'The saved questions, with their parameters and the nodes that a form offers for them',
    answerSchema: presetsSchema,
    answer: ({ service, options }) => service.queries.presets(options),
  }),
  resultRoute({
    id: 'runPreset',
    method: 'post',
    path: '/presets/{name}',
    subject: 'Questions',
    summary: 'The answer to a saved question; defaults take the place of parameters that are left out',
    pathSchema: z.object({ name: z.string() }),
    bodySchema: presetBodySchema,
    answerSchema: resultSchema,
    errors: ['not-found', 'query-failed', 'not-supported'],
    example: {
      path: { name: 'programs-for-organization' },
      body: { parameters: { organization: 'organization:sco', from: 2021, until: 2022 } },
    },
    answer: ({ service, path, body, options }) =>
      service.queries.runPreset(path.name, body.parameters, limited(options, body.limits)),
    rows: async ({ service, path, body, options }) => {
      const { name, graphOnly } = await service.queries.preset(path.name);
      const batches = service.queries.streamPreset(name, body.parameters, limitedToMost(options, body.limits));
      return { name, graphOnly, batches, mayBeCut: body.limits.rows !== undefined };
    },
  }),
];
