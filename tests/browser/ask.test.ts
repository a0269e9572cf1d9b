import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { violationsInBothThemes } from './axe.ts';
import { expectSoon } from './expect-soon.ts';
import { sentenceOn } from './question-form.ts';
import { untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const suggested = (page: Page) => page.getByRole('group', { name: 'Questions' }).getByRole('option');
const panel = (page: Page) => page.getByRole('navigation', { name: 'Questions' });

/** What is typed, and the address of what is then asked. */
const ASKED = [
  {
    text: 'SCO members since 2021',
    preset: 'programs-for-organization',
    organization: 'organization:sco',
    from: '2021',
  },
  { text: 'что получил Казахстан', preset: 'open-to-country', country: 'country:kz' },
  { text: '俄语国家的项目', preset: 'programs-for-language', language: 'language:ru' },
] as const;

describe.each(engines)('questions in plain words on $name', (engine) => {
  const site = servedOn(engine);

  async function open(): Promise<Page> {
    const page = await visit(site());
    await untilDrawn(page);
    return page;
  }

  test('are asked by typing them, with the keyboard alone', async () => {
    const page = await open();
    for (const { text, preset, ...texts } of ASKED) {
      await page.keyboard.press('/');
      await page.keyboard.type(text);
      await suggested(page).first().waitFor();
      await page.keyboard.press('Enter');
      await expectSoon(() => new URL(page.url()).searchParams.get('preset')).toBe(preset);
      const { searchParams } = new URL(page.url());
      const given = [...searchParams].filter(([name]) => name.startsWith('p.'));
      expect(Object.fromEntries(given.map(([name, value]) => [name.slice(2), value]))).toEqual(texts);
      await page.keyboard.press('Escape');
      await page.locator('[data-stage]').focus();
    }
    expect(await sentenceOn(page)).toContain('speakers of Russian');
  });

  test('are filled in before they are asked, and say which words they leave out', async () => {
    const page = await open();
    await page.getByRole('combobox', { name: 'Search by name' }).fill('programs for SCO members about quidditch');
    const first = suggested(page).first();
    await first.waitFor();
    expect(await first.locator('mark').allInnerTexts()).toEqual(['Shanghai Cooperation Organisation']);
    expect(await first.innerText()).toContain('not used: quidditch');
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  test('stand under a name that is typed, and over it where more is asked', async () => {
    const page = await open();
    const box = page.getByRole('combobox', { name: 'Search by name' });
    const groups = page.getByRole('listbox').getByRole('group');
    const headings = (): Promise<string[]> =>
      groups.evaluateAll((each) => each.map((group) => group.firstElementChild?.textContent ?? ''));
    await box.fill('SCO');
    await expectSoon(headings).toEqual(['Names', 'Questions']);
    await box.fill('SCO programs');
    await expectSoon(async () => (await headings())[0]).toBe('Questions');
    expect(await suggested(page).first().innerText()).toContain('Shanghai Cooperation Organisation');
  });

  test('are found in the list by words and tags, and told about on demand', async () => {
    const page = await open();
    const list = panel(page);
    const questions = list.locator('.question-row .question');
    const all = await questions.count();
    await list.getByRole('searchbox', { name: 'Filter the questions' }).fill('shortest');
    await expectSoon(() => questions.allInnerTexts()).toEqual(['Shortest chain between two things']);
    await list.getByRole('button', { name: 'About: Shortest chain' }).click();
    await list.getByText('Every chain of the fewest connections').waitFor();
    await list.getByRole('button', { name: 'Show all questions' }).click();
    await expectSoon(() => questions.count()).toBe(all);
    const tag = list.getByRole('list', { name: 'Tags' }).getByRole('button').first();
    const [, count = ''] = /(\d+)$/.exec((await tag.innerText()).trim()) ?? [];
    await tag.click();
    await expectSoon(() => questions.count()).toBe(Number(count));
    expect(await tag.getAttribute('aria-pressed')).toBe('true');
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  test('offer only what belongs together, and say so where that changes a word', async () => {
    const page = await visit(
      `${site()}/?preset=member-at-programs&p.organization=organization:sco&p.country=country:kz`,
    );
    await untilDrawn(page);
    const country = page.locator('h2').getByLabel('Country', { exact: true });
    await country.click();
    const options = page.getByRole('listbox').getByRole('option');
    await expectSoon(() => options.allInnerTexts()).toContain('Tajikistan');
    expect(await options.allInnerTexts()).not.toContain('Brazil');
    await page.keyboard.press('Escape');
    await page.locator('h2').getByLabel('Organization', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Find: Organization' }).fill('Macao');
    await page.keyboard.press('Enter');
    await page.getByText('Kazakhstan is not among those of Forum for Economic').waitFor();
    await expectSoon(() => new URL(page.url()).searchParams.get('p.country')).not.toBe('country:kz');
    expect(await country.innerText()).not.toContain('Kazakhstan');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expectSoon(() => country.innerText()).toContain('Kazakhstan');
    await expectSoon(() => new URL(page.url()).searchParams.get('p.organization')).toBe('organization:sco');
  });
});
