import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { violationsOn } from './axe.ts';
import { askPreset } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { untilDrawn } from './stage.ts';
import { drawnNodes, openStory, saveStory } from './story-file.ts';
import { visit } from './visit.ts';

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

const PRESET = 'programs-for-organization';
const PAYLOAD = '</script><img src=x onerror="document.title=1"><b>Title</b>';
const LARGEST = 1_500_000;

describe('a story in one file', () => {
  const site = servedOn(engine);

  async function saved(title: string): Promise<string> {
    const page = await visit(`${site()}/?preset=${PRESET}`);
    await untilDrawn(page);
    return saveStory(page, title);
  }

  test('opens from disk without a network, with the letters it needs', async () => {
    const html = await saved('上合组织 и программы');
    const [, held = ''] = /id="story">(.*?)<\/script>/su.exec(html) ?? [];
    expect(html.length - held.length).toBeLessThan(LARGEST);
    const { page, asked } = await openStory(html);
    const { graph } = await askPreset(site(), PRESET, {});
    expect(await drawnNodes(page)).toBe(graph.nodes.length);
    const faces = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(faces.join()).toMatch(/Noto Sans SC/);
    expect(asked).toEqual([]);
  });

  test('is searched, read, narrowed and turned dark, by the keyboard too', async () => {
    const { page } = await openStory(await saved('Programs'));
    const all = await drawnNodes(page);
    await page.getByRole('searchbox').fill('shanghai coop');
    await page.keyboard.press('Enter');
    const aside = page.getByRole('complementary');
    await expectSoon(() => aside.getByRole('heading', { level: 2 }).innerText()).toBe(
      'Shanghai Cooperation Organisation',
    );
    await aside
      .getByRole('button', { name: /^is addressed by/ })
      .first()
      .click();
    await expectSoon(() => aside.getByRole('heading', { name: 'Sources' }).count()).toBe(1);
    expect(await aside.locator('.sources li').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expectSoon(() => aside.getByRole('heading', { level: 2 }).innerText()).toBe('About this picture');

    await aside.getByText('The picture in words').press('Enter');
    await expectSoon(() => aside.getByRole('listitem').filter({ hasText: 'regional organization' }).count()).toBe(1);

    const countries = page.getByRole('button', { name: /^countries/ });
    await countries.press('Enter');
    await expectSoon(() => drawnNodes(page)).toBeLessThan(all);
    expect(await countries.getAttribute('aria-pressed')).toBe('false');

    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Dark' }).press('Enter');
    await expectSoon(paper).not.toBe(light);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('moves as it was drawn last where drawing takes long, and is drawn anew at rest', async () => {
    const { page } = await openStory(await saved('Programs'));
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 40 });
    const canvas = page.locator('canvas.picture');
    const drawn = (): Promise<string | null> => canvas.getAttribute('data-drawn');
    await canvas.evaluate((element) => {
      const seen = new Set<string | undefined>();
      new MutationObserver(() => {
        seen.add((element as HTMLElement).dataset['drawn']);
        element.setAttribute('data-seen', [...seen].join(' '));
      }).observe(element, { attributeFilter: ['data-drawn'] });
    });
    // Of what was fitted it is not known from where it is seen: the first step is drawn whole.
    await canvas.press('ArrowRight');
    await canvas.press('ArrowRight');
    await canvas.press('ArrowRight');
    await expectSoon(() => canvas.getAttribute('data-seen')).toContain('sketch');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await expectSoon(drawn).toBe('whole');
    expect(await drawnNodes(page)).toBeGreaterThan(0);
  });

  test('fills a phone with its nodes, however long their names are', async () => {
    const { page } = await openStory(await saved('Programs'), { viewport: { width: 390, height: 844 } });
    const share = await page.locator('canvas.picture').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const pixels = canvas.getContext('2d')?.getImageData(0, height / 4, width, height / 2).data ?? [];
      const ground = [pixels[0], pixels[1], pixels[2]].join();
      let [left, right] = [width, 0];
      for (let at = 0; at < pixels.length; at += 4) {
        if ([pixels[at], pixels[at + 1], pixels[at + 2]].join() === ground) continue;
        const x = (at / 4) % width;
        [left, right] = [Math.min(left, x), Math.max(right, x)];
      }
      return (right - left) / width;
    });
    expect(share).toBeGreaterThan(0.8);
  });

  test('says what was typed as text', async () => {
    const { page, asked } = await openStory(await saved(PAYLOAD));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(PAYLOAD);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe(PAYLOAD);
    expect(asked).toEqual([]);
  });
});
