import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Value } from '../../src/model/values.ts';
import type { Parameters, Presets } from '../../src/model/wire.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askPreset, askPresets } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { askQuestion, expectedSentence, fillForm, rowsOn, sentenceOn, unfold } from './question-form.ts';
import { sizeOf, untilDrawn, untilSize } from './stage.ts';
import { visit } from './visit.ts';

/** Every saved question, with what is changed in its form. */
const QUESTIONS: readonly (readonly [name: string, changed: Parameters])[] = [
  ['programs-for-organization', { organization: 'organization:brics', from: 2005 }],
  ['programs-for-language', { language: 'language:fr', until: 2023 }],
  ['countries-reached-by-both', { organization: 'organization:forum-macao', language: 'language:pt', speakers: 'any' }],
  ['open-to-country', { country: 'country:uz', channel: 'membership' }],
  ['ministry-portfolio', { ministry: 'ministry:ild', from: 2010 }],
  ['institutions-and-ministries', { ministries: 2 }],
  ['programs-on-topic', { topic: 'topic:security', until: 2024 }],
  ['programs-for-language-on-topic', { language: 'language:fr', topic: 'topic:health' }],
  ['programs-a-year-by-sponsor', { from: 2020, until: 2022 }],
  ['countries-by-reach', { speakers: 'any', from: 2018 }],
  ['reports-on-earlier-exchanges', { required: 'often' }],
  ['party-contacts', { department: 'ministry:ild', until: 2023 }],
  ['shortest-chain', { from: 'country:uz', to: 'ministry:ild', steps: 5 }],
  ['groups-addressed', { from: 2015 }],
  ['posts-of-participants', { until: 2023 }],
  ['member-at-programs', { from: 2010 }],
  ['members-without-programs', { organization: 'organization:forum-macao' }],
  ['who-came-for-audience', { audience: 'audience:arab-states' }],
  ['companions-of-country', { country: 'country:ru' }],
  ['countries-by-attendance', { from: 2020 }],
  ['countries-in-the-same-programs', { programs: 2 }],
  ['attended-though-not-addressed', { until: 2024 }],
  ['ministries-and-countries', { how: 'any' }],
  ['supporters', { role: 'host' }],
  ['institutions-by-countries', { from: 2015 }],
  ['topics-of-institution', { institution: 'institution:sbs' }],
  ['topics-and-groups', { topics: 'own', groups: 'languages' }],
  ['topics-year-by-year', { topics: 'own' }],
  ['modes-year-by-year', { from: 2019 }],
  ['largest-programs', { from: 2015 }],
  ['programs-over-time', { step: 'month' }],
  ['programs-held-again', { until: 2023 }],
  ['memberships-over-time', { organization: 'organization:brics' }],
  ['countries-compared', { one: 'country:ci', other: 'country:ml' }],
  ['organizations-compared', { other: 'organization:c-c5' }],
  ['programs-with-gaps', { missing: 'sponsor' }],
  ['single-source', { subject: 'country:kz' }],
  ['what-rests-on-source', { source: 'source:s011' }],
  ['sources-ranked', { kind: 'press' }],
  ['statements-in-dispute', {}],
];

const countLine = (page: Page): Promise<string> => page.locator('.count-line').innerText();

/** The table draws the rows that have room; these always have. */
const ROWS_COMPARED = 3;

/** What the page said of each question on each engine. */
const said = new Map<string, Map<string, unknown>>();

describe.each(engines)('saved questions on $name', (engine) => {
  const site = servedOn(engine);
  let page: Page;
  let known: Presets;

  beforeAll(async () => {
    known = await askPresets(site());
    page = await visit(site(), { stays: true });
    await untilDrawn(page);
    said.set(engine.name, new Map());
  });
  afterAll(async () => {
    await page?.context().close();
  });

  const presetOf = (name: string) => {
    const preset = known.presets.find((each) => each.name === name);
    if (!preset) throw new Error(`there is no question ${name}`);
    return preset;
  };

  test('are all tried below', () => {
    expect(QUESTIONS.map(([name]) => name).toSorted()).toEqual(known.presets.map(({ name }) => name).toSorted());
  });

  test.each(QUESTIONS)('%s is asked, answered and shown', async (name, changed) => {
    const preset = presetOf(name);
    await askQuestion(page, preset);
    await fillForm(page, preset, changed, known.options);
    const sentence = expectedSentence(preset, changed, known.options);
    await expectSoon(() => sentenceOn(page)).toBe(sentence);

    const { columns, rows, graph } = await askPreset(site(), name, changed);
    expect(rows.length).toBeGreaterThan(0);
    const rowWords = rows.length === 1 ? '1 row ' : `${rows.length.toLocaleString('en')} rows `;
    await expectSoon(() => countLine(page)).toMatch(new RegExp(`^${rowWords}`));
    // An answer of scalars is a table alone.
    const isDrawn = graph.nodes.length > 0;
    if (isDrawn) await untilSize(page, { nodes: graph.nodes.length, connections: graph.relationships.length });

    await unfold(page, /^Table/);
    await expectSoon(() => page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(rows.length + 1));
    const read = columns
      .map((column, index) => ({ column, index }))
      .filter(({ column }) => !preset.graphOnly.includes(column));
    const headers = await page.getByRole('columnheader').allInnerTexts();
    expect(headers.map((header) => header.trim().toLowerCase())).toEqual(
      read.map(({ column }) => column.toLowerCase()),
    );
    const compared = Math.min(rows.length, ROWS_COMPARED);
    await expectSoon(async () => (await rowsOn(page)).length).toBeGreaterThanOrEqual(compared);
    const shown = (await rowsOn(page)).slice(0, compared);
    const texts = read.flatMap(({ index }, cell) => {
      const text = plainText(rows[0]?.[index] ?? null);
      return text === undefined ? [] : [{ cell, text }];
    });
    expect(texts.map(({ cell }) => shown[0]?.[cell])).toEqual(texts.map(({ text }) => text));

    await unfold(page, /^Cypher/);
    expect(await page.getByRole('region', { name: 'Query' }).innerText()).toBe(preset.cypher.trim());
    said
      .get(engine.name)
      ?.set(name, { counts: await countLine(page), picture: isDrawn && (await sizeOf(page)), rows: shown });
  });

  test('takes its choices from the graph, and none that it does not offer', async () => {
    await askQuestion(page, presetOf('programs-for-language'));
    await page.getByLabel('Language', { exact: true }).click();
    const offered = page.getByRole('listbox').getByRole('option');
    const names = known.options['LanguageGroup']?.map((option) => option.name);
    await expectSoon(() => offered.allInnerTexts()).toEqual(names);
    await page.getByRole('combobox', { name: 'Find: Language' }).fill('Klingon');
    await page.getByText('None is called that.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('From', { exact: true }).fill('20x');
    expect(await page.getByRole('alert').innerText()).toBe('A year has four digits');
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2000');
  });

  test('says so where nothing answers', async () => {
    await askQuestion(page, presetOf('programs-for-language'));
    await fillForm(page, presetOf('programs-for-language'), { from: 1901, until: 1902 }, known.options);
    await page.getByText('Nothing in the data answers this').waitFor();
    expect(await countLine(page)).toMatch(/^0 rows/);
  });
});

/** A cell's text, where the table leaves it as it is: dates are written out. */
function plainText(value: Value): string | undefined {
  return typeof value === 'string' && value !== '' && !/\d{4}(-\d\d|$)/.test(value) ? value : undefined;
}

test.runIf(engines.length > 1).each(QUESTIONS)('%s is answered alike on both engines', (name) => {
  const [one, other] = engines.map((engine) => said.get(engine.name)?.get(name));
  expect(one).toBeDefined();
  expect(one).toEqual(other);
});
