import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { loadPackage, readPackage } from '../graph-loader/index.ts';
import { openDatabase, type DatabaseSettings } from '../src/database/open-database.ts';
import { buildPage } from './draw/build-page.ts';
import { launch, VIEWPORT } from './draw/in-browser.ts';
import { clickMore, nodesOf, step, untilStill, type Step } from './explore/in-browser.ts';
import { timePureParts } from './explore/in-node.ts';
import type { StepName } from './explore/page/main.ts';
import { generatePackage, NODES_BESIDE_PROGRAMS } from './generate-package.ts';
import { spread } from './measure/figures.ts';
import { machine, markdownTable, note } from './measure/report.ts';
import { inFolder, numbersFrom } from './measure/settings.ts';
import { startChild } from './transfer/child.ts';

/** What exploring a large picture costs in the whole app, and in its parts without a browser: `tsx bench/explore.ts`. */

const settings = numbersFrom({ nodes: 50_000, relationships: 150_000, rounds: 3, port: 4_775 });

const MINISTRY = 'ministry:m0';
const SPONSORED = /sponsor/i;

type Steps = Map<string, Step[]>;

function keep(steps: Steps, name: string, taken: Step): void {
  steps.set(name, [...(steps.get(name) ?? []), taken]);
  note(`${name}: drawn after ${taken.drawnMs.toFixed(0)} ms, at rest after ${taken.restMs.toFixed(0)} ms`);
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(error));
  await page.goto(url);
  await untilStill(page);
  return page;
}

const programs = Array.from({ length: 5_000 }, (_, index) => `program:p${index}`);

/** Each step with what undoes it, from the picture of everything. */
const LARGE: readonly [name: string, step: StepName, back: StepName][] = [
  ['choose a node', 'choose a node', 'choose nothing'],
  ['choose 5,000 nodes', 'choose 5,000 nodes', 'choose nothing'],
  ['hide a node', 'hide a node', 'undo'],
  ['filter: a quarter of the programs stay', 'filter', 'undo'],
];

async function exploreAll(browser: Browser, url: string): Promise<Steps> {
  const steps: Steps = new Map();
  const page = await openPage(browser, `${url}/?all=yes&hide=none`);
  const nodes = await nodesOf(page);
  note(`${nodes} nodes are drawn`);
  for (let round = 0; round < settings.rounds; round += 1)
    for (const [name, there, back] of LARGE) {
      keep(steps, name, await step(page, there, { ids: programs }));
      keep(steps, `${name}: ${back}`, await step(page, back, { nodes }));
    }
  await page.close();
  return steps;
}

const ONE_NODE = `MATCH (ministry:Ministry) WHERE ministry.id = '${MINISTRY}' RETURN ministry`;

/** From a ministry alone: by its panel's button in its three steps, and at once. */
async function expand(browser: Browser, url: string): Promise<Steps> {
  const steps: Steps = new Map();
  const query = new URLSearchParams({ cypher: ONE_NODE, select: MINISTRY });
  for (let round = 0; round < settings.rounds; round += 1) {
    const byButton = await openPage(browser, `${url}/?${query}`);
    for (const count of [40, 200, 1_000])
      keep(steps, `click: ${count} connections`, await clickMore(byButton, SPONSORED, count + 1));
    await byButton.close();
    const atOnce = await openPage(browser, `${url}/?${query}`);
    keep(steps, 'at once: 1000 connections', await step(atOnce, 'expand 1,000', { ids: [MINISTRY], nodes: 1_001 }));
    await atOnce.close();
  }
  return steps;
}

const stepsTable = (title: string, steps: Steps): string =>
  markdownTable(
    [title, 'drawn after, ms', 'longest task until then, ms', 'at rest after, ms'],
    [...steps].map(([name, taken]) => [
      name,
      ...(['drawnMs', 'longestTaskMs', 'restMs'] as const).map((figure) =>
        spread(
          taken.map((each) => each[figure]),
          0,
        ),
      ),
    ]),
  );

const partsTable = (): string =>
  markdownTable(
    ['in Node', 'ms'],
    timePureParts(settings.nodes, 7).map(({ name, ms }) => [name, spread(ms, 1)]),
  );

async function load(target: DatabaseSettings, directory: string): Promise<void> {
  const { dataPackage } = await readPackage(directory);
  if (!dataPackage) throw new Error('the made-up package has faults');
  const database = await openDatabase(target);
  await loadPackage(database, dataPackage).finally(() => database.close());
}

await inFolder(async (folder) => {
  const { nodes, relationships, port, rounds } = settings;
  const [directory, assets, home] = [join(folder, 'package'), join(folder, 'app'), join(folder, 'home')];
  await generatePackage(directory, { programs: nodes - NODES_BESIDE_PROGRAMS, relationships });
  await load({ engine: 'embedded', home }, directory);
  await buildPage({ root: join(import.meta.dirname, 'explore/page'), outDir: assets });
  const parts = partsTable();
  const database: DatabaseSettings = { engine: 'embedded', home };
  const server = startChild(new URL('./transfer/serve.ts', import.meta.url), { database, assets, port });
  const browser = await launch();
  try {
    const { url } = await server.ask<{ url: string }>({});
    const expanded = await expand(browser, url);
    const explored = await exploreAll(browser, url);
    console.log(
      [
        `${nodes} nodes, ${relationships} relationships, ${rounds} rounds. ${machine()}`,
        stepsTable('in the app, with everything drawn', explored),
        stepsTable('expanding a ministry', expanded),
        parts,
      ].join('\n\n'),
    );
  } finally {
    await browser.close();
    await server.stop();
  }
});
