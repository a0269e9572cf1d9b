import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { gradeOf, voiceOf } from '../../src/scene/evidence.ts';
import type { KnownSources } from '../../src/scene/known-sources.ts';
import { resultSchema } from '../../src/model/wire.ts';
import { messages } from '../../src/words/messages/en/index.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { ask, askPreset } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { stageOf, untilDrawn } from './stage.ts';
import { visit } from './visit.ts';

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

const { grade: gradeWords, voice: voiceWords, gradeTitle, voiceTitle } = messages.stage.evidence;
const ANSWER = 'programs-for-organization';

async function askSources(site: string): Promise<KnownSources> {
  const cypher = 'MATCH (s:Source) RETURN s.id AS id, s.publisher AS publisher, s.kind AS kind';
  const { rows } = resultSchema.parse(await ask(`${site}/api/query`, { cypher }));
  return new Map(
    rows.map(([id, publisher, kind]) => [String(id), { publisher: String(publisher), kind: String(kind) }]),
  );
}

const focusedOn = (page: Page): Promise<string | null> => stageOf(page).getAttribute('data-focused');
const keysOn = (page: Page): Promise<string[]> => page.locator('.look-key dt').allInnerTexts();

async function switchLens(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByRole('switch', { name: 'Show how well connections are sourced' }).click();
  await page.keyboard.press('Escape');
}

describe('the evidence lens', () => {
  const site = servedOn(engine);

  test('waits for the sources before it tells anything of them', async () => {
    const page = await visit(`${site()}/?preset=${ANSWER}`);
    await untilDrawn(page);
    const held: Route[] = [];
    await page.route('**/api/sources', (route) => void held.push(route));
    await switchLens(page);
    await expectSoon(() => held.length).toBe(1);
    expect(await keysOn(page)).toEqual([]);
    await held[0]?.continue();
    await expectSoon(() => keysOn(page)).toEqual([gradeTitle, voiceTitle]);
    await switchLens(page);
    await expectSoon(() => keysOn(page)).toEqual([]);
  });

  test('tells who walks by the keys how many say so, and who', async () => {
    const [{ graph }, sources] = await Promise.all([askPreset(site(), ANSWER, {}), askSources(site())]);
    const page = await visit(`${site()}/?preset=${ANSWER}`);
    await untilDrawn(page);
    await switchLens(page);
    await expectSoon(() => keysOn(page)).not.toEqual([]);
    await stageOf(page).focus();
    await page.keyboard.press('Home');
    await expectSoon(() => focusedOn(page)).not.toBeNull();
    const start = await focusedOn(page);
    await page.keyboard.press('n');
    await expectSoon(() => focusedOn(page)).not.toBe(start);
    const ends = [start, await focusedOn(page)];
    const meant = graph.relationships
      .filter((each) => ends.includes(each.start) && ends.includes(each.end))
      .map((each) => `${gradeWords[gradeOf(each, sources)]} · ${voiceWords[voiceOf(each, sources)]}`);
    const told = await stageOf(page).locator('output').innerText();
    expect(meant.filter((words) => told.endsWith(words))).not.toEqual([]);
  });
});
