import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildPage, servedPage } from './draw/build-page.ts';
import { sigmaExporter } from './export/sigma-exporter.ts';
import { loadStarter } from './figures/starter.ts';
import { kilobytes, spread } from './measure/figures.ts';
import { machine, markdownTable, note } from './measure/report.ts';
import { inFolder } from './measure/settings.ts';
import { openPage, type Opened } from './story/open-page.ts';
import { madeUpPages, starterPages, type Pages } from './story/pages.ts';
import { partsOf } from './story/parts.ts';

/** How large a one-file story is, and how soon it shows and how it moves, against an SVG in a page: `tsx bench/story.ts`. */

const { values: given } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,5000' }, rounds: { type: 'string', default: '5' } },
});

const sizes = given.sizes.split(',').map(Number);
const rounds = Number(given.rounds);

const KINDS = ['story', 'SVG in a page'] as const;

/** One subject as two pages, and what opening each took, round by round. */
type Told = Pages & { name: string; files: string[]; opened: Opened[][] };

async function keep(name: string, pages: Pages, folder: string): Promise<Told> {
  const stem = join(folder, name.replaceAll(/\W+/gu, '-'));
  const files = [`${stem}-story.html`, `${stem}-svg.html`];
  for (const [index, page] of [pages.story, pages.svg].entries()) await writeFile(files[index] ?? '', page);
  return { ...pages, name, files, opened: files.map(() => []) };
}

async function openAll(told: readonly Told[]): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    for (const { name, nodes, files, opened } of told)
      for (const index of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const run = await openPage(files[index] ?? '', nodes);
        opened[index]?.push(run);
        note(`${name}, ${KINDS[index]}: ${run.readyMs.toFixed(0)} ms`);
      }
}

function sizeTable(told: readonly Told[]): string {
  const rows = told.map(({ name, story, svg }) => {
    const { whole, data, fonts, program } = partsOf(story);
    const peer = [svg.length, gzipSync(svg).length];
    return [name, ...[whole, whole - data, data, fonts, program, gzipSync(story).length, ...peer].map(kilobytes)];
  });
  const headings = ['whole', 'without data', 'data', 'fonts', 'program', 'gzip', 'SVG in a page', 'gzip of that'];
  return markdownTable(['one-file story, kB', ...headings], rows);
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

function openTable(told: readonly Told[]): string {
  const rows = told.flatMap(({ name, opened }) =>
    opened.map((runs, index) => {
      const each = (figure: (run: Opened) => number): string => spread(runs.map(figure), 0);
      return [
        `${name}: ${KINDS[index]}`,
        each(({ readyMs }) => readyMs),
        each(({ seenMs }) => seenMs),
        each(({ panned }) => median(panned.framesMs)),
        each(({ panned }) => Math.max(...panned.framesMs)),
        each(({ panned }) => panned.processorMs / panned.framesMs.length),
      ];
    }),
  );
  return markdownTable(
    ['opened', 'first picture, ms', 'on a screenshot, ms', 'pan, ms', 'slowest frame, ms', 'processor a frame, ms'],
    rows,
  );
}

await inFolder(async (folder) => {
  const peers = join(folder, 'peers');
  await mkdir(peers);
  const page = {
    root: join(import.meta.dirname, 'export/page'),
    outDir: join(folder, 'page'),
    plugins: [await sigmaExporter(peers)],
  };
  await buildPage(page);
  const opening = await starterPages(await loadStarter(folder), folder);
  const told = [await keep(`the starter data, ${opening.nodes} nodes`, opening, folder)];
  await servedPage(page, async (url) => {
    for (const nodes of sizes) told.push(await keep(`${nodes} made-up nodes`, await madeUpPages(url, nodes), folder));
  });
  await openAll(told);
  console.log([`${rounds} rounds. ${machine()}`, sizeTable(told), openTable(told)].join('\n\n'));
});
