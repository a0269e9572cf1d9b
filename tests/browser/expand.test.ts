import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Reach } from '../../src/model/explore.ts';
import {
  countedResultSchema,
  neighbourGroupsSchema,
  reachSchema,
  type NeighbourGroups,
} from '../../src/model/explore.ts';
import { kindOfLabel } from '../../src/model/kinds.ts';
import { relationshipTypeOf } from '../../src/model/relationships.ts';
import { nameOf } from '../../src/model/values.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { ask, askGraph, askPreset } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { findConnection, placeOf, sizeOf, stageOf, untilDrawn, untilSize } from './stage.ts';
import { visit } from './visit.ts';

const SCO = 'organization:sco';
const MOFCOM = 'ministry:mofcom';
const IRAN = 'country:ir';
/** A small picture around the Shanghai Cooperation Organisation. */
const SCO_PROGRAMS = '/?preset=programs-for-organization';

type Group = NeighbourGroups['groups'][number];

const chosenNode = (page: Page): Locator => page.getByRole('article', { name: 'Chosen node' });
const chosenMany = (page: Page): Locator => page.getByRole('article', { name: 'Chosen nodes and connections' });
const selectionOf = async (page: Page): Promise<number> => Number(await stageOf(page).getAttribute('data-selection'));

function wordsOf({ type, direction, kind, count }: Group): string {
  const spec = relationshipTypeOf(type);
  const phrase = (direction === 'out' ? spec?.phrase : spec?.reverse) ?? type;
  const { one, many } = kindOfLabel(kind) ?? { one: kind, many: kind };
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)} · ${count} ${count === 1 ? one : many}`;
}

describe.each(engines)('the reader’s hands on $name', (engine) => {
  const site = servedOn(engine);
  let groups: readonly Group[];

  const askGroups = async (id: string): Promise<readonly Group[]> =>
    neighbourGroupsSchema.parse(await ask(`${site()}/api/neighbour-groups`, { id })).groups;

  async function open(query = ''): Promise<Page> {
    const page = await visit(site() + query);
    await untilDrawn(page);
    return page;
  }

  beforeAll(async () => {
    groups = await askGroups(SCO);
  });

  test('each group of neighbours has its number before it is added, and goes as it came', async () => {
    const page = await open(`${SCO_PROGRAMS}&select=${SCO}`);
    const before = await sizeOf(page);
    const { graph } = await askPreset(site(), 'programs-for-organization', {});
    const members = groups.find(({ type }) => type === 'MEMBER_OF');
    if (!members) throw new Error('the Shanghai Cooperation Organisation has no member');
    const inPicture = new Set(graph.nodes.map(({ id }) => id));
    const { graph: surroundings } = countedResultSchema.parse(
      await ask(`${site()}/api/neighbours`, { ids: [SCO], types: ['MEMBER_OF'] }),
    );
    const coming = surroundings.nodes.filter(({ id }) => !inPicture.has(id)).length;
    const panel = chosenNode(page);
    const row = panel.getByRole('button', { name: /^Has as member · / });
    await row.click();
    await untilSize(page, { nodes: before.nodes + coming });
    expect(await row.innerText()).toBe(`${wordsOf(members)}, in the picture`);
    expect(await row.getAttribute('aria-disabled')).toBe('true');
    expect(await row.evaluate((button) => button === document.activeElement)).toBe(true);

    await page.keyboard.press('Control+z');
    await untilSize(page, before);
    await page.keyboard.press('Control+Shift+z');
    await untilSize(page, { nodes: before.nodes + coming });
    await panel.getByRole('button', { name: /^Take back: Has as member/ }).click();
    await untilSize(page, before);
  });

  test('a node with many neighbours brings the best connected first, and more on request', async () => {
    const sponsored = (await askGroups(MOFCOM)).find(({ type }) => type === 'SPONSORS');
    const count = sponsored?.count ?? 0;
    expect(count).toBeGreaterThan(40);
    const page = await open(`${SCO_PROGRAMS}&select=${MOFCOM}`);
    const { graph } = await askPreset(site(), 'programs-for-organization', {});
    const present = new Set(graph.nodes.map(({ id }) => id));
    const row = chosenNode(page).getByRole('button', { name: /^Sponsors · / });
    await expectSoon(() => row.count()).toBe(1);
    for (const limit of [40, 200]) {
      const { graph: added } = countedResultSchema.parse(
        await ask(`${site()}/api/neighbours`, { ids: [MOFCOM], types: ['SPONSORS'], direction: 'out', limit }),
      );
      await row.click();
      await untilSize(page, { nodes: new Set([...present, ...added.nodes.map(({ id }) => id)]).size });
    }
    expect(await row.innerText()).toBe(`Sponsors · ${count} programs, in the picture`);
    const addition = JSON.parse(new URL(page.url()).searchParams.get('add') ?? '[]') as object[];
    expect(addition).toMatchObject([{ type: 'neighbours', of: MOFCOM, relationship: 'SPONSORS', limit: 200 }]);
  });

  test('many are hidden, narrowed to and turned round by keys, and come back', async () => {
    const { graph } = await askPreset(site(), 'programs-for-organization', {});
    const two = graph.nodes.filter(({ labels }) => labels[0] === 'Program').slice(0, 2);
    const page = await open(`${SCO_PROGRAMS}&select=${two.map(({ id }) => id).join(',')}`);
    const before = await sizeOf(page);
    const words = await chosenMany(page).innerText();
    expect(words).toContain('2 chosen\n2 programs');
    for (const node of two) expect(words).toContain(nameOf(node));

    await stageOf(page).focus();
    await page.keyboard.press('i');
    await expectSoon(() => selectionOf(page)).toBe(before.nodes - 2);
    await page.keyboard.press('i');
    await expectSoon(() => selectionOf(page)).toBe(2);

    await page.keyboard.press('f');
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeLessThan(before.nodes);
    const { nodes: oneStep } = await sizeOf(page);
    await page.keyboard.press('+');
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeGreaterThan(oneStep);
    await page.keyboard.press('-');
    await untilSize(page, { nodes: oneStep });
    await page.keyboard.press('f');
    await untilSize(page, before);

    await page.keyboard.press('Delete');
    await untilSize(page, { nodes: before.nodes - 2 });
    expect(await selectionOf(page)).toBe(0);
    await page.keyboard.press('Control+z');
    await untilSize(page, before);
  });

  test('what two nodes have in common is added and told, or that there is nothing', async () => {
    const page = await open(`${SCO_PROGRAMS}&select=country:kz,country:uz`);
    const { graph } = await askPreset(site(), 'programs-for-organization', {});
    const common = countedResultSchema.parse(
      await ask(`${site()}/api/common-neighbours`, { ids: ['country:kz', 'country:uz'] }),
    );
    await chosenMany(page).getByRole('button', { name: 'Common neighbours' }).click();
    const ids = new Set([...graph.nodes, ...common.graph.nodes].map(({ id }) => id));
    await untilSize(page, { nodes: ids.size });
    await expectSoon(() => page.locator('.explore-banner').innerText()).toContain(
      `have ${common.total} neighbours in common`,
    );
    await page.getByRole('button', { name: 'Put this note away' }).click();
    expect(await page.locator('.explore-banner').count()).toBe(0);
  });

  test('a menu on a node does what it says, by the keyboard too', async () => {
    const page = await open(SCO_PROGRAMS);
    const before = await sizeOf(page);
    const { x, y } = await placeOf(page, SCO);
    await page.mouse.click(x, y, { button: 'right' });
    const menu = page.getByRole('menu').first();
    await expectSoon(() => menu.getByRole('menuitem', { name: 'Add neighbours' }).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const growing = page.getByRole('menuitem', { name: /^Has as member · / });
    await growing.press('Enter');
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeGreaterThan(before.nodes);
    expect(await stageOf(page).evaluate((stage) => stage === document.activeElement)).toBe(true);
    await untilDrawn(page);

    await page.keyboard.press('Home');
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Hide' }).press('Enter');
    await expectSoon(() => new URL(page.url()).searchParams.get('without')).toMatch(/^[a-z]+:/);
  });

  test('one connection is hidden by its menu', async () => {
    const page = await open(SCO_PROGRAMS);
    const before = await sizeOf(page);
    const { graph } = await askPreset(site(), 'programs-for-organization', {});
    const addressed = graph.relationships.find(({ type }) => type === 'ADDRESSES');
    if (!addressed) throw new Error('no program is addressed to the organization');
    const { x, y } = await findConnection(page, addressed);
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Hide this connection' }).click();
    await untilSize(page, { nodes: before.nodes, connections: before.connections - 1 });
    expect(new URL(page.url()).searchParams.get('without')).toBe(addressed.id);
  });

  test.each([
    ['2021-06-01', false],
    ['2022-06-01', false],
    ['2024-06-01', true],
  ])('on %s Iran is a member that a program for members reaches: %s', async (day, isReached) => {
    const { graph } = await askGraph(site());
    const program = graph.relationships.find(({ type, end }) => type === 'ADDRESSES' && end === SCO)?.start;
    const reach: Reach = reachSchema.parse(await ask(`${site()}/api/reach`, { id: program, asOf: day }));
    const members = reach.countries.filter(({ ways }) => ways.some(({ channel }) => channel === 'membership'));
    expect(members.some(({ id }) => id === IRAN)).toBe(isReached);

    const page = await open(`/?select=${program}&as-of=${day}`);
    const row = chosenNode(page).getByRole('button', { name: /^Members of its organization: / });
    await expectSoon(() => row.innerText()).toBe(`Members of its organization: ${members.length} countries`);
    await row.click();
    const listed = chosenNode(page).locator('.reach-countries').getByRole('button');
    expect((await listed.allInnerTexts()).includes('Iran')).toBe(isReached);
  });
});
