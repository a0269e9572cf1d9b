import { afterEach, describe, expect, test } from 'vitest';
import { EmbeddedDatabase } from '../../src/database/embedded.ts';
import { Neo4jDatabase } from '../../src/database/neo4j.ts';
import type { QueueLimits } from '../../src/database/turns.ts';
import { errorSchema, resultSchema } from '../../src/model/wire.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import type { Queries } from '../../src/queries/queries.ts';
import { createApp } from '../../src/server/create-app.ts';
import { openPort } from '../../src/server/serve.ts';
import { DEFAULT_SERVER } from '../../src/server/settings.ts';
import { ENDLESS } from '../database/at-work.ts';
import { engines } from '../support/engines.ts';

describe.each(engines)('a crowd over HTTP on $name', (engine) => {
  const cleanups: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  let onEndless = (): void => undefined;

  async function serving(readers: number, queue: Partial<QueueLimits> = {}): Promise<string> {
    const settings = await engine.settings();
    const options = { ...settings, readers, queue };
    const database = options.engine === 'embedded' ? new EmbeddedDatabase(options) : new Neo4jDatabase(options);
    const port = await openPort({ ...DEFAULT_SERVER, port: 0 });
    const queries = createQueries(database);
    const watched: Queries = {
      ...queries,
      run: (cypher, parameters, reading) => {
        const answer = queries.run(cypher, parameters, reading);
        if (cypher === ENDLESS) onEndless();
        return answer;
      },
    };
    port.serve(createApp({ queries: watched, allowedHosts: port.allowedHosts }));
    cleanups.push(
      () => database.close(),
      () => port.close(),
    );
    return port.url;
  }

  type Asking = { accept?: string; signal?: AbortSignal };
  const send = (address: string, body: object, { accept = 'application/json', signal }: Asking = {}) =>
    fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: accept },
      body: JSON.stringify(body),
      signal,
    });
  const ask = (url: string, cypher: string, asking?: Asking): Promise<Response> =>
    send(`${url}/api/query`, { cypher }, asking);

  const numberFrom = async (response: Response): Promise<unknown> =>
    resultSchema.parse(await response.json()).rows[0]?.[0];

  /** One that keeps a place until it leaves. */
  async function occupy(url: string): Promise<() => void> {
    // What was looked at once is known: the statement itself then stands in line as soon as it is asked.
    await (await send(`${url}/api/explain`, { cypher: ENDLESS })).text();
    const leaving = new AbortController();
    const isAsked = new Promise<void>((resolve) => (onEndless = resolve));
    ask(url, ENDLESS, { signal: leaving.signal }).catch(() => undefined);
    await isAsked;
    return () => leaving.abort();
  }

  test('two hundred at once are each given their own answer', async () => {
    const url = await serving(2);
    const asked = Array.from({ length: 200 }, (_, index) => ask(url, `RETURN ${index} AS n`));
    const answers = await Promise.all(asked.map(async (each) => numberFrom(await each)));
    expect(answers).toEqual(Array.from({ length: 200 }, (_, index) => index));
  });

  test('of two hundred of whom ten may wait, the others are told when to ask again', async () => {
    const url = await serving(1, { maxWaiting: 10 });
    expect(await numberFrom(await ask(url, 'RETURN 1 AS n'))).toBe(1);
    const leave = await occupy(url);
    const refusals: Response[] = [];
    const asked = Array.from({ length: 200 }, async () => {
      const response = await ask(url, 'RETURN 1 AS n');
      if (response.status !== 200) refusals.push(response);
      if (refusals.length === 190) leave();
      return response.status;
    });
    expect((await Promise.all(asked)).filter((status) => status === 200)).toHaveLength(10);
    for (const response of refusals) {
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      const { error } = errorSchema.parse(await response.json());
      expect(error.message).toBe('the database is busy: 10 questions wait before yours; ask again in a moment');
    }
  });

  test('who goes away frees a place', async () => {
    const url = await serving(1);
    const leave = await occupy(url);
    const waiting = ask(url, 'RETURN 7 AS n');
    leave();
    expect(await numberFrom(await waiting)).toBe(7);
  });

  test('who leaves a download in the middle frees a place', async () => {
    const url = await serving(1);
    const leaving = new AbortController();
    const rows = 'UNWIND range(1, 100000) AS n RETURN n AS n, "some text that fills the way to the reader" AS text';
    const download = await ask(url, rows, { accept: 'text/csv', signal: leaving.signal });
    await download.body?.getReader().read();
    leaving.abort();
    expect(await numberFrom(await ask(url, 'RETURN 8 AS n'))).toBe(8);
  });

  test('while others download what they do not take, questions are still answered', async () => {
    const url = await serving(2);
    const wide = `UNWIND range(1, 100000) AS n RETURN n AS n, "${'x'.repeat(500)}" AS text`;
    const download = await ask(url, wide, { accept: 'text/csv' });
    const reader = download.body?.getReader();
    await reader?.read();
    expect(await numberFrom(await ask(url, 'RETURN 9 AS n'))).toBe(9);
    await reader?.cancel();
  });
});
