import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';
import { violationsInBothThemes } from './axe.ts';
import { expectSoon } from './expect-soon.ts';
import { layoutButton, layoutMenu } from './layout-menu.ts';
import { drawer, openChip, startFilter } from './panels.ts';
import { unfold } from './question-form.ts';
import { openExport } from './save-picture.ts';
import { stageOf, untilDrawn } from './stage.ts';
import { openViews } from './views.ts';
import { visit } from './visit.ts';

type State = readonly [state: string, reach: (page: Page) => Promise<void>];

const nothing = (): Promise<void> => Promise.resolve();
const bannerButton = (page: Page, name: RegExp): Locator => page.getByRole('banner').getByRole('button', { name });
const tabOf = (page: Page, name: RegExp): Locator => page.getByRole('tab', { name });

async function workOut(page: Page, measure: RegExp): Promise<void> {
  await tabOf(page, measure).click();
  const panel = drawer(page, 'Analysis');
  await panel.getByRole('button', { name: 'Work out' }).click();
  await panel.getByRole('button', { name: 'Worked out' }).waitFor();
}

const OVER_THE_PAGE: readonly State[] = [
  ['the picture', nothing],
  [
    'the search',
    async (page) => {
      await page.getByRole('combobox', { name: 'Search by name' }).fill('SCO');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
    },
  ],
  [
    'the day on which memberships count, and what is no day',
    async (page) => {
      await bannerButton(page, /^as of /).click();
      await page.getByLabel('Day, month or year').fill('soon');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'the views, one of them kept',
    async (page) => {
      const views = await openViews(page);
      await views.getByRole('button', { name: 'Keep this view' }).click();
      await views.getByRole('listitem').first().waitFor();
    },
  ],
  [
    'the languages',
    async (page) => {
      await bannerButton(page, /^Language: /).click();
      await page.getByRole('menuitemradio').first().waitFor();
    },
  ],
  [
    'what one can filter by, filled in wrongly',
    async (page) => {
      const form = await startFilter(page, 'Began');
      await form.getByRole('button', { name: 'Add filter' }).click();
      await form.getByRole('alert').waitFor();
    },
  ],
  [
    'a filter by values',
    async (page) => {
      await (await startFilter(page, 'Held')).getByRole('checkbox').first().waitFor();
    },
  ],
  [
    'the layouts',
    async (page) => {
      await layoutButton(page).click();
      await layoutMenu(page).waitFor();
    },
  ],
  [
    'the looks',
    async (page) => {
      await page.getByRole('button', { name: 'Look', exact: true }).click();
      await page.getByRole('switch').first().waitFor();
    },
  ],
  [
    'the history',
    async (page) => {
      await page.getByRole('button', { name: 'History', exact: true }).click();
      await page.getByRole('menuitemradio').first().waitFor();
    },
  ],
  [
    'the dialog that saves a picture',
    async (page) => {
      const dialog = await openExport(page);
      await dialog
        .getByText(/ pixels/)
        .first()
        .waitFor();
    },
  ],
];

const NARROWED: readonly State[] = [
  ['chips of every sort', nothing],
  ['a chip with its form', async (page) => void (await openChip(page, 'Name holds “a”'))],
  ['a chip of time', async (page) => void (await openChip(page, 'From 2010'))],
  ['a chip of hidden things', async (page) => void (await openChip(page, '1 hidden'))],
  [
    'the menu of a node with what can be added',
    async (page) => {
      await stageOf(page).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('m');
      await page
        .getByRole('menuitem', { name: 'Only within steps' })
        .or(page.getByRole('menuitem').first())
        .first()
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
    },
  ],
];

const CHOSEN: readonly State[] = [
  [
    'several chosen things and the paths between them',
    async (page) => {
      await page.getByRole('button', { name: 'All shortest paths' }).click();
      await page
        .getByRole('article', { name: /^Paths from / })
        .getByRole('button')
        .first()
        .waitFor();
    },
  ],
];

const EVIDENCE: readonly State[] = [
  [
    'a node’s evidence',
    async (page) => {
      await page.getByRole('heading', { name: 'Who says so' }).waitFor();
      await page
        .getByRole('button', { name: /^\d+ sources? for / })
        .first()
        .click();
    },
  ],
  [
    'a connection’s evidence',
    async (page) => {
      await page.getByRole('button', { name: 'Open this connection' }).first().click();
      await page
        .getByRole('article', { name: 'Chosen connection' })
        .getByRole('heading', { name: 'Who says so' })
        .waitFor();
    },
  ],
];

const DRAWERS: readonly State[] = [
  [
    'the rows of the answer',
    async (page) => {
      await unfold(page, /^Table/);
      await page.getByRole('table').waitFor();
    },
  ],
  [
    'the nodes, sorted',
    async (page) => {
      await tabOf(page, /^Nodes/).click();
      await page.getByRole('columnheader', { name: 'Connections' }).getByRole('button').click();
      await stageOf(page).press('i');
    },
  ],
  [
    'the columns of the connections',
    async (page) => {
      await tabOf(page, /^Connections \(/).click();
      await drawer(page, 'Table').getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('menuitemcheckbox').first().waitFor();
    },
  ],
  [
    'the timeline',
    async (page) => {
      await unfold(page, /^Timeline/);
      await page.getByRole('slider', { name: 'Window begins' }).press('PageUp');
      await page.getByRole('button', { name: 'Clear the window' }).waitFor();
    },
  ],
  [
    'a measure of amounts, shown in colour and size',
    async (page) => {
      await unfold(page, /^Analysis/);
      await workOut(page, /^Go-between/);
      await page.getByRole('button', { name: 'Colour by it' }).click();
      await page.getByRole('button', { name: 'Size by it' }).click();
    },
  ],
  ['groups', (page) => workOut(page, /^Communities/)],
  ['marked connections', (page) => workOut(page, /^Bridges/)],
  [
    'what is shared',
    async (page) => {
      await page.getByLabel('Connect by what is shared').selectOption({ index: 1 });
      await untilDrawn(page);
    },
  ],
  [
    'the query behind it',
    async (page) => {
      await unfold(page, /^Cypher/);
      await page.getByRole('region', { name: 'Query' }).waitFor();
    },
  ],
];

const TOURS: readonly (readonly [query: string, states: readonly State[]])[] = [
  ['?preset=ministry-portfolio', OVER_THE_PAGE],
  [
    `?preset=ministry-portfolio&as-of=2024-01-01&without=ministry:mofcom&window=${JSON.stringify({ from: '2010-01-01', missing: 'keep' })}&filters=${JSON.stringify(
      [
        { id: '1', isOn: true, type: 'text', text: 'a' },
        { id: '2', isOn: false, type: 'largest-component' },
      ],
    )}`,
    NARROWED,
  ],
  ['?select=country:kz,country:uz', CHOSEN],
  ['?select=organization:sco', EVIDENCE],
  ['?preset=ministry-portfolio', DRAWERS],
];

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const [engine] = engines;
if (!engine) throw new Error('no engine to serve');

describe('axe finds no fault, light and dark', () => {
  const site = servedOn(engine);

  /** Goes from state to state, and tells what is wrong in which. */
  async function faultsOn(page: Page, states: readonly State[]): Promise<Record<string, string[]>> {
    const faults: Record<string, string[]> = {};
    const above = page.locator(':is([role="dialog"], [role="menu"], [role="listbox"]):visible');
    for (const [state, reach] of states) {
      await reach(page);
      const violations = await violationsInBothThemes(page);
      if (violations.length > 0) faults[state] = violations;
      for (let layer = await above.count(); layer > 0; layer -= 1) await page.keyboard.press('Escape');
      await expectSoon(() => above.count()).toBe(0);
    }
    return faults;
  }

  describe.each([
    ['on a desk', {}],
    ['on a phone', PHONE],
  ])('%s', (_, options) => {
    test.each(
      TOURS.map(([query, states]) => ({ states: states.map(([state]) => state).join(', '), tour: states, query })),
    )('with $states', async ({ query, tour }) => {
      const page = await visit(`${site()}/${query}`, options);
      await untilDrawn(page);
      expect(await faultsOn(page, tour)).toEqual({});
    });
  });

  test('with the first picture, and the sheets of a phone', async () => {
    const page = await visit(site());
    await untilDrawn(page);
    expect(await violationsInBothThemes(page)).toEqual([]);
    const phone = await visit(site(), PHONE);
    await untilDrawn(phone);
    for (const sheet of [/^Questions/, /^Evidence/]) {
      await unfold(phone, sheet);
      expect(await violationsInBothThemes(phone)).toEqual([]);
    }
  });
});
