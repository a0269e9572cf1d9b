import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toGexf } from '../src/scene/data-files/to-gexf.ts';
import { buildPage, servedPage } from './draw/build-page.ts';
import { prepareGephi } from './export/gephi.ts';
import { madeUpShown } from './export/made-up-picture.ts';
import type { ExporterName } from './export/page/main.ts';
import { savePng, saveSvg, type SavedInBrowser } from './export/save-in-browser.ts';
import { saveInGephi, saveInNode, type SavedByProcess } from './export/save-svg.ts';
import { sigmaExporter } from './export/sigma-exporter.ts';
import { pngTable, svgTable, type Rounds, type SvgRun } from './export/tables.ts';
import { machine, note } from './measure/report.ts';
import { inFolder } from './measure/settings.ts';

/** Saves the same graphs as PNG and SVG with the app's exporter and with others: `tsx bench/export.ts`. */

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,5000,20000' },
    rounds: { type: 'string', default: '3' },
  },
});

const sizes = given.sizes.split(',').map(Number);
const rounds = Number(given.rounds);

const PATIENCE_MS = 90_000;

const PNG: readonly ExporterName[] = [
  'liaison',
  'liaison, no legend or words',
  'sigma',
  'cytoscape',
  'cytoscape, no names',
];

/** How each makes an SVG of a graph of so many nodes. */
type SvgMakers = Record<string, (nodes: number) => Promise<SvgRun | undefined>>;

function keep<Run>(kept: Map<number, Rounds<Run>>, nodes: number, name: string, run: Run | undefined): void {
  const ofSize = kept.get(nodes) ?? new Map<string, (Run | undefined)[]>();
  kept.set(nodes, ofSize);
  ofSize.set(name, [...(ofSize.get(name) ?? []), run]);
}

const inProcess = (run: SavedByProcess | undefined): SvgRun | undefined =>
  run && { ...run, firstMs: run.exportsMs[0] ?? NaN, nextMs: run.exportsMs[1] };

async function svgMakers(url: string, folder: string): Promise<SvgMakers> {
  const inBrowser = async (nodes: number): Promise<SvgRun | undefined> => {
    const run = await saveSvg({ url, name: 'liaison', nodes, patienceMs: PATIENCE_MS });
    return run && { firstMs: run.ms, bytes: run.bytes };
  };
  const gephi = await prepareGephi(folder);
  const ours: SvgMakers = {
    liaison: async (nodes) => inProcess(await saveInNode(nodes, 'svg', folder)),
    'liaison in Chromium': inBrowser,
  };
  if (!gephi) return ours;
  const byGephi =
    (hasNames: boolean) =>
    async (nodes: number): Promise<SvgRun | undefined> =>
      inProcess(await saveInGephi({ gephi, graph: gexfOf(nodes, folder), folder, hasNames }));
  return { ...ours, gephi: byGephi(false), 'gephi, with names': byGephi(true) };
}

const gexfOf = (nodes: number, folder: string): string => join(folder, `${nodes}.gexf`);

/** Every second round the other way round; what was not in time is not asked for so many nodes again. */
async function inTurns<Name extends string>(
  names: readonly Name[],
  measure: (name: Name, nodes: number) => Promise<{ ms?: number; firstMs?: number } | undefined>,
): Promise<void> {
  const givenUp = new Map<Name, number>();
  for (let round = 0; round < rounds; round += 1)
    for (const nodes of sizes)
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        if (nodes >= (givenUp.get(name) ?? Infinity)) continue;
        const run = await measure(name, nodes);
        if (!run) givenUp.set(name, nodes);
        note(`${nodes} ${name}: ${run ? `${(run.ms ?? run.firstMs ?? NaN).toFixed(0)} ms` : 'not in time'}`);
      }
}

async function measureAll(url: string, folder: string): Promise<string[]> {
  const pngs = new Map<number, Rounds<SavedInBrowser>>();
  const svgs = new Map<number, Rounds<SvgRun>>();
  await inTurns(PNG, async (name, nodes) => {
    const run = await savePng({ url, name, nodes, patienceMs: PATIENCE_MS });
    keep(pngs, nodes, name, run);
    return run;
  });
  const makers = await svgMakers(url, folder);
  await inTurns(Object.keys(makers), async (name, nodes) => {
    const run = await makers[name]?.(nodes);
    keep(svgs, nodes, name, run);
    return run;
  });
  return [
    ...[...pngs].map(([nodes, ofSize]) => pngTable(nodes, ofSize)),
    ...[...svgs].map(([nodes, ofSize]) => svgTable(nodes, ofSize)),
  ];
}

await inFolder(async (folder) => {
  const peers = join(folder, 'peers');
  await mkdir(peers);
  for (const nodes of sizes) await writeFile(gexfOf(nodes, folder), toGexf(madeUpShown(nodes)));
  const root = join(import.meta.dirname, 'export/page');
  const page = { root, outDir: join(folder, 'page'), plugins: [await sigmaExporter(peers)] };
  await buildPage(page);
  const tables = await servedPage(page, (url) => measureAll(url, folder));
  console.log([`${rounds} rounds. ${machine()}`, ...tables].join('\n\n'));
});
