import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import type { Database } from '../src/database/database.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { spread } from './measure/figures.ts';
import { startBenchNeo4j } from './measure/neo4j.ts';
import { machine, markdownTable, note } from './measure/report.ts';
import { inFolder, numbersFrom } from './measure/settings.ts';
import { hasExited, isGone, isIdle, sleep, timeUntil } from './stop/at-work.ts';

/** Stops a cartesian product by Liaison and by closing what runs it, in turn, on both engines: `tsx bench/stop.ts`. */

const settings = numbersFrom({ nodes: 2_000, rounds: 3, boltPort: 0 });

const PRODUCT = 'MATCH (a:Topic), (b:Topic), (c:Topic) WHERE a.n * b.n * c.n = 7 RETURN count(*) AS found';
const HEAD_START_MS = 1_000;
const PATIENCE_MS = 20_000;

type Stopped = { toldMs: number; nextMs: number; endedMs: number | undefined };
type Ended = () => Promise<boolean>;
type Case = { name: string; runs: Stopped[] };
const cases = new Map<string, Case>();

function keep(name: string, run: Stopped): void {
  const known = cases.get(name) ?? { name, runs: [] };
  known.runs.push(run);
  cases.set(name, known);
  note(`${name}: told after ${run.toldMs.toFixed(0)} ms, ended after ${run.endedMs?.toFixed(0) ?? 'its patience'}`);
}

/** `findWork` looks for what works on the product, and gives what tells whether it still does. */
async function stopByLiaison(database: Database, findWork: () => Promise<Ended>): Promise<Stopped> {
  const stopping = new AbortController();
  const reading = database.read(PRODUCT, {}, { signal: stopping.signal }).catch((error: unknown) => error);
  await sleep(HEAD_START_MS);
  const ended = await findWork();
  if (await ended()) throw new Error('the product had ended before it was stopped');
  const started = performance.now();
  stopping.abort();
  const ending = timeUntil(ended, PATIENCE_MS);
  await reading;
  const toldMs = performance.now() - started;
  await database.read('RETURN 1 AS one');
  return { toldMs, nextMs: performance.now() - started, endedMs: await ending };
}

async function busyChild(): Promise<Ended> {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const children = lines.flatMap((line) => {
    const [pid = 0, parent] = line.trim().split(/\s+/).map(Number);
    return parent === process.pid && line.includes('engine-child') ? [pid] : [];
  });
  for (const pid of children) if (!(await isIdle(pid))) return async () => hasExited(pid);
  throw new Error('no process runs the product');
}

async function embeddedByClose(file: string): Promise<Stopped> {
  const program = fileURLToPath(new URL('stop/bare-grafeo.ts', import.meta.url));
  const child = fork(program, [file, PRODUCT], { execArgv: ['--import', 'tsx'] });
  try {
    await once(child, 'message');
    await sleep(HEAD_START_MS);
    const started = performance.now();
    child.send('close');
    await once(child, 'message');
    const toldMs = performance.now() - started;
    const endedMs = await timeUntil(() => isIdle(child.pid ?? 0), PATIENCE_MS);
    return { toldMs, nextMs: NaN, endedMs };
  } finally {
    child.kill('SIGKILL');
  }
}

async function neo4jByClose(driver: Driver): Promise<Stopped> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const reading = session.run(PRODUCT).catch((error: unknown) => error);
  await sleep(HEAD_START_MS);
  if (await isGone(driver, PRODUCT)) throw new Error('the product had ended before it was stopped');
  const started = performance.now();
  const closing = session.close();
  const ending = timeUntil(() => isGone(driver, PRODUCT), PATIENCE_MS);
  await closing;
  await reading;
  const toldMs = performance.now() - started;
  await driver.executeQuery('RETURN 1 AS one');
  return { toldMs, nextMs: performance.now() - started, endedMs: await ending };
}

async function fill(database: Database): Promise<void> {
  const writer = await database.openWriter();
  await writer.write('UNWIND range(1, $nodes) AS n CREATE (:Topic {n: n})', { nodes: settings.nodes });
  await writer.commit();
  await Promise.all([1, 2].map(() => database.read('RETURN 1 AS one')));
}

const orPatience = (runs: readonly (number | undefined)[]): string =>
  runs.every((ms) => ms === undefined)
    ? `past ${PATIENCE_MS / 1000} s`
    : spread(
        runs.map((ms) => ms ?? Infinity),
        0,
      );

function report(): string {
  const rows = [...cases.values()].map(({ name, runs }) => [
    name,
    spread(
      runs.map(({ toldMs }) => toldMs),
      0,
    ),
    runs.some(({ nextMs }) => Number.isNaN(nextMs))
      ? '–'
      : spread(
          runs.map(({ nextMs }) => nextMs),
          0,
        ),
    orPatience(runs.map(({ endedMs }) => endedMs)),
  ]);
  const head = `${settings.nodes} nodes, ${settings.rounds} rounds. ${machine()}`;
  return [
    head,
    markdownTable(['stopped', 'told after, ms', 'next answered after, ms', 'work ended after, ms'], rows),
  ].join('\n\n');
}

await inFolder(async (home) => {
  const server = await startBenchNeo4j(settings.boltPort);
  const driver = neo4j.driver(server.uri);
  const embedded = await openDatabase({ engine: 'embedded', home });
  const overBolt = await openDatabase({ engine: 'neo4j', uri: server.uri });
  try {
    for (const database of [embedded, overBolt]) await fill(database);
    const file = join(home, readdirSync(home).find((name) => name.endsWith('.grafeo')) ?? '');
    for (let round = 0; round < settings.rounds; round += 1) {
      keep('embedded, by Liaison', await stopByLiaison(embedded, busyChild));
      keep('embedded, by closing the graph', await embeddedByClose(file));
      keep('neo4j, by Liaison', await stopByLiaison(overBolt, async () => () => isGone(driver, PRODUCT)));
      keep('neo4j, by closing the session', await neo4jByClose(driver));
    }
  } finally {
    await Promise.all([embedded.close(), overBolt.close(), driver.close()]);
    await server.stop();
  }
  console.log(report());
});
