import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBenchNeo4j } from './measure/neo4j.ts';
import { machine, note } from './measure/report.ts';
import { inFolder } from './measure/settings.ts';
import { embeddedEngine, neo4jEngine, type Engine } from './tck/engines.ts';
import { faults, renamed, tableByFolder } from './tck/report.ts';
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

async function main(checkout: string): Promise<void> {
  const { reading, leftOut } = await readScenarios(checkout);
  const { only = '' } = settings;
  const scenarios = reading.filter(({ folder, name }) => `${folder} ${name}`.includes(only));
  note(`${scenarios.length} scenarios that read, ${leftOut} others`);
  const neo4j = settings.engine === 'embedded' ? [] : await askNeo4j(scenarios);
  const embedded = settings.engine === 'neo4j' ? [] : await askEmbedded(scenarios);
  const results = [...neo4j, ...onTheSameGraph(embedded, neo4j)];
  if (settings.json) await writeFile(settings.json, JSON.stringify(faults(results), null, 1));
  console.log(
    [machine(), tableByFolder(scenarios, results), `Right, but for a column's name: ${renamed(results)}`].join('\n\n'),
  );
}

if (!settings.tck) throw new Error('--tck: expected the folder of a checkout of github.com/opencypher/openCypher');
await main(settings.tck);
