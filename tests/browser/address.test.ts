import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askPresets } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { chooseLayout, layoutButton } from './layout-menu.ts';
import { chipsOn, countLine } from './panels.ts';
import { fillForm, sentenceOn } from './question-form.ts';
import { sizeOf, spotOf, stageOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const PROGRAMS_FOR = 'programs-for-organization';
const BRICS = 'organization:brics';

const legendOf = (page: Page) => page.getByRole('list', { name: 'Legend' }).getByRole('button');
const entryOf = (page: Page, name: string) => legendOf(page).filter({ hasText: name });

/** All that a link must bring back. */
async function viewOn(page: Page) {
  await untilDrawn(page);
  const pressed = (buttons: Element[]) => buttons.map((button) => `${button.textContent} ${button.ariaPressed}`);
  return {
    sentence: await sentenceOn(page),
    counts: await countLine(page),
    size: await sizeOf(page),
    legend: await legendOf(page).evaluateAll(pressed),
    chips: await chipsOn(page),
    layout: await layoutButton(page).innerText(),
    selected: await stageOf(page).getAttribute('data-selected'),
    chosen: await page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts(),
  };
}

const BAD_ADDRESSES = [
  ['a question that there is not', 'preset=nonsense', 'There is no saved question “nonsense”'],
  ['a year that is none', `preset=${PROGRAMS_FOR}&p.from=soon`, '“soon” is not a year of four digits; From is left'],
  [
    'a node that is not offered',
    `preset=${PROGRAMS_FOR}&p.organization=organization:un`,
    '“organization:un” is not among',
  ],
  ['a parameter that there is not', `preset=${PROGRAMS_FOR}&p.colour=red`, 'has no “colour”; it is left out'],
  ['a layout that there is not', 'layout=spiral', 'the layout “spiral”, which there is not'],
  ['a kind that there is not', 'hide=Planet', 'hides “Planet”, which is no kind'],
  ['a day that is none', 'as-of=soon', '“soon”, which is not a day such as 2022-05-31'],
  ['filters of no form', 'filters=[{"type":"taste"}]', 'as filters, which cannot be read; it is left out'],
  ['a window that is no JSON', 'window=2022', 'The address holds “2022” as window'],
  ['parameters that are no JSON', 'cypher=RETURN+1+AS+one&parameters={', 'are not a JSON object and are left out'],
] as const;

describe.each(engines)('the address on $name', (engine) => {
  const site = servedOn(engine);

  async function open(query = '', options?: Parameters<typeof visit>[1]): Promise<Page> {
    const page = await visit(`${site()}/${query}`, options);
    await untilDrawn(page);
    return page;
  }

  test('brings the view back after a reload and on another machine', async () => {
    const { presets, options } = await askPresets(site());
    const preset = presets.find(({ name }) => name === PROGRAMS_FOR);
    if (!preset) throw new Error(`there is no question ${PROGRAMS_FOR}`);
    const page = await open(`?preset=${PROGRAMS_FOR}`);
    await fillForm(page, preset, { organization: BRICS, from: 2005 }, options);
    await entryOf(page, 'institution').click();
    await expectSoon(() => entryOf(page, 'institution').getAttribute('aria-pressed')).toBe('false');
    await chooseLayout(page, 'By connections');
    await page.getByRole('combobox', { name: 'Search by name' }).fill('BRICS');
    await page.getByRole('option').first().click();
    await expectSoon(() => stageOf(page).getAttribute('data-selected')).toBe(BRICS);
    await expectSoon(() => page.getByRole('article').getByRole('heading', { name: 'Who says so' }).count()).toBe(1);
    const view = await viewOn(page);
    expect(view.layout).toContain('By connections');
    expect(view.sentence).toContain('between 2005 and');

    await page.reload();
    expect(await viewOn(page)).toEqual(view);
    expect(await viewOn(await open(new URL(page.url()).search))).toEqual(view);
  });

  test('holds what was added to the picture', async () => {
    const page = await open(`?preset=${PROGRAMS_FOR}&expand=${BRICS}`);
    await page.getByRole('button', { name: 'Back to the answer' }).waitFor();
    await expectSoon(() => page.getByText('adding neighbours…').count()).toBe(0);
    await untilDrawn(page);
    const { nodes } = await sizeOf(page);
    await page.getByRole('button', { name: 'Back to the answer' }).click();
    await expectSoon(() => sizeOf(page).then((size) => size.nodes)).toBeLessThan(nodes);
    expect(new URL(page.url()).searchParams.has('expand')).toBe(false);
  });

  test('holds all that narrows the picture, and how it looks', async () => {
    const parts = {
      preset: PROGRAMS_FOR,
      hide: 'Topic',
      without: 'program:xnai-sco',
      filters: JSON.stringify([
        { id: '1', isOn: true, type: 'degree', min: 2 },
        { id: '2', isOn: false, type: 'text', text: 'seminar' },
      ]),
      focus: JSON.stringify({ centres: ['organization:sco'], hops: 2 }),
      window: JSON.stringify({ from: '2010-01-01', missing: 'remove' }),
      'as-of': '2022-05-31',
      looks: JSON.stringify({ colourBy: 'kind', sizeBy: 'degree', evidence: true, parallels: 'bundle' }),
      layout: 'circular',
      'layout.parameters': JSON.stringify({ shape: 'arcs' }),
      select: 'organization:sco',
    };
    const page = await open(`?${new URLSearchParams(parts)}`);
    const view = await viewOn(page);
    expect(view.chips).toEqual([
      expect.stringMatching(/^As of 31 May 2022 −/),
      expect.stringMatching(/^From 2010 −/),
      '(Name holds “seminar”)',
      expect.stringMatching(/^1 hidden −/),
      expect.stringMatching(/^Connections: from 2 −/),
      expect.stringMatching(/^Within 2 steps of Shanghai Cooperation Organisation −/),
    ]);
    // It waits for the sources.
    await page.getByText('Dashes: how many sources').waitFor();
    const spot = await spotOf(page, 'organization:sco');

    const again = await open(new URL(page.url()).search);
    expect(await viewOn(again)).toEqual(view);
    expect(await spotOf(again, 'organization:sco')).toEqual({
      x: expect.closeTo(spot.x, -1),
      y: expect.closeTo(spot.y, -1),
    });
  });

  test('goes back and forward with the browser', async () => {
    const page = await open();
    const steps = [await viewOn(page)];
    await page.getByRole('navigation', { name: 'Questions' }).getByText('What a country could attend').click();
    await expectSoon(() => sentenceOn(page)).toContain('Programs that Kazakhstan could attend');
    await expectSoon(() => countLine(page)).toMatch(/^\d+ rows/);
    steps.push(await viewOn(page));
    await page.getByLabel('Channel').selectOption('membership');
    await expectSoon(() => countLine(page)).not.toBe(steps[1]?.counts);
    steps.push(await viewOn(page));

    const expectStep = (index: number) => expectSoon(() => viewOn(page)).toEqual(steps[index]);
    await page.goBack();
    await expectStep(1);
    await page.goBack();
    await expectStep(0);
    await page.goForward();
    await page.goForward();
    await expectStep(2);
    expect(new URL(page.url()).searchParams.get('p.channel')).toBe('membership');
  });

  test('holds a query of one’s own with its parameters', async () => {
    const cypher = encodeURIComponent('MATCH (c:Country) WHERE c.id = $id RETURN c');
    const page = await open(`?cypher=${cypher}&parameters=${encodeURIComponent('{"id":"country:kz"}')}`);
    expect(await sizeOf(page)).toEqual({ nodes: 1, connections: 0 });
    expect(await countLine(page)).toBe('1 row · 1 country');
  });

  test('is copied by a button', async () => {
    const page = await open(`?preset=${PROGRAMS_FOR}&select=${BRICS}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test('says that what it chooses is not in the data', async () => {
    const page = await open('?select=country:atlantis', { expected: [/^answered 404: \/api\/nodes/] });
    await page.getByText('country:atlantis could not be read').waitFor();
    expect(Number((await sizeOf(page)).nodes)).toBeGreaterThan(100);
  });
});

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

describe('an address that cannot be followed', () => {
  const site = servedOn(engine);

  test.each(BAD_ADDRESSES)('says that it asks for %s', async (_, query, words) => {
    const page = await visit(`${site()}/?${query}`);
    await page.getByText(words).waitFor();
    await page.getByRole('button', { name: 'Put away' }).click();
    expect(await page.getByText(words).count()).toBe(0);
  });
});
