import { Hono } from 'hono';
import type { Context } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { z } from 'zod';
import type { ReadOptions } from '../database/database.ts';
import {
  commonNeighboursBodySchema,
  neighbourGroupsBodySchema,
  neighboursBodySchema,
  nodesBodySchema,
  pathsBodySchema,
  reachBodySchema,
} from '../model/explore.ts';
import {
  explainBodySchema,
  graphQuerySchema,
  keepQueryBodySchema,
  presetBodySchema,
  queryBodySchema,
  renameQueryBodySchema,
} from '../model/wire.ts';
import type { Limits } from '../model/wire.ts';
import type { Queries } from '../queries/queries.ts';
import { answerResult } from './compact.ts';
import { Refusal } from './errors.ts';
import { check, readBody } from './read-body.ts';

const searchQuerySchema = z.object({ q: z.string().max(200) });

/** A query ends when the one who asked is gone. */
const readOptions = (c: Context): ReadOptions => ({ signal: c.req.raw.signal });

const withLimits = (c: Context, { rows, seconds }: Limits): ReadOptions => ({
  ...readOptions(c),
  rowLimit: rows,
  timeoutMs: seconds === undefined ? undefined : seconds * 1000,
});

/** All that can be asked over HTTP: one line a question, each answered by `queries`. */
export function apiRoutes(queries: Queries, canKeep: boolean): Hono {
  const api = new Hono();

  api.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  api.use(
    methodNotAllowed({
      app: api,
      onMethodNotAllowed: (c, methods) => {
        const message = `${c.req.method} is not possible here; use ${methods.join(' or ')}.`;
        return c.json({ error: { code: 'invalid-input', message } }, 405, { Allow: methods.join(', ') });
      },
    }),
  );

  api.get('/health', async (c) => c.json(await queries.health()));
  api.get('/schema', async (c) => c.json(await queries.schema(readOptions(c))));
  api.get('/overview', async (c) => answerResult(c, await queries.overview(readOptions(c))));
  api.get('/graph', async (c) => {
    const { limit } = check(graphQuerySchema, c.req.query());
    return answerResult(c, await queries.graph({ ...readOptions(c), rowLimit: limit }));
  });
  api.get('/presets', async (c) => c.json(await queries.presets(readOptions(c))));
  api.post('/presets/:name', async (c) => {
    const { parameters, limits } = await readBody(c, presetBodySchema);
    return answerResult(c, await queries.runPreset(c.req.param('name'), parameters, withLimits(c, limits)));
  });
  api.post('/query', async (c) => {
    const { cypher, parameters, limits } = await readBody(c, queryBodySchema);
    return answerResult(c, await queries.run(cypher, parameters, withLimits(c, limits)));
  });
  api.post('/explain', async (c) => {
    const { cypher, parameters } = await readBody(c, explainBodySchema);
    return c.json(await queries.explain(cypher, parameters, readOptions(c)));
  });
  ownQueryRoutes(api, queries, canKeep);
  api.get('/search', async (c) => {
    const { q } = check(searchQuerySchema, c.req.query());
    return c.json(await queries.search(q, readOptions(c)));
  });
  api.get('/nodes/:id', async (c) => c.json(await queries.node(c.req.param('id'), readOptions(c))));
  api.post('/nodes', async (c) => c.json(await queries.nodes(await readBody(c, nodesBodySchema), readOptions(c))));
  api.post('/neighbours', async (c) =>
    c.json(await queries.neighbours(await readBody(c, neighboursBodySchema), readOptions(c))),
  );
  api.post('/neighbour-groups', async (c) => {
    const { id } = await readBody(c, neighbourGroupsBodySchema);
    return c.json(await queries.neighbourGroups(id, readOptions(c)));
  });
  api.post('/common-neighbours', async (c) =>
    c.json(await queries.commonNeighbours(await readBody(c, commonNeighboursBodySchema), readOptions(c))),
  );
  api.post('/paths', async (c) => c.json(await queries.paths(await readBody(c, pathsBodySchema), readOptions(c))));
  api.post('/reach', async (c) => c.json(await queries.reach(await readBody(c, reachBodySchema), readOptions(c))));

  return api;
}

/** The reader's own queries: they are files of this machine, so that not every server lets them be changed. */
function ownQueryRoutes(api: Hono, queries: Queries, canKeep: boolean): void {
  const demandLeave = async (): Promise<void> => {
    if (canKeep && (await queries.ownQueries()).canKeep) return;
    throw new Refusal(
      403,
      'forbidden',
      'This server keeps no queries: other machines can reach it, or it has no folder for them. Save the query as a file of your own.',
    );
  };
  api.get('/own-queries', async (c) => {
    const own = await queries.ownQueries();
    return c.json({ ...own, canKeep: canKeep && own.canKeep });
  });
  api.put('/own-queries/:name', async (c) => {
    await demandLeave();
    const { text } = await readBody(c, keepQueryBodySchema);
    return c.json(await queries.keepQuery(c.req.param('name'), text));
  });
  api.patch('/own-queries/:name', async (c) => {
    await demandLeave();
    const { name } = await readBody(c, renameQueryBodySchema);
    return c.json(await queries.renameQuery(c.req.param('name'), name));
  });
  api.delete('/own-queries/:name', async (c) => {
    await demandLeave();
    const name = c.req.param('name');
    await queries.removeQuery(name);
    return c.json({ name });
  });
}
