import { z } from 'zod';
import {
  keepQueryBodySchema,
  ownQueriesSchema,
  presetSchema,
  queryNameSchema,
  removedQuerySchema,
  renameQueryBodySchema,
} from '../../model/wire.ts';
import { Refusal } from '../errors.ts';
import { route } from './route.ts';
import type { Route, Service } from './route.ts';

const namedSchema = z.object({ name: queryNameSchema });

const EXAMPLE = `// title: Courses about ports
// sentence: Courses about ports since {from}
// group: My questions
// description: Topics that mention a port.
// param from: year = 2015 "From"

MATCH (p:Program)-[:COVERS]->(t:Topic)
WHERE t.name CONTAINS 'port' AND p.earliest >= toString($from)
RETURN p.name AS program, p.start AS start, t.name AS topic
ORDER BY start, program, topic
LIMIT 500
`;

/** Own queries are files of this machine: not every server lets whoever reaches it change them. */
async function demandLeave({ queries, canKeepQueries }: Service): Promise<void> {
  if (!canKeepQueries) {
    throw new Refusal(
      403,
      'forbidden',
      'Other machines may reach this server, so it keeps no queries from the app. Put the file into its folder, or start it with LIAISON_KEEP_QUERIES=yes.',
    );
  }
  if ((await queries.ownQueries()).canKeep) return;
  throw new Refusal(403, 'forbidden', 'The folder of own queries is not set or can not be written to.');
}

/** The reader's own queries; they run as the saved questions do. */
export const ownQueryRoutes: readonly Route[] = [
  route({
    id: 'ownQueries',
    method: 'get',
    path: '/own-queries',
    subject: 'Own queries',
    summary: 'Whether own queries can be kept here, and what is wrong with their files',
    answerSchema: ownQueriesSchema,
    answer: async ({ service }) => {
      const own = await service.queries.ownQueries();
      return { ...own, canKeep: service.canKeepQueries && own.canKeep };
    },
  }),
  route({
    id: 'keepQuery',
    method: 'put',
    path: '/own-queries/{name}',
    subject: 'Own queries',
    summary: 'Keep a query under a name, in place of what had it',
    pathSchema: namedSchema,
    bodySchema: keepQueryBodySchema,
    answerSchema: presetSchema,
    example: { path: { name: 'courses-about-ports' }, body: { text: EXAMPLE } },
    demand: demandLeave,
    answer: ({ service, path, body }) => service.queries.keepQuery(path.name, body.text),
  }),
  route({
    id: 'renameQuery',
    method: 'patch',
    path: '/own-queries/{name}',
    subject: 'Own queries',
    summary: 'Give an own query another name',
    pathSchema: namedSchema,
    bodySchema: renameQueryBodySchema,
    answerSchema: presetSchema,
    errors: ['not-found'],
    example: { path: { name: 'courses-about-ports' }, body: { name: 'ports' } },
    demand: demandLeave,
    answer: ({ service, path, body }) => service.queries.renameQuery(path.name, body.name),
  }),
  route({
    id: 'removeQuery',
    method: 'delete',
    path: '/own-queries/{name}',
    subject: 'Own queries',
    summary: 'Remove an own query and its file',
    pathSchema: namedSchema,
    answerSchema: removedQuerySchema,
    errors: ['not-found'],
    example: { path: { name: 'ports' } },
    demand: demandLeave,
    answer: async ({ service, path }) => {
      await service.queries.removeQuery(path.name);
      return { removed: path.name };
    },
  }),
];
