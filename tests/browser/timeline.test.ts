import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { beganOf } from '../../src/model/timing.ts';
import type { Graph, GraphNode } from '../../src/model/values.ts';
import { programsPerMonth } from '../../src/scene/shown/programs-per-month.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askGraph, askPreset } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { chipsOn, chosenNode, countLine, drawer, openChip, removeChip } from './panels.ts';
import { sizeOf, untilDrawn, untilSize } from './stage.ts';
import { visit } from './visit.ts';

const ANSWER = 'ministry-portfolio';
const SCO = 'organization:sco';
const IRAN = 'country:ir';

const slider = (page: Page, name: string): Locator => page.getByRole('slider', { name, exact: true });
const spanOn = (page: Page): Promise<string | null> => slider(page, 'Window').getAttribute('aria-valuetext');
const windowOn = (page: Page): unknown => JSON.parse(new URL(page.url()).searchParams.get('window') ?? 'null');

/** A window narrows in the browser, whatever engine answers. */
const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

describe('the timeline', () => {
  const site = servedOn(engine);
  let answer: Graph;
  let months: readonly string[];

  beforeAll(async () => {
    ({ graph: answer } = await askPreset(site(), ANSWER, {}));
    months = programsPerMonth(answer).months.map(({ month }) => month);
  });

  async function open(): Promise<Page> {
    const page = await visit(`${site()}/?preset=${ANSWER}`);
    await untilDrawn(page);
    await page.getByRole('contentinfo').getByRole('button', { name: 'Timeline' }).click();
    await slider(page, 'Window begins').waitFor();
    return page;
  }

  const programs = (): GraphNode[] =>
    answer.nodes.filter(({ labels, properties }) => labels.includes('Program') && properties['record'] !== 'family');

  test('takes a window by its handles, with the keyboard, and says what it holds', async () => {
    const page = await open();
    const whole = await sizeOf(page);
    const line = (): Promise<string> =>
      drawer(page, 'Timeline')
        .getByText(/^In this window: /)
        .innerText();
    await slider(page, 'Window begins').focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    await expectSoon(() => windowOn(page)).toEqual({ from: `${months[13]}-01`, missing: 'keep' });
    await slider(page, 'Window ends').focus();
    await page.keyboard.press('PageDown');
    await expectSoon(() => windowOn(page)).toMatchObject({ until: expect.stringMatching(`^${months.at(-13)}-`) });

    const [from, until] = [`${months[13]}-01`, `${months.at(-13)}-31`];
    const [inside, undated] = [{ first: '' }, { first: undefined }].map(({ first: known }) =>
      programs().filter((node) => {
        const { first, last } = beganOf(node);
        if (known === undefined) return first === undefined && last === undefined;
        return (first ?? last) !== undefined && (last ?? first ?? '') >= from && (first ?? last ?? '') <= until;
      }),
    );
    expect(inside?.length).toBeGreaterThan(0);
    expect(undated?.length).toBeGreaterThan(0);
    await expectSoon(line).toMatch(
      new RegExp(
        `^In this window: ${inside?.length} programs? · \\d+ outside · ${undated?.length} without a date (is|are) kept$`,
      ),
    );
    const [words] = await chipsOn(page);
    expect(words).toMatch(/^\w+ \d{4} – \w+ \d{4} −\d+$/);
    const kept = await sizeOf(page);
    expect(kept.nodes).toBeLessThan(whole.nodes);
    expect(await countLine(page)).toContain('outside the time window');

    await page.getByRole('checkbox', { name: 'Keep what has no date' }).uncheck();
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeLessThan(kept.nodes);
    await expectSoon(line).toContain('without a date');
    const popup = await openChip(page, words?.replace(/ −.*/, '') ?? '');
    await popup.getByRole('radio', { name: 'keep them' }).check();
    await untilSize(page, kept);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear the window' }).click();
    await untilSize(page, whole);
    expect(await chipsOn(page)).toEqual([]);
  });

  test('plays to its end and stops there, or where it is stopped; a drag is one step', async () => {
    const page = await open();
    const whole = await sizeOf(page);
    const timeline = drawer(page, 'Timeline');
    await timeline.getByLabel('Speed').selectOption({ label: '6 months a second' });
    await timeline.getByRole('button', { name: 'Play' }).click();
    const first = await spanOn(page);
    await expectSoon(() => spanOn(page)).not.toBe(first);
    await timeline.getByRole('button', { name: 'Pause' }).click();
    const stopped = await spanOn(page);
    await timeline.getByRole('button', { name: 'A month on' }).click();
    await expectSoon(() => spanOn(page)).not.toBe(stopped);

    await slider(page, 'Window').focus();
    for (let year = 1; year < months.length / 12 - 2; year += 1) await page.keyboard.press('PageUp');
    await timeline.getByRole('button', { name: 'Play' }).click();
    await expectSoon(() => timeline.getByRole('button', { name: 'Play' }).count()).toBe(1);
    expect(await slider(page, 'Window ends').inputValue()).toBe(String(months.length - 1));
    expect(await timeline.getByRole('button', { name: 'A month on' }).isDisabled()).toBe(true);

    await timeline.getByRole('button', { name: 'Clear the window' }).click();
    await untilSize(page, whole);
    const box = await timeline.locator('.timeline-brush').boundingBox();
    const at = (share: number) => [(box?.x ?? 0) + (box?.width ?? 0) * share, (box?.y ?? 0) + 20] as const;
    await page.mouse.move(...at(0.3));
    await page.mouse.down();
    await page.mouse.move(...at(0.4));
    await page.mouse.move(...at(0.5));
    await page.mouse.up();
    await expectSoon(() => chipsOn(page)).toEqual([expect.stringMatching(/ – /)]);
    await page.keyboard.press('Control+z');
    await untilSize(page, whole);
  });
});

const YEARS = [
  ['2021', false],
  ['2022', false],
  ['2024', true],
] as const;

describe.each(engines)('the day on which memberships count, on $name', (server) => {
  const site = servedOn(server);

  async function setDay(page: Page, text: string): Promise<void> {
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^as of / })
      .click();
    const popup = page.getByRole('dialog', { name: 'What was true at' });
    await popup.getByLabel('Day, month or year').fill(text);
    await page.keyboard.press('Enter');
    await expectSoon(() => popup.count()).toBe(0);
    await expectSoon(async () => (await chipsOn(page))[0]).toContain(`As of 31 December ${text}`);
  }

  test('changes whom a program for the SCO reaches, and what Iran could attend', async () => {
    const { graph } = await askGraph(site());
    const program = graph.relationships.find(({ type, end }) => type === 'ADDRESSES' && end === SCO)?.start;
    const page = await visit(`${site()}/?select=${program}`);
    await untilDrawn(page);
    const reaches = chosenNode(page).getByRole('region', { name: 'Reaches' });
    for (const [year, isMember] of YEARS) {
      await setDay(page, year);
      await expectSoon(() => reaches.innerText()).toContain(`As of 31 December ${year}`);
      const members = reaches.getByRole('button', { name: /^Members of its organization: / });
      await members.waitFor();
      if ((await members.getAttribute('aria-expanded')) !== 'true') await members.click();
      await expectSoon(async () => (await reaches.locator('.reach-countries').innerText()).includes('Iran')).toBe(
        isMember,
      );
    }

    await page.goto(`${site()}/?preset=open-to-country&p.country=${IRAN}&p.channel=membership&select=${IRAN}`);
    await untilDrawn(page);
    const rows: number[] = [];
    for (const [year, isMember] of YEARS) {
      await setDay(page, year);
      const asked = { country: IRAN, channel: 'membership', asOf: `${year}-12-31` };
      const { graph: open, rows: found } = await askPreset(site(), 'open-to-country', asked);
      const isOpen = open.relationships.some(
        ({ type, start, end }) => type === 'MEMBER_OF' && start === IRAN && end === SCO,
      );
      expect(isOpen).toBe(isMember);
      await expectSoon(() => countLine(page)).toMatch(new RegExp(`^${found.length} rows? · `));
      rows.push(found.length);
    }
    expect(rows[2]).toBeGreaterThan(rows[1] ?? NaN);
    await removeChip(page, 'As of 31 December 2024');
    await expectSoon(() => page.getByRole('banner').getByRole('button', { name: 'as of any date' }).count()).toBe(1);
  });

  test('says what is no day', async () => {
    const page = await visit(site());
    await untilDrawn(page);
    await page.getByRole('button', { name: 'as of any date' }).click();
    const popup = page.getByRole('dialog', { name: 'What was true at' });
    await popup.getByLabel('Day, month or year').fill('31 May');
    await popup.getByRole('button', { name: 'Set' }).click();
    expect(await popup.getByRole('alert').innerText()).toContain('That is no date of the calendar.');
    expect(new URL(page.url()).search).toBe('');
  });
});
