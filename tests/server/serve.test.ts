import { Hono } from 'hono';
import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createQueries } from '../../src/queries/create-queries.ts';
import type { Queries } from '../../src/queries/queries.ts';
import { createApp } from '../../src/server/create-app.ts';
import { CannotListen, openPort, type OpenPort } from '../../src/server/serve.ts';
import { allowedHostsFor, DEFAULT_SERVER, mayKeepQueries, serverSettings } from '../../src/server/settings.ts';
import type { ServerSettings } from '../../src/server/settings.ts';
import { engines } from '../support/engines.ts';
import { loadAcademy } from './academy.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const ANY_PORT = { ...DEFAULT_SERVER, port: 0 };
const opened: OpenPort[] = [];

async function open(settings = ANY_PORT): Promise<OpenPort> {
  const port = await openPort(settings);
  opened.push(port);
  return port;
}

afterEach(async () => {
  for (const port of opened.splice(0)) await port.close();
});

const portOf = (url: string): number => Number(new URL(url).port);

describe('the environment', () => {
  test.each([
    [{}, DEFAULT_SERVER],
    [{ PORT: '', LIAISON_HOST: '' }, DEFAULT_SERVER],
    [{ PORT: '8080' }, { ...DEFAULT_SERVER, port: 8080 }],
    [{ LIAISON_HOST: '0.0.0.0' }, { ...DEFAULT_SERVER, host: '0.0.0.0' }],
    [
      { LIAISON_ALLOWED_HOSTS: 'a.example, b.example:81' },
      { ...DEFAULT_SERVER, allowedHosts: ['a.example', 'b.example:81'] },
    ],
  ])('%j', (environment, settings) => {
    expect(serverSettings(environment)).toEqual(settings);
  });

  test.each<[Partial<ServerSettings>, boolean]>([
    [{}, true],
    [{ host: '::1' }, true],
    [{ host: '0.0.0.0' }, false],
    [{ allowedHosts: ['liaison.example.org'] }, false],
    [{ host: '0.0.0.0', keepQueries: true }, true],
    [{ keepQueries: false }, false],
  ])('own queries with %j: %s', (settings, expected) => {
    expect(mayKeepQueries({ ...DEFAULT_SERVER, ...settings })).toBe(expected);
  });

  test('LIAISON_KEEP_QUERIES is yes or no', () => {
    expect(serverSettings({ LIAISON_KEEP_QUERIES: 'yes' })).toEqual({ ...DEFAULT_SERVER, keepQueries: true });
    expect(serverSettings({ LIAISON_KEEP_QUERIES: 'no' })).toEqual({ ...DEFAULT_SERVER, keepQueries: false });
    expect(() => serverSettings({ LIAISON_KEEP_QUERIES: 'sure' })).toThrow('"sure"; expected yes or no');
  });

  test.each(['80 80', '-1', '65536', '4180.5', 'http'])('PORT=%s is told', (PORT) => {
    expect(() => serverSettings({ PORT })).toThrow(`PORT is "${PORT}"; expected a whole number`);
  });

  test('a browser leaves port 80 out', () => {
    expect(allowedHostsFor({ ...DEFAULT_SERVER, allowedHosts: ['a.example'] }, 80)).toEqual(
      expect.arrayContaining(['127.0.0.1', 'localhost', '[::1]', '127.0.0.1:80', 'a.example']),
    );
  });
});

test('until there is an app, who asks is told to wait', async () => {
  const port = await open();
  const before = await fetch(port.url);
  expect([before.status, before.headers.get('retry-after')]).toEqual([503, '2']);
  port.serve(new Hono().get('/', (c) => c.text('here')));
  expect(await (await fetch(port.url)).text()).toBe('here');
});

test('a port in use is named, with a way out', async () => {
  const taken = portOf((await open()).url);
  const second = open({ ...DEFAULT_SERVER, port: taken });
  await expect(second).rejects.toThrow(CannotListen);
  await expect(second).rejects.toThrow(`Port ${taken} is in use`);
});

test('a host that is not of this machine is named', async () => {
  await expect(open({ ...ANY_PORT, host: '192.0.2.1' })).rejects.toThrow('LIAISON_HOST is "192.0.2.1"');
});

const ENDLESS_QUERY = {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ cypher: 'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*) AS n' }),
};

describe('over a real socket', () => {
  let queries: Queries;

  beforeAll(async () => {
    const [engine] = engines;
    if (!engine) throw new Error('the embedded engine is always there');
    const database = await engine.open();
    await loadAcademy(database);
    queries = createQueries(database);
  });

  async function serving(asked: Queries = queries): Promise<OpenPort> {
    const port = await open();
    port.serve(createApp({ queries: asked, allowedHosts: port.allowedHosts }));
    return port;
  }

  test('the address that is told is one that is answered', async () => {
    const { url } = await serving();
    const response = await fetch(`${url}/api/health`);
    expect(await response.json()).toMatchObject({ status: 'ok', nodes: 42 });
  });

  test('a foreign Host is turned down, in each form of the request line', async () => {
    const { url } = await serving();
    for (const target of ['/api/health', 'http://evil.example/api/health', `${url}/api/health`]) {
      const socket = connect(portOf(url), '127.0.0.1');
      socket.end(`GET ${target} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk));
      await once(socket, 'close');
      expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 403 Forbidden');
    }
  });

  /** How a query ends whose asker does `then` while it runs. */
  async function outcomeOf(then: (port: OpenPort, leaving: AbortController) => void): Promise<unknown> {
    let ended: (outcome: unknown) => void;
    const outcome = new Promise((resolve) => (ended = resolve));
    const leaving = new AbortController();
    const port = await serving({
      ...queries,
      run: (...request) => {
        const answer = queries.run(...request);
        answer.then(ended, (error: { code?: string }) => ended(error.code));
        then(port, leaving);
        return answer;
      },
    });
    const request = fetch(`${port.url}/api/query`, { ...ENDLESS_QUERY, signal: leaving.signal });
    await expect(request).rejects.toThrow(/aborted|fetch failed/);
    return outcome;
  }

  test('a client that hangs up cancels its query', async () => {
    expect(await outcomeOf((_port, leaving) => leaving.abort())).toBe('cancelled');
  });

  test('closing the port cancels what is still asked', async () => {
    expect(await outcomeOf((port) => void port.close())).toBe('cancelled');
  });

  test('a closed port answers no more', async () => {
    const port = await serving();
    await port.close();
    await expect(fetch(`${port.url}/api/health`)).rejects.toThrow('fetch failed');
  });
});
