import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { kindOf } from '../../src/scene/drawn.ts';
import { nameOf, type Graph, type GraphNode } from '../../src/model/values.ts';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { askPreset } from './ask-server.ts';
import { expectSoon } from './expect-soon.ts';
import { addFilter, chipsOn, countLine, openChip, removeChip, switchOfChip } from './panels.ts';
import { sizeOf, stageOf, untilDrawn, untilSize, type Size } from './stage.ts';
import { visit } from './visit.ts';

const ANSWER = 'ministry-portfolio';

/** What is shown is narrowed in the browser, whatever engine answers. */
const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

describe('filters', () => {
  const site = servedOn(engine);
  let answer: Graph;

  beforeAll(async () => {
    ({ graph: answer } = await askPreset(site(), ANSWER, {}));
  });

  async function open(query = ''): Promise<Page> {
    const page = await visit(`${site()}/?preset=${ANSWER}${query}`);
    await untilDrawn(page);
    return page;
  }

  const ofKind = (kind: string): GraphNode[] => answer.nodes.filter((node) => kindOf(node) === kind);

  /** What is left once these nodes are gone. */
  function without(isGone: (node: GraphNode) => boolean): Size {
    const left = new Set(answer.nodes.filter((node) => !isGone(node)).map(({ id }) => id));
    const kept = answer.relationships.filter(({ start, end }) => left.has(start) && left.has(end));
    return { nodes: left.size, connections: kept.length };
  }

  test('are added, read, switched off without being lost, changed and taken off', async () => {
    const page = await open();
    const whole = await sizeOf(page);
    const programs = ofKind('Program');
    const some = programs.filter((node) => nameOf(node).toLowerCase().includes('seminar'));
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(programs.length);

    await addFilter(page, 'Kind', (form) => form.getByRole('checkbox', { name: /^institutions/ }).check());
    const noInstitutions = without((node) => kindOf(node) === 'Institution');
    await untilSize(page, noInstitutions);
    const gone = ofKind('Institution').length;
    expect(gone).toBeGreaterThan(0);
    expect(await chipsOn(page)).toEqual([`Without institutions −${gone}`]);
    expect(await countLine(page)).toContain(`${gone} nodes filtered out`);
    const words = await (await openChip(page, 'Without institutions')).innerText();
    expect(words).toContain(
      `Takes away ${gone} nodes and ${whole.connections - noInstitutions.connections} connections.`,
    );
    await page.keyboard.press('Escape');

    await switchOfChip(page, 'Without institutions').click();
    await untilSize(page, whole);
    expect(await chipsOn(page)).toEqual(['(Without institutions)']);
    await switchOfChip(page, 'Without institutions').click();
    await untilSize(page, noInstitutions);

    const popup = await openChip(page, 'Without institutions');
    await popup.getByRole('checkbox', { name: /^institutions/ }).uncheck();
    await popup.getByRole('button', { name: 'Apply' }).click();
    expect(await popup.getByRole('alert').innerText()).toBe('Choose at least one.');
    await popup.getByRole('checkbox', { name: /^programs/ }).check();
    await popup.getByRole('button', { name: 'Apply' }).click();
    await untilSize(
      page,
      without((node) => kindOf(node) === 'Program'),
    );
    expect(await chipsOn(page)).toEqual([`Without programs −${programs.length}`]);

    await removeChip(page, 'Without programs');
    await untilSize(page, whole);
    expect(await chipsOn(page)).toEqual([]);
  });

  test('say what they do with what has no value, and do so', async () => {
    const page = await open();
    const whole = await sizeOf(page);
    const programs = ofKind('Program');
    const unknown = programs.filter(({ properties: { mode } }) => mode === undefined || mode === null);
    const others = programs.filter(({ properties: { mode } }) => typeof mode === 'string' && mode !== 'onsite');
    const { length: missing } = unknown;
    expect(missing).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(0);
    await addFilter(page, 'Held', async (form) => {
      expect(await form.getByRole('group', { name: /no value:$/ }).innerText()).toContain(`${missing} have no value:`);
      await form.getByRole('checkbox', { name: /^onsite/ }).check();
    });
    await untilSize(page, { nodes: whole.nodes - others.length });
    const chip = 'Held is onsite';
    expect(await chipsOn(page)).toEqual([`${chip} −${others.length}`]);

    const popup = await openChip(page, chip);
    expect(await popup.innerText()).toContain(`${missing} have no value: kept.`);
    await popup.getByRole('radio', { name: 'take them away' }).check();
    await popup.getByRole('button', { name: 'Apply' }).click();
    await untilSize(page, { nodes: whole.nodes - others.length - missing });
    expect(await chipsOn(page)).toEqual([`${chip} −${others.length + missing}`]);
    await expectSoon(async () => (await openChip(page, chip)).innerText()).toContain(
      `${missing} have no value: taken away.`,
    );
    await page.reload();
    await untilSize(page, { nodes: whole.nodes - others.length - missing });
  });

  test('count connections, sources and parts of the picture', async () => {
    const page = await open();
    const whole = await sizeOf(page);
    await addFilter(page, 'Number of sources', (form) => form.getByRole('spinbutton', { name: 'At least' }).fill('2'));
    const weak = answer.relationships.filter(
      ({ properties: { sources } }) => !Array.isArray(sources) || sources.length < 2,
    );
    await untilSize(page, { nodes: whole.nodes, connections: whole.connections - weak.length });
    expect(await chipsOn(page)).toEqual([`At least 2 sources −${weak.length} connections`]);

    await addFilter(page, 'Largest connected part', () => Promise.resolve());
    await expectSoon(async () => (await chipsOn(page))[1]).toMatch(/^Largest connected part −[1-9]/);
    const largest = await sizeOf(page);
    await addFilter(page, 'Densely connected core', (form) => form.getByRole('spinbutton').fill('2'));
    await expectSoon(async () => (await chipsOn(page)).at(-1)).toMatch(/^2-core −[1-9]/);
    await expectSoon(async () => (await sizeOf(page)).nodes).toBeLessThan(largest.nodes);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await untilSize(page, { nodes: whole.nodes, connections: whole.connections - weak.length });
  });

  test('hidden things are counted, listed and brought back one by one', async () => {
    const [one, other] = ofKind('Program');
    const [line] = answer.relationships.filter(
      ({ start, end }) => ![start, end].includes(one?.id ?? '') && ![start, end].includes(other?.id ?? ''),
    );
    if (!one || !other || !line) throw new Error('the answer has too little to hide');
    const page = await open(`&select=${one.id},${other.id}`);
    const whole = await sizeOf(page);
    await stageOf(page).focus();
    await page.keyboard.press('h');
    await untilSize(page, { nodes: whole.nodes - 2 });
    const popup = await openChip(page, '2 hidden');
    await expectSoon(() => popup.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining(nameOf(other)),
      expect.stringContaining(nameOf(one)),
    ]);
    await popup.getByRole('button', { name: `Bring back ${nameOf(one)}` }).click();
    await untilSize(page, { nodes: whole.nodes - 1 });
    expect(await chipsOn(page)).toEqual(['1 hidden −1']);
    await removeChip(page, 'Bring all back');
    await untilSize(page, whole);
  });
});
