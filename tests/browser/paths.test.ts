import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { countedResultSchema, type CountedResult } from '../../src/model/explore.ts';
import { isPath, nameOf, type GraphPath } from '../../src/model/values.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { ask } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { clickNode, placeOf, stageOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const MOFCOM = 'ministry:mofcom';
const IRAN = 'country:ir';
const ILD = 'ministry:ild';

const told = (page: Page): Locator => page.getByRole('article', { name: /^Paths from / });
const paragraphs = (page: Page): Locator => told(page).locator('.paths').getByRole('button');
const selectionOf = async (page: Page): Promise<number> => Number(await stageOf(page).getAttribute('data-selection'));
const banner = (page: Page): Locator => page.locator('.explore-banner');

const pathsIn = ({ rows }: CountedResult): GraphPath[] => rows.flatMap((row) => row.filter((cell) => isPath(cell)));

describe.each(engines)('paths on $name', (engine) => {
  const site = servedOn(engine);

  async function open(query = ''): Promise<Page> {
    const page = await visit(site() + query);
    await untilDrawn(page);
    return page;
  }

  const askPaths = async (request: object): Promise<CountedResult> =>
    countedResultSchema.parse(await ask(`${site()}/api/paths`, request));

  async function beginFrom(page: Page, id: string): Promise<void> {
    const { x, y } = await placeOf(page, id);
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Path from here…' }).click();
    await expectSoon(() => banner(page).innerText()).toContain('Choose where the path from');
  }

  test('the first end is picked by a menu, the other by a click; Escape gives up', async () => {
    const page = await open();
    await beginFrom(page, MOFCOM);
    await page.keyboard.press('Escape');
    await expectSoon(() => banner(page).count()).toBe(0);

    await beginFrom(page, MOFCOM);
    await clickNode(page, 'country:uz');
    await expectSoon(() => paragraphs(page).count()).toBe(1);
    expect(await told(page).getByRole('heading', { level: 2 }).innerText()).toBe(
      'Paths from Ministry of Commerce to Uzbekistan',
    );
    const [path] = pathsIn(await askPaths({ from: MOFCOM, to: 'country:uz', all: false }));
    const words = (await paragraphs(page).innerText()).replaceAll('\u00a0', ' ');
    expect(words).toMatch(/^The Ministry of Commerce sponsors ‘.* \[1\].*Uzbekistan \[\d(, \d)*\]\.$/);
    for (const node of path?.nodes ?? []) expect(words).toContain(nameOf(node));
    await page.keyboard.press('Control+z');
    await expectSoon(() => told(page).count()).toBe(0);
  });

  test('all shortest paths are told, the best sourced first, each with its sources below', async () => {
    const page = await open(`/?select=${ILD},${IRAN}`);
    await page.getByRole('button', { name: 'All shortest paths' }).click();
    const answer = await askPaths({ from: ILD, to: IRAN, all: true, limit: 20 });
    const paths = pathsIn(answer);
    expect(paths.length).toBeGreaterThan(1);
    await expectSoon(() => paragraphs(page).count()).toBe(paths.length);
    const weakest = await told(page).locator('.path-weakest').allInnerTexts();
    const numbers = weakest.map((words) =>
      words.endsWith('one source') ? 1 : Number(/(\d+) sources$/.exec(words)?.[1]),
    );
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));

    const cited = new Set(
      paths.flatMap(({ relationships }) => relationships.flatMap((each) => each.properties['sources'])),
    );
    await expectSoon(() => told(page).locator('.path-sources > li').count()).toBe(cited.size);
    const all = (await paragraphs(page).allInnerTexts()).join(' ');
    for (let number = 1; number <= cited.size; number += 1)
      expect(all).toMatch(new RegExp(String.raw`\b${number}(, \d+)*\]`));
  });

  test('a path that is pointed at shows in the picture; pressed, it stays chosen', async () => {
    const page = await open(`/?select=${MOFCOM},country:uz`);
    await page.getByRole('button', { name: 'Shortest path', exact: true }).click();
    const [path] = pathsIn(await askPaths({ from: MOFCOM, to: 'country:uz', all: false }));
    const parts = (path?.nodes.length ?? 0) + (path?.relationships.length ?? 0);
    expect(parts).toBeGreaterThan(2);
    await told(page).getByRole('heading', { level: 2 }).hover();
    await expectSoon(() => selectionOf(page)).toBe(2);
    await paragraphs(page).hover();
    await expectSoon(() => selectionOf(page)).toBe(parts);
    await told(page).getByRole('heading', { level: 2 }).hover();
    await expectSoon(() => selectionOf(page)).toBe(2);

    await paragraphs(page).press('Enter');
    await expectSoon(() => paragraphs(page).getAttribute('aria-pressed')).toBe('true');
    await told(page).getByRole('button', { name: 'Take these paths back' }).focus();
    await expectSoon(() => selectionOf(page)).toBe(parts);
    await told(page).getByRole('button', { name: 'Take these paths back' }).press('Enter');
    await expectSoon(() => told(page).count()).toBe(0);
  });

  test('a path goes only over what was true on the day that is asked about, and says so', async () => {
    const query = (day: string) =>
      `/?add=${JSON.stringify([{ type: 'paths', from: 'organization:sco', to: IRAN, all: true }])}&select=organization:sco,${IRAN}&as-of=${day}`;
    const then = await open(query('2024-06-01'));
    await expectSoon(() => paragraphs(then).first().innerText()).toMatch(
      /^The Shanghai Cooperation Organisation has Iran as a member since 4 July 2023/,
    );
    expect(await told(then).innerText()).toContain('Memberships and other lasting connections as of 1 June 2024.');

    const before = await open(query('2022-06-01'));
    const earlier = pathsIn(
      await askPaths({ from: 'organization:sco', to: IRAN, all: true, limit: 20, asOf: '2022-06-01' }),
    );
    await expectSoon(() => paragraphs(before).count()).toBe(earlier.length);
    expect(await told(before).innerText()).not.toContain('Iran as a member');
  });
});
