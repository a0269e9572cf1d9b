import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPage, servedPage } from './draw/build-page.ts';
import { measureContender, measureForces, type Measured } from './draw/measure-contender.ts';
import type { ForcesRun } from './draw/page/forces.ts';
import type { ContenderName, ForcesName } from './draw/page/main.ts';
import { drawTables, forcesTable, type Results } from './draw/tables.ts';
import { machine, note } from './measure/report.ts';
import { inFolder } from './measure/settings.ts';

/** Draws, pans, zooms and points at the same graphs with the app's stage and with others: `tsx bench/draw.ts`. */

const ALL = ['liaison', 'sigma+', 'sigma', 'vis-network', 'cytoscape', 'force-graph'] as const;
const LAID_OUT = ['liaison', 'sigma+'] as const satisfies readonly ForcesName[];

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,5000,20000,50000' },
    forces: { type: 'string', default: '5000,20000' },
    rounds: { type: 'string', default: '2' },
    only: { type: 'string', default: ALL.join(',') },
  },
});

const listOf = (text: string): string[] => text.split(',').filter((part) => part !== '');
const sizes = listOf(given.sizes).map(Number);
const forceSizes = listOf(given.forces).map(Number);
const rounds = Number(given.rounds);
const contenders = ALL.filter((name) => listOf(given.only).includes(name));

const PATIENCE_MS = 90_000;
/** A peer that keeps the benchmark longer than this is measured once. */
const SLOW_MS = 20_000;
const ALWAYS: readonly ContenderName[] = ['liaison', 'sigma+'];
const FORCES_MS = 10_000;

const drawn: Results<ContenderName, Measured> = new Map();
const laidOut: Results<ForcesName, ForcesRun> = new Map();

function runsOf<Name extends string, Run>(results: Results<Name, Run>, name: Name, nodes: number): Run[] {
  const key = `${name} ${nodes}`;
  const known = results.get(key) ?? { name, nodes, runs: [] };
  results.set(key, known);
  return known.runs;
}

/** What was not through at a size is not asked to draw a larger graph, nor the same one again. */
const givenUp = new Map<ContenderName, number>();

async function drawOnce(url: string, name: ContenderName, nodes: number): Promise<void> {
  const runs = runsOf(drawn, name, nodes);
  if (nodes >= (givenUp.get(name) ?? Infinity)) return;
  if (!ALWAYS.includes(name) && runs.some(({ tookMs }) => tookMs > SLOW_MS)) return;
  const measured = await measureContender({ url, name, nodes, patienceMs: PATIENCE_MS });
  if (measured) runs.push(measured);
  else givenUp.set(name, nodes);
  note(`${nodes} ${name}: ${measured ? `${(measured.tookMs / 1000).toFixed(1)} s` : 'not in time'}`);
}

async function measureAll(url: string): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % 2 === 0 ? contenders : contenders.toReversed();
    for (const nodes of sizes) for (const name of turn) await drawOnce(url, name, nodes);
    for (const nodes of forceSizes)
      for (const name of LAID_OUT) {
        const run = await measureForces({ url, name, nodes, ms: FORCES_MS });
        if (run) runsOf(laidOut, name, nodes).push(run);
        note(`${nodes} ${name}: ${run?.rounds} rounds, ${run?.frames} frames`);
      }
  }
}

await inFolder(async (folder) => {
  const page = { root: join(import.meta.dirname, 'draw/page'), outDir: join(folder, 'page') };
  await buildPage(page);
  await servedPage(page, measureAll);
  const head = `${rounds} rounds. ${machine()}`;
  console.log([head, ...drawTables(drawn, sizes), forcesTable(laidOut)].join('\n\n'));
});
