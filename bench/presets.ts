import { join } from 'node:path';
import { loadPackage, readPackage } from '../graph-loader/index.ts';
import type { Database } from '../src/database/database.ts';
import { currentFile } from '../src/database/embedded/graph-home.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { createQueries } from '../src/queries/create-queries.ts';
import type { Queries } from '../src/queries/queries.ts';
import { generatePackage, NODES_BESIDE_PROGRAMS } from './generate-package.ts';
import { megabytes, ratios, spread } from './measure/figures.ts';
import { watchProcesses } from './measure/processes.ts';
import { startBenchNeo4j } from './measure/neo4j.ts';
import { machine, markdownTable, note } from './measure/report.ts';
import { inFolder, numbersFrom } from './measure/settings.ts';
import { grafeoByHand, neo4jByHand, type ByHand } from './presets/by-hand.ts';
import { appQuestions, presetQuestion, type Question } from './presets/questions.ts';

/** Asks every preset of a made-up graph on both engines, and the same Cypher by hand: `tsx bench/presets.ts`. */

const settings = numbersFrom({ nodes: 50_000, relationships: 200_000, rounds: 5, boltPort: 0 });

type Engine = { name: string; queries: Queries; byHand: ByHand };

type Measured = { rows: string; size: string; ours: number[]; byHand: number[]; failure?: string };

const roleOf = (command: string): string | undefined => {
  if (command.includes('org.neo4j')) return 'Neo4j server (heap of 1 GB)';
  return command.includes('engine-child') ? 'a reader process of the embedded engine' : undefined;
};

async function timed<T>(work: () => Promise<T>, into: number[]): Promise<T> {
  const started = performance.now();
  const outcome = await work();
  into.push(performance.now() - started);
  return outcome;
}

async function measure({ queries, byHand }: Engine, question: Question): Promise<Measured> {
  const measured: Measured = { rows: '', size: '', ours: [], byHand: [] };
  try {
    for (let round = 0; round <= settings.rounds; round += 1) {
      // The first of all is for the caches of statements.
      const [ours, theirs] = round === 0 ? [[], []] : [measured.ours, measured.byHand];
      const askByHand = async (): Promise<void> => {
        const { askByHand: ask } = question;
        if (ask) await timed(() => ask(byHand), theirs);
      };
      if (round % 2 === 1) await askByHand();
      const { answer, rows } = await timed(() => question.ask(queries), ours);
      if (round % 2 === 0) await askByHand();
      if (round > 0) continue;
      measured.rows = rows;
      measured.size = (JSON.stringify(answer).length / 1e6).toFixed(1);
    }
  } catch (error) {
    measured.failure = error instanceof Error ? error.message : String(error);
  }
  return measured;
}

async function tableOf(engine: Engine): Promise<string> {
  const { presets } = await engine.queries.presets();
  const rows: string[][] = [];
  for (const question of [...presets.map(presetQuestion), ...appQuestions]) {
    const { rows: count, size, ours, byHand, failure } = await measure(engine, question);
    note(`${engine.name}, ${question.name}: ${failure ?? `${spread(ours, 0)} ms`}`);
    const ratio = byHand.length > 0 ? ratios(ours, byHand) : '–';
    rows.push([question.name, count, size, failure ?? spread(ours, 0), spread(byHand, 0), ratio]);
  }
  return markdownTable([engine.name, 'rows', 'answer, MB', 'Liaison, ms', 'by hand, ms', 'ratio'], rows);
}

async function report(engines: readonly Engine[]): Promise<string> {
  const watch = watchProcesses(roleOf);
  const tables: string[] = [];
  for (const engine of engines) tables.push(await tableOf(engine));
  const peaks = [...watch.stop().peaks].map(([role, bytes]) => [role, megabytes(bytes)]);
  const { nodes, relationships, rounds } = settings;
  return [
    `${nodes} nodes, ${relationships} relationships, ${rounds} rounds. ${machine()}`,
    ...tables,
    markdownTable(['peak memory', 'MB'], peaks),
  ].join('\n\n');
}

async function load(database: Database, directory: string): Promise<void> {
  const { dataPackage } = await readPackage(directory);
  if (!dataPackage) throw new Error('the made-up package has faults');
  await loadPackage(database, dataPackage);
}

await inFolder(async (folder) => {
  const directory = join(folder, 'package');
  const home = join(folder, 'home');
  const programs = settings.nodes - NODES_BESIDE_PROGRAMS;
  await generatePackage(directory, { programs, relationships: settings.relationships });
  const server = await startBenchNeo4j(settings.boltPort);
  const embedded = await openDatabase({ engine: 'embedded', home });
  const neo4j = await openDatabase({ engine: 'neo4j', uri: server.uri });
  try {
    for (const database of [embedded, neo4j]) await load(database, directory);
    const engines = [
      {
        name: 'embedded',
        queries: createQueries(embedded),
        byHand: grafeoByHand((await currentFile(home)) ?? ''),
      },
      { name: 'neo4j', queries: createQueries(neo4j), byHand: neo4jByHand(server.uri) },
    ];
    console.log(await report(engines));
    for (const { byHand } of engines) await byHand.close();
  } finally {
    await embedded.close();
    await neo4j.close();
    await server.stop();
  }
});
