import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askPreset } from './ask-server.ts';
import { violationsInBothThemes } from './axe.ts';
import { expectSoon } from './expect-soon.ts';
import { isFocused } from './keys.ts';
import { unfold } from './question-form.ts';
import { stageOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const [engine] = engines;

describe.each(engine ? [engine] : [])('an answer as a drawing', (on) => {
  const site = servedOn(on);

  async function draw(preset: string): Promise<Page> {
    const page = await visit(`${site()}/?preset=${preset}`);
    await untilDrawn(page);
    await unfold(page, /^Table/);
    await page.getByRole('tab', { name: 'Chart' }).click();
    return page;
  }

  test('is bars with their numbers, which choose what they stand for', async () => {
    const page = await draw('countries-by-reach');
    const { columns, rows } = await askPreset(site(), 'countries-by-reach', {});
    const [label, value] = [columns.indexOf('country'), columns.indexOf('reached')];
    const bars = page.locator('.bar-row');
    await expectSoon(() => bars.count()).toBe(rows.length);
    expect(await bars.first().locator('.bar-value').innerText()).toBe(String(rows[0]?.[value]));
    await bars.nth(1).click();
    await expectSoon(() => bars.nth(1).getAttribute('aria-pressed')).toBe('true');
    await expectSoon(() => stageOf(page).getAttribute('data-selected')).toMatch(/^country:/);
    await page.getByRole('tab', { name: 'Answer' }).click();
    await expectSoon(() => page.locator('tr[data-chosen]').first().innerText()).toContain(String(rows[1]?.[label]));
    await page.getByRole('tab', { name: 'Chart' }).click();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  test('is lines with a point for each number, gone along with the arrow keys', async () => {
    const page = await draw('programs-a-year-by-sponsor');
    const points = page.locator('.line-point');
    await points.first().waitFor();
    const first = page.locator('.line-point[data-point="0-0"]');
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await expectSoon(() => isFocused(page.locator('.line-point[data-point="0-1"]'))).toBe(true);
    await page.keyboard.press('Enter');
    await expectSoon(() => page.locator('.line-point[data-point="0-1"]').getAttribute('aria-pressed')).toBe('true');
    expect(await stageOf(page).getAttribute('data-selected')).toContain('program:');
    await page.getByText(/rows? (has|have) no number, or nothing that it is of/).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  test('is a matrix that is sorted, and chosen from, by keyboard', async () => {
    const page = await draw('ministries-and-countries');
    const matrix = page.getByRole('grid', { name: /Matrix: Programs, Ministry × Country/ });
    await matrix.waitFor();
    const namesOfRows = (): Promise<string[]> => matrix.getByRole('rowheader').allInnerTexts();
    const bySum = await namesOfRows();
    await page.getByLabel('Sorted by').selectOption('name');
    await expectSoon(namesOfRows).toEqual(bySum.toSorted((a, b) => a.localeCompare(b, 'en')));
    const cell = (row: number, column: number) => matrix.locator(`[data-cell="${row}-${column}"]`);
    await cell(0, 0).focus();
    for (let step = 0; (await page.locator(':focus').innerText()) === '' && step < 60; step += 1)
      await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expectSoon(() => matrix.locator('[aria-pressed="true"]').count()).toBeGreaterThan(0);
    await expectSoon(() => stageOf(page).getAttribute('data-selected')).not.toBe('');
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  test('may be bars of any number of an answer', async () => {
    const page = await draw('countries-by-reach');
    const { columns, rows } = await askPreset(site(), 'countries-by-reach', {});
    const at = columns.indexOf('by language');
    await page.getByLabel('Draw').selectOption({ label: 'Bars: By language by Country' });
    expect(rows[0]?.[at]).toBeTypeOf('number');
    await expectSoon(() => page.locator('.bar-value').first().innerText()).toBe(String(rows[0]?.[at]));
  });
});
