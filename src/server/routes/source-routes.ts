import { sourcesBodySchema } from '../../model/explore.ts';
import { resultSchema } from '../../model/wire.ts';
import { route } from './route.ts';
import type { Route } from './route.ts';

/** What the data set rests on. */
export const sourceRoutes: readonly Route[] = [
  route({
    id: 'sources',
    method: 'get',
    path: '/sources',
    subject: 'Data',
    summary: 'Every source: its id, publisher and kind',
    answerSchema: resultSchema,
    answer: ({ service, options }) => service.queries.sources(options),
  }),
  route({
    id: 'sourcesById',
    method: 'post',
    path: '/sources',
    subject: 'Data',
    summary: 'Sources by id, each whole; an id that no source has is passed over',
    bodySchema: sourcesBodySchema,
    answerSchema: resultSchema,
    example: { body: { ids: ['source:s001'] } },
    answer: ({ service, body, options }) => service.queries.sourcesById(body.ids, options),
  }),
];
