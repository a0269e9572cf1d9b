import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { DatabaseSettings } from '../src/database/open-database.ts';
import { generatePackage, NODES_BESIDE_PROGRAMS } from './generate-package.ts';
import type { Timings } from './loads/timings.ts';
import { megabytes, ratios, seconds, spread } from './measure/figures.ts';
import { mergePeaks, watchProcesses, type Peaks } from './measure/processes.ts';
import { emptyNeo4j, startBenchNeo4j } from './measure/neo4j.ts';
import { machine, markdownTable, note } from './measure/report.ts';
import { inFolder, numbersFrom } from './measure/settings.ts';

/** Loads a made-up package by Liaison and by hand-written batches, in turn, on both engines: `tsx bench/load.ts`. */

const settings = numbersFrom({ nodes: 50_000, relationships: 200_000, rounds: 5, boltPort: 0 });

const ways = ['liaison', 'merge', 'create'] as const;
const engines = ['embedded', 'neo4j'] as const;
type Way = (typeof ways)[number];
type Engine = (typeof engines)[number];

type Run = Timings & { wholeMs: number };
type Case = { runs: Run[]; peaks: Peaks };

const cases = new Map<string, Case>();
const caseOf = (engine: Engine, way: Way): Case => {
  const key = `${engine} ${way}`;
  const known = cases.get(key) ?? { runs: [], peaks: new Map() };
  cases.set(key, known);
  return known;
};

const roleOn =
  (engine: Engine) =>
  (command: string): string | undefined => {
    if (command.includes('org.neo4j')) return engine === 'neo4j' ? 'server' : undefined;
    if (command.includes('engine-child')) return 'engine';
    return command.includes('loads/run') ? 'loader' : undefined;
  };

async function load(way: Way, directory: string, target: DatabaseSettings): Promise<Run> {
  const program = join(import.meta.dirname, 'loads/run.ts');
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', program, way, directory, JSON.stringify(target)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`loading ${way} ended with ${code}`);
  return { ...(JSON.parse(printed) as Timings), wholeMs: performance.now() - started };
}

/** A small package first, for the server's and the compiler's caches; not counted. */
const WARM_UP = -1;
const WARM_UP_SHARE = 10;

async function round(index: number, folder: string, directory: string, uri: string): Promise<void> {
  for (const engine of engines) {
    for (const way of index % 2 === 0 ? ways : ways.toReversed()) {
      const home = join(folder, `${engine}-${way}-${index}`);
      if (engine === 'neo4j') await emptyNeo4j(uri);
      const watch = watchProcesses(roleOn(engine));
      const run = await load(way, directory, engine === 'neo4j' ? { engine, uri } : { engine, home });
      const { peaks } = watch.stop();
      note(`${engine} ${way}: read ${run.readMs.toFixed(0)} ms, write ${run.writeMs.toFixed(0)} ms`);
      if (index === WARM_UP) continue;
      const { runs, peaks: highest } = caseOf(engine, way);
      runs.push(run);
      mergePeaks(highest, peaks);
    }
  }
}

type Figure = 'readMs' | 'writeMs' | 'againMs' | 'wholeMs';

const figures = (engine: Engine, way: Way, name: Figure): number[] =>
  caseOf(engine, way).runs.flatMap((run) => run[name] ?? []);

const each = (row: (engine: Engine) => string[]): string[][] => engines.map((engine) => [engine, ...row(engine)]);

function readTable(): string {
  const rows = each((engine) => {
    const [read, parse] = [figures(engine, 'liaison', 'readMs'), figures(engine, 'merge', 'readMs')];
    return [seconds(read), seconds(parse), ratios(read, parse)];
  });
  return markdownTable(['engine', 'read and check, s', 'csv-parse alone, s', 'ratio'], rows);
}

function writeTable(): string {
  const rows = each((engine) => {
    const [write, merge, create] = [...ways].map((way) => figures(engine, way, 'writeMs'));
    if (!write || !merge || !create) return [];
    return [seconds(write), seconds(merge), ratios(write, merge), seconds(create), ratios(write, create)];
  });
  return markdownTable(['engine', 'write, s', 'by `MERGE`, s', 'ratio', 'by `CREATE`, s', 'ratio'], rows);
}

function rateTable(): string {
  const elements = settings.nodes + settings.relationships;
  const rows = each((engine) => {
    const rates = figures(engine, 'liaison', 'writeMs').map((ms) => elements / (ms / 1000));
    const again = figures(engine, 'liaison', 'againMs');
    return [spread(rates, 0), seconds(again), seconds(figures(engine, 'liaison', 'wholeMs'))];
  });
  return markdownTable(['engine', 'written a second', 'load again, nothing to write, s', 'whole process, s'], rows);
}

function memoryTable(): string {
  const rows = engines.flatMap((engine) =>
    ways.map((way) => [
      `${engine}, ${TITLES[way]}`,
      ...['loader', 'engine', 'server'].map((role) => megabytes(caseOf(engine, way).peaks.get(role))),
    ]),
  );
  return markdownTable(['peak memory, MB', 'loading process', 'engine process', 'Neo4j server (heap of 1 GB)'], rows);
}

const TITLES: Record<Way, string> = { liaison: 'Liaison', merge: 'by `MERGE`', create: 'by `CREATE`' };

function report(): string {
  const { nodes, relationships, rounds } = settings;
  const head = `${nodes} nodes, ${relationships} relationships, ${rounds} rounds. ${machine()}`;
  return [head, readTable(), writeTable(), rateTable(), memoryTable()].join('\n\n');
}

async function generate(folder: string, share: number): Promise<string> {
  const directory = join(folder, `package-${share}`);
  const programs = Math.max(1, Math.round(settings.nodes / share) - NODES_BESIDE_PROGRAMS);
  await generatePackage(directory, { programs, relationships: Math.round(settings.relationships / share) });
  return directory;
}

await inFolder(async (folder) => {
  const server = await startBenchNeo4j(settings.boltPort);
  try {
    await round(WARM_UP, folder, await generate(folder, WARM_UP_SHARE), server.uri);
    const directory = await generate(folder, 1);
    for (let index = 0; index < settings.rounds; index += 1) await round(index, folder, directory, server.uri);
  } finally {
    await server.stop();
  }
  console.log(report());
});
