import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBenchNeo4j } from './measure/neo4j.ts';
import { machine, note } from './measure/report.ts';
import { inFolder } from './measure/settings.ts';
import { embeddedEngine, neo4jEngine, type Engine } from './tck/engines.ts';
import { faults, renamed, tableByFolder, wrongAsNeo4j } from './tck/report.ts';
import { onTheSameGraph, runScenarios, type Result } from './tck/run.ts';
import { readScenarios, type Scenario } from './tck/scenarios.ts';

/**
 * Asks both engines the scenarios of the openCypher Technology Compatibility Kit that read:
 * `tsx bench/tck.ts --tck <checkout of github.com/opencypher/openCypher>`.
 */

const { values: settings } = parseArgs({
  options: {
    tck: { type: 'string' },
    engine: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
    boltPort: { type: 'string', default: '0' },
  },
});

/** Two at once keep two cores busy while one of them waits for a process to start. */
const EMBEDDED_AT_ONCE = 2;

async function ask(engines: readonly Engine[], scenarios: readonly Scenario[]): Promise<Result[]> {
  try {
    return await runScenarios(engines, scenarios, note);
  } finally {
    for (const { database } of engines) await database.close();
  }
}

async function askNeo4j(scenarios: readonly Scenario[]): Promise<Result[]> {
  const server = await startBenchNeo4j(Number(settings.boltPort));
  try {
    return await ask([neo4jEngine(server.uri)], scenarios);
  } finally {
    await server.stop();
  }
}

const askEmbedded = (scenarios: readonly Scenario[]): Promise<Result[]> =>
  inFolder(async (folder) => {
    const homes = Array.from({ length: EMBEDDED_AT_ONCE }, (_, index) => join(folder, String(index)));
    return ask(await Promise.all(homes.map(embeddedEngine)), scenarios);
  });

/** What the runner can't see, since it asks as the product does. */
const NOT_TOLD_APART =
  'Values are compared as the interface Database gives them: a whole float is an integer there, a date or duration its text, NaN and Infinity too.';

async function main(checkout: string): Promise<void> {
  const { reading, leftOut } = await readScenarios(checkout);
  const { only = '', engine = '', json } = settings;
  const scenarios = reading.filter(({ folder, name }) => `${folder} ${name}`.includes(only));
  note(`${scenarios.length} scenarios that read, ${leftOut} others`);
  const neo4j = engine === 'embedded' ? [] : await askNeo4j(scenarios);
  const embedded = engine === 'neo4j' ? [] : await askEmbedded(scenarios);
  const results = [...neo4j, ...onTheSameGraph(embedded, neo4j)];
  if (json) await writeFile(json, JSON.stringify(faults(results), null, 1));
  const notes = [
    `Right, but a column is named otherwise: ${renamed(results)}.`,
    `Wrong, but answered as Neo4j does: ${wrongAsNeo4j(results)}.`,
    NOT_TOLD_APART,
  ];
  console.log([machine(), tableByFolder(scenarios, results), notes.join(' ')].join('\n\n'));
}

const { tck: checkout, engine = 'both' } = settings;
if (!checkout) throw new Error('--tck: expected the folder of a checkout of github.com/opencypher/openCypher');
if (!['both', 'embedded', 'neo4j'].includes(engine))
  throw new Error(`--engine: expected both, embedded or neo4j, found ${engine}`);
await main(checkout);
