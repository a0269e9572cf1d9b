import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { DatabaseSettings } from '../src/database/open-database.ts';
import { generatePackage, NODES_BESIDE_PROGRAMS } from './generate-package.ts';
import type { Timings } from './loads/timings.ts';
import { megabytes, ratios, seconds, spread } from './measure/figures.ts';
import { mergePeaks, watchMemory, type Peaks } from './measure/memory.ts';
import { emptyNeo4j, startBenchNeo4j } from './measure/neo4j.ts';
import { machine, markdownTable, note } from './measure/report.ts';
import { inFolder, numbersFrom } from './measure/settings.ts';

/** Loads a made-up package by Liaison and by hand-written batches, in turn, on both engines: `tsx bench/load.ts`. */

const settings = numbersFrom({ nodes: 50_000, relationships: 200_000, rounds: 5, boltPort: 0 });

const ways = ['liaison', 'by-hand'] as const;
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

async function round(index: number, folder: string, directory: string, uri: string): Promise<void> {
  for (const engine of engines) {
    for (const way of index % 2 === 0 ? ways : ways.toReversed()) {
      const home = join(folder, `${engine}-${way}-${index}`);
      if (engine === 'neo4j') await emptyNeo4j(uri);
      const memory = watchMemory(roleOn(engine));
      const run = await load(way, directory, engine === 'neo4j' ? { engine, uri } : { engine, home });
      const peaks = memory.stop();
      note(`${engine} ${way}: read ${run.readMs.toFixed(0)} ms, write ${run.writeMs.toFixed(0)} ms`);
      // What comes first of all warms the server, the disk and the compiler's caches.
      if (index === 0) continue;
      const { runs, peaks: highest } = caseOf(engine, way);
      runs.push(run);
      mergePeaks(highest, peaks);
    }
  }
}

const figures = (runs: readonly Run[], name: 'readMs' | 'writeMs' | 'againMs' | 'wholeMs'): number[] =>
  runs.flatMap((run) => run[name] ?? []);

function report(): string {
  const rows = engines.map((engine) => ({
    engine,
    ours: caseOf(engine, 'liaison'),
    theirs: caseOf(engine, 'by-hand'),
  }));
  const elements = settings.nodes + settings.relationships;
  const times = rows.map(({ engine, ours, theirs }) => {
    const [read, write] = [figures(ours.runs, 'readMs'), figures(ours.runs, 'writeMs')];
    const [parse, byHand] = [figures(theirs.runs, 'readMs'), figures(theirs.runs, 'writeMs')];
    const rate = write.map((ms) => elements / ms);
    return [
      engine,
      seconds(read),
      seconds(parse),
      ratios(read, parse),
      seconds(write),
      seconds(byHand),
      ratios(write, byHand),
      spread(rate, 0),
      seconds(figures(ours.runs, 'againMs')),
    ];
  });
  const memory = rows.flatMap(({ engine, ours, theirs }) =>
    [ours, theirs].map(({ peaks }, index) => [
      `${engine}, ${index === 0 ? 'Liaison' : 'by hand'}`,
      ...['loader', 'engine', 'server'].map((role) => megabytes(peaks.get(role))),
    ]),
  );
  return [
    `${settings.nodes} nodes, ${settings.relationships} relationships, ${settings.rounds} rounds. ${machine()}`,
    markdownTable(TIME_HEADINGS, times),
    markdownTable(['peak memory, MB', 'loader', 'engine process', 'Neo4j server (heap of 1 GB)'], memory),
  ].join('\n\n');
}

const TIME_HEADINGS = [
  'engine',
  'read and check, s',
  'csv-parse alone, s',
  'ratio',
  'write, s',
  'write by hand, s',
  'ratio',
  'nodes and relationships a ms',
  'load again, nothing to write, s',
];

await inFolder(async (folder) => {
  const directory = join(folder, 'package');
  await generatePackage(directory, {
    programs: settings.nodes - NODES_BESIDE_PROGRAMS,
    relationships: settings.relationships,
  });
  const server = await startBenchNeo4j(settings.boltPort);
  try {
    for (let index = 0; index <= settings.rounds; index += 1) await round(index, folder, directory, server.uri);
  } finally {
    await server.stop();
  }
  console.log(report());
});
