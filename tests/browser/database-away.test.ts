import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import type { Started } from '../cli/liaison.ts';
import { environmentOf, serve, startLiaison, STARTER_DATA } from '../support/liaison.ts';
import { startProxy, type Proxy } from '../support/proxy.ts';
import { expectSoon } from './expect-soon.ts';
import { clickNode, sizeOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const DATABASE_AWAY = 'The database cannot be reached.';
const SERVER_AWAY = 'The Liaison server does not answer.';
const REFUSED = [/^answered 503: \/api\//];

const [embedded] = engines;
const neo4j = engines.find(({ name }) => name === 'neo4j');

describe.runIf(neo4j)('while Neo4j is away', () => {
  let proxy: Proxy;
  let liaison: Started;

  beforeAll(async () => {
    const settings = await neo4j?.settings();
    if (settings?.engine !== 'neo4j') throw new Error('no Neo4j to cut off');
    const { protocol, hostname, port } = new URL(settings.uri);
    proxy = await startProxy({ host: hostname, port: Number(port || 7687) });
    const uri = `${protocol}//127.0.0.1:${proxy.port}`;
    liaison = await serve(settings, STARTER_DATA, { ...settings, uri });
  });
  afterAll(async () => {
    await liaison?.stop();
    proxy?.close();
  });

  test('the app says so, keeps the picture, and answers by itself once it is back', async () => {
    const page = await visit(liaison.url, { expected: REFUSED });
    await untilDrawn(page);
    const size = await sizeOf(page);
    proxy.cut();
    await clickNode(page, 'organization:sco');
    await page.getByText('organization:sco could not be read').waitFor();
    await page.getByText(DATABASE_AWAY).waitFor();
    expect(await sizeOf(page)).toEqual(size);
    expect(await page.getByRole('article', { name: 'Chosen node' }).innerText()).toContain('上海合作组织');

    await page.getByRole('button', { name: 'What a country could attend', exact: true }).click();
    await page.getByText('The question could not be asked').waitFor();
    await page.getByText('It is tried again every few seconds').first().waitFor();

    proxy.restore();
    await expectSoon(() => page.getByText(DATABASE_AWAY).count()).toBe(0);
    await expectSoon(() => page.locator('.count-line').innerText()).toMatch(/^\d+ rows/);
    await untilDrawn(page);
  });

  test('the app opens all the same, and its picture comes by itself', async () => {
    proxy.cut();
    const page = await visit(liaison.url, { expected: REFUSED });
    await page.getByText(DATABASE_AWAY).waitFor();
    await page.getByText('The question could not be asked').waitFor();
    await page.getByText('The saved questions could not be read').waitFor();
    proxy.restore();
    await untilDrawn(page);
    await page.getByRole('button', { name: 'What a country could attend', exact: true }).waitFor();
    await expectSoon(() => page.getByText(DATABASE_AWAY).count()).toBe(0);
    expect((await sizeOf(page)).nodes).toBeGreaterThan(100);
  });
});

describe('while the server is away', () => {
  test('the app says so, keeps the picture, and goes on once it is started again', async () => {
    const settings = await embedded?.settings();
    if (!settings) throw new Error('no engine to serve');
    const first = await serve(settings);
    const page = await visit(first.url, { expected: [/^failed with net::ERR_\w+: /, ...REFUSED] });
    await untilDrawn(page);
    const size = await sizeOf(page);
    await first.stop();
    await clickNode(page, 'organization:sco');
    await page.getByText(SERVER_AWAY).waitFor();
    expect(await sizeOf(page)).toEqual(size);

    const second = await startLiaison([STARTER_DATA], { ...environmentOf(settings), PORT: new URL(first.url).port });
    await expectSoon(() => page.getByText(SERVER_AWAY).count()).toBe(0);
    await page.getByRole('button', { name: 'What a country could attend', exact: true }).click();
    await expectSoon(() => page.locator('.count-line').innerText()).toMatch(/^\d+ rows/);
    expect(await second.stop()).toMatchObject({ code: 0 });
  });
});
