import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { relationshipTypeOf } from '../../src/model/relationships.ts';
import type { NodeDetail, Result } from '../../src/model/wire.ts';
import { themes } from '../../src/scene/theme.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askGraph, askNeighbours, askNode } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { pixelAt, pixelsOf } from './pixels.ts';
import {
  clickNode,
  doubleClickNode,
  findConnection,
  placesOf,
  pointAt,
  sizeOf,
  stageOf,
  untilDrawn,
  untilSize,
} from './stage.ts';
import { visit } from './visit.ts';

const SCO = 'organization:sco';

const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Evidence' });
const chosenNode = (page: Page): Locator => page.getByRole('article', { name: 'Chosen node' });
const chosenConnection = (page: Page): Locator => page.getByRole('article', { name: 'Chosen connection' });

describe.each(engines)('exploring on $name', (engine) => {
  const site = servedOn(engine);
  let graph: Result['graph'];
  let sco: NodeDetail;

  beforeAll(async () => {
    ({ graph } = await askGraph(site()));
    sco = await askNode(site(), SCO);
  });

  async function open(query = ''): Promise<Page> {
    const page = await visit(site() + query);
    await untilDrawn(page);
    return page;
  }

  test('pointing at a node keeps its neighbourhood and fades the rest', async () => {
    const page = await open();
    const near = new Set(
      graph.relationships.flatMap(({ start, end }) => (end === SCO ? [start] : start === SCO ? [end] : [])),
    );
    const programs = graph.nodes.filter(({ labels }) => labels[0] === 'Program').map(({ id }) => id);
    const box = await stageOf(page).boundingBox();
    const inColour = async (): Promise<Set<string>> => {
      await untilDrawn(page);
      const picture = await pixelsOf(stageOf(page));
      const places = await placesOf(page, programs);
      const at = ({ x, y }: { x: number; y: number }) =>
        pixelAt(picture, { x: x - (box?.x ?? 0), y: y - (box?.y ?? 0) });
      return new Set([...places].filter(([, place]) => at(place) === themes.light.kinds['Program']).map(([id]) => id));
    };
    const before = await inColour();
    expect(before.size).toBeGreaterThan(programs.length / 2);

    await pointAt(page, SCO);
    expect(await page.getByRole('tooltip').innerText()).toContain('Shanghai Cooperation Organisation');
    await expectSoon(async () => (await inColour()).size).toBeLessThan(before.size / 4);
    const kept = [...(await inColour())];
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((id) => !near.has(id))).toEqual([]);
  });

  test('a click opens names, properties, connections by kind and their sources', async () => {
    const page = await open();
    await clickNode(page, SCO);
    const panel = chosenNode(page);
    await expectSoon(() => panel.getByRole('heading', { name: 'Who says so' }).count()).toBe(1);
    const words = await panel.innerText();
    const { name, nameZh, nameRu, aliases } = sco.node.properties;
    for (const each of [name, nameZh, nameRu, ...(Array.isArray(aliases) ? aliases : [])])
      expect(words).toContain(each);
    expect(words).toContain('Founded\n15 June 2001');

    const headings = await panel.getByRole('heading', { level: 3 }).allInnerTexts();
    expect(headings.toSorted()).toEqual(
      ['Add to the picture', 'Who says so', 'Stated differently', ...groupsOf(sco)]
        .filter((heading) => heading !== 'Stated differently' || headings.includes(heading))
        .toSorted(),
    );

    const more = panel.getByRole('button', { name: /^Show all \d+ sources$/ });
    if ((await more.count()) > 0) await more.first().click();
    const links = panel.locator('.sources').first().getByRole('link');
    const cited = sco.node.properties['sources'] as string[];
    const withLink = sco.sources.filter(({ id, properties }) => cited.includes(id) && properties['url']);
    expect(withLink.length).toBeGreaterThan(0);
    const shown = await links.evaluateAll((all) =>
      all.map((link) => [link.getAttribute('href'), link.getAttribute('rel'), link.getAttribute('target')]),
    );
    expect(shown).toHaveLength(withLink.length);
    for (const source of withLink) {
      const { href } = new URL(String(source.properties['url']));
      expect(shown).toContainEqual([href, 'noopener noreferrer', '_blank']);
    }
  });

  test('each connection tells its sources and words, and opens', async () => {
    const page = await open(`/?select=${SCO}`);
    const quoted = sco.relationships.find(({ type, properties }) => type === 'ADDRESSES' && properties['quote']);
    const program = sco.neighbours.find(({ id }) => id === quoted?.start);
    const quote = String(quoted?.properties['quote']);
    const item = chosenNode(page)
      .getByRole('listitem')
      .filter({ hasText: String(program?.properties['name']) });
    await item.getByRole('button', { name: /^\d+ sources? for / }).click();
    expect(await item.getByRole('blockquote').innerText()).toBe(quote);
    expect(await item.getByRole('link').first().getAttribute('href')).toMatch(/^https?:/);

    await item.getByRole('button', { name: 'Open this connection' }).click();
    const panel = chosenConnection(page);
    await expectSoon(() => panel.getByRole('blockquote').allInnerTexts()).toContain(quote);
    const sentence = [
      program?.properties['name'],
      relationshipTypeOf('ADDRESSES')?.phrase,
      sco.node.properties['name'],
    ];
    expect((await panel.getByRole('heading', { level: 2 }).innerText()).replaceAll(/\s+/g, ' ')).toBe(
      sentence.join(' '),
    );
    expect(new URL(page.url()).searchParams.get('select')).toBe(quoted?.id);
  });

  test('a connection is pointed at and chosen in the picture', async () => {
    const page = await open('/?preset=open-to-country&p.country=country:kz');
    const { graph: shown } = (await (
      await page.request.post(`${site()}/api/presets/open-to-country`, {
        data: { parameters: { country: 'country:kz' } },
      })
    ).json()) as Result;
    const alone = shown.relationships.find(
      ({ type, start, end }) =>
        type === 'ADDRESSES' &&
        shown.relationships.filter((each) => each.start === start && each.end === end).length === 1,
    );
    if (!alone) throw new Error('the answer has no connection to point at');
    const { x, y } = await findConnection(page, alone);
    expect(await page.getByRole('tooltip').innerText()).toContain(relationshipTypeOf('ADDRESSES')?.phrase);
    await page.mouse.click(x, y);
    await expectSoon(() => chosenConnection(page).getByRole('heading', { name: 'Who says so' }).count()).toBe(1);
    expect(await stageOf(page).getAttribute('data-selected')).toBe(alone.id);
  });

  test('a double click adds the neighbours, once, and they can be taken back', async () => {
    const page = await open('/?preset=programs-for-organization');
    const before = await sizeOf(page);
    const ids = new Set<string>();
    const shown = (await page.request
      .post(`${site()}/api/presets/programs-for-organization`, { data: {} })
      .then((answer) => answer.json())) as Result;
    const neighbours = await askNeighbours(site(), SCO);
    for (const { id } of [...shown.graph.nodes, ...neighbours.graph.nodes]) ids.add(id);
    expect(ids.size).toBeGreaterThan(before.nodes);

    await doubleClickNode(page, SCO);
    await untilSize(page, { nodes: ids.size });
    await expectSoon(() => panelOf(page).innerText()).toContain(
      `All ${neighbours.graph.nodes.length - 1} neighbours are in the picture`,
    );
    expect(new URL(page.url()).searchParams.get('expand')).toBe(SCO);

    await page.getByRole('button', { name: 'Back to the answer' }).click();
    await untilSize(page, before);
  });

  test('a click beside everything chooses nothing', async () => {
    const page = await open(`/?preset=programs-for-organization&select=${SCO}`);
    await expectSoon(() => chosenNode(page).count()).toBe(1);
    const box = await stageOf(page).boundingBox();
    await page.mouse.click((box?.x ?? 0) + 6, (box?.y ?? 0) + (box?.height ?? 0) - 6);
    await expectSoon(() => chosenNode(page).count()).toBe(0);
    expect(await panelOf(page).innerText()).toContain('Choose a node or a connection');
    expect(new URL(page.url()).searchParams.has('select')).toBe(false);
    expect(await stageOf(page).getAttribute('data-selected')).toBeNull();
  });
});

/** "Has as member 28": the headings of a node's connections, with how many stand under each. */
function groupsOf({ node, relationships }: NodeDetail): string[] {
  const groups = new Map<string, number>();
  for (const { type, start } of relationships) {
    const phrase = relationshipTypeOf(type)?.[start === node.id ? 'phrase' : 'reverse'] ?? type;
    const heading = phrase.charAt(0).toUpperCase() + phrase.slice(1);
    groups.set(heading, (groups.get(heading) ?? 0) + 1);
  }
  return [...groups].map(([heading, count]) => `${heading} ${count}`);
}
