import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { themes } from '../../src/scene/theme.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { expectSoon } from './expect-soon.ts';
import { coloursIn, rowsOf } from './pixels.ts';
import { choose, exportDialog, openExport, savePicture, type Saved } from './save-picture.ts';
import { stageOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const SMALL_ANSWER = '/?preset=open-to-country';

/** Of equal length, so that a machine without their letters would draw one row of boxes for both. */
const SCRIPTS = [
  { script: 'Chinese', title: '上合组织成员国', other: '中文培训项目表' },
  { script: 'Cyrillic', title: 'Программы для стран', other: 'Чиновники из Минска' },
] as const;

async function openDialog(address: string, options?: Parameters<typeof visit>[1]): Promise<Page> {
  const page = await visit(address, options);
  await untilDrawn(page);
  await openExport(page);
  return page;
}

describe.each(engines)('saving the picture on $name', (engine) => {
  const site = servedOn(engine);

  test('shows the whole picture with its kinds, as the screen does', async () => {
    const page = await openDialog(`${site()}/?hide=Topic,Country`, { colorScheme: 'light' });
    const { picture, fileName } = await savePicture(page, { title: 'Who trains whom', width: 2400 });
    const { kinds, paper } = themes.light;
    const colours = coloursIn(picture);
    const drawn = ['Ministry', 'Institution', 'Program', 'LanguageGroup', 'RegionalOrganization', 'Audience'];
    expect(drawn.filter((kind) => (colours.get(kinds[kind] ?? '') ?? 0) < 300)).toEqual([]);
    expect(['Topic', 'Country'].filter((kind) => (colours.get(kinds[kind] ?? '') ?? 0) > 20)).toEqual([]);
    expect(colours.get(paper)).toBeGreaterThan(picture.width * picture.height * 0.5);
    expect(fileName).toBe('liaison-who-trains-whom.png');
  });
});

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

describe('the saved picture', () => {
  const site = servedOn(engine);
  const answer = (): string => site() + SMALL_ANSWER;

  test('gives exactly the pixels asked for, whatever the screen', async () => {
    const saved: Saved[][] = [];
    for (const deviceScaleFactor of [1, 2]) {
      const page = await openDialog(answer(), { deviceScaleFactor });
      saved.push([
        await savePicture(page, { title: 'One', width: 800 }),
        await savePicture(page, { title: 'One', width: 1777 }),
      ]);
    }
    for (const [small, large] of saved) {
      expect([small?.picture.width, large?.picture.width]).toEqual([800, 1777]);
      expect([small?.picture.height, large?.picture.height]).toEqual([small?.said.height, large?.said.height]);
    }
    const [onPlainScreen, onFineScreen] = saved.map((each) => each.map(({ picture }) => coloursIn(picture)));
    expect(onFineScreen).toEqual(onPlainScreen);
  });

  test('takes the ground and the legend that are chosen', async () => {
    const page = await openDialog(answer(), { colorScheme: 'dark' });
    const dark = await savePicture(page, { title: 'One', width: 900 });
    expect(coloursIn(dark.picture).get(themes.dark.paper)).toBeGreaterThan(dark.picture.width * 100);

    await choose(exportDialog(page), 'Ground', 'Light');
    await choose(exportDialog(page), 'Legend', 'None');
    const light = await savePicture(page, { title: 'Two', width: 900 });
    const colours = coloursIn(light.picture);
    expect(colours.get(themes.light.paper)).toBeGreaterThan(light.picture.width * 100);
    expect(colours.has(themes.dark.paper)).toBe(false);
    expect(light.picture.height).toBeLessThan(dark.picture.height);
  });

  test.each(SCRIPTS)('draws $script letters, not boxes', async ({ title, other }) => {
    expect(title).toHaveLength(other.length);
    const page = await openDialog(answer());
    const saved: Buffer[] = [];
    for (const each of [title, other, title]) {
      const { picture } = await savePicture(page, { title: each, width: 1320 });
      saved.push(rowsOf(picture, 0, 36 + 34));
      expect(coloursIn(picture).get(themes.light.ink)).toBeGreaterThan(500);
    }
    const [one, two, again] = saved;
    expect(one?.equals(again ?? Buffer.alloc(0))).toBe(true);
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(false);
  });

  test('starts from the question’s title and says which width it cannot take', async () => {
    const page = await openDialog(answer());
    const dialog = exportDialog(page);
    expect(await dialog.getByLabel('Title', { exact: true }).inputValue()).toBe('What a country could attend');
    for (const width of ['', 'wide', '12.5', '399', '99999']) {
      await dialog.getByLabel('Width').fill(width);
      await expectSoon(() => dialog.getByLabel('Width').getAttribute('aria-invalid')).toBe('true');
      expect(await dialog.getByText(/^Give a width/).count()).toBe(1);
      expect(await dialog.getByRole('button', { name: 'Save PNG' }).isDisabled()).toBe(true);
    }
    await dialog.getByRole('button', { name: /^Web/ }).click();
    await expectSoon(() => dialog.getByRole('button', { name: 'Save PNG' }).isEnabled()).toBe(true);

    await page.keyboard.press('Escape');
    await expectSoon(() => exportDialog(page).count()).toBe(0);
    expect(await stageOf(page).isVisible()).toBe(true);
  });
});
