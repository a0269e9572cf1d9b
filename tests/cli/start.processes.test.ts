import { once } from 'node:events';
import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../support/engines.ts';
import { liaison, start } from './liaison.ts';

// The first start may build the app.
vi.setConfig({ testTimeout: 120_000 });

const ACADEMY = join(import.meta.dirname, '../fixtures/academy');

const health = async (url: string): Promise<unknown> => (await fetch(`${url}/api/health`)).json();

describe('start', () => {
  test('loads the data, serves the app and stops at Ctrl-C', async () => {
    const home = join(await temporaryFolder(), 'home');
    const { url, said, stop } = await start([ACADEMY], { LIAISON_HOME: home });
    expect(said).toContain('Loading Made-up data for tests');
    expect(said).toContain('42 nodes, 82 relationships, data set 0.1.0');
    expect((await stat(home)).isDirectory()).toBe(true);
    expect(await health(url)).toMatchObject({ status: 'ok', engine: 'embedded', nodes: 42 });

    const page = await (await fetch(url)).text();
    expect(page).toContain('<title>Liaison</title>');
    const script = /<script type="module"[^>]* src="([^"]+)"/.exec(page)?.[1];
    const { status, headers } = await fetch(url + script);
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);

    expect(await stop()).toMatchObject({ code: 0, stderr: '' });
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  test('stops at SIGTERM too', async () => {
    const { stop } = await start([ACADEMY], { LIAISON_HOME: await temporaryFolder() });
    expect(await stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  });

  test('loads again only where the data changed', async () => {
    const folder = await temporaryFolder();
    const env = { LIAISON_HOME: join(folder, 'home') };
    const data = join(folder, 'academy');
    await cp(ACADEMY, data, { recursive: true });
    const said: boolean[] = [];
    const startAndStop = async (): Promise<void> => {
      const started = await start([data], env);
      said.push(started.said.includes('Loading'));
      await started.stop();
    };
    await startAndStop();
    await startAndStop();
    const descriptor = await readFile(join(data, 'datapackage.json'), 'utf8');
    await writeFile(join(data, 'datapackage.json'), descriptor.replace('"0.1.0"', '"0.2.0"'));
    await startAndStop();
    expect(said).toEqual([true, false, true]);
  });

  test('shows what was loaded last where no folder is given', async () => {
    const env = { LIAISON_HOME: join(await temporaryFolder(), 'home') };
    await liaison(['load', ACADEMY], { env });
    const { url, said, stop } = await start([], env);
    expect(said).toContain('Showing Made-up data for tests');
    expect(await health(url)).toMatchObject({ nodes: 42, dataSet: { name: 'academy' } });
    await stop();
  });

  test('does not start on data at fault, and says all that is', async () => {
    const folder = await temporaryFolder();
    const data = join(folder, 'academy');
    await cp(ACADEMY, data, { recursive: true });
    const programs = await readFile(join(data, 'programs.csv'), 'utf8');
    await writeFile(
      join(data, 'programs.csv'),
      programs.replace('2017-05', 'May').replace('source:chronicle', 'source:x'),
    );
    const env = { LIAISON_HOME: join(folder, 'home') };
    const { code, stderr } = await liaison(['start', data, '--no-open', '--port', '0'], { env });
    expect(code).toBe(1);
    expect(stderr).toContain('programs.csv:2: start: found "May"');
    expect(stderr).toMatch(/programs\.csv:\d+: sources: .*source:x/);
  });

  test('names a port in use before it does anything', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const home = join(await temporaryFolder(), 'home');
    const { code, stdout, stderr } = await liaison(['start', ACADEMY, '--no-open'], {
      env: { LIAISON_HOME: home, PORT: String(port) },
    });
    taken.close();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`Port ${port} is in use`);
    await expect(stat(home)).rejects.toThrow('ENOENT');
  });

  test('says so where other machines can reach it', async () => {
    const { url, said, stop } = await start([ACADEMY], {
      LIAISON_HOME: await temporaryFolder(),
      LIAISON_HOST: '0.0.0.0',
    });
    expect(said).toContain('other machines can reach it');
    expect(await health(url)).toMatchObject({ status: 'ok' });
    await stop();
  });

  test('serves all the same where Neo4j is away, and says so', async () => {
    const { url, said, stop } = await start([], { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'secret' });
    expect(said).toContain('127.0.0.1:1');
    expect(said).not.toContain('secret');
    expect(await health(url)).toMatchObject({ status: 'unavailable', engine: 'neo4j' });
    const answer = await fetch(`${url}/api/graph`);
    expect([answer.status, (await answer.json()).error.code]).toEqual([503, 'database-unavailable']);
    expect(await stop()).toMatchObject({ code: 0, stderr: '' });
  });
});
