import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GrafeoDB as Graph, QueryResult } from '@grafeo-db/js';
import type { Value } from '../../model/values.ts';
import type { Parameters } from '../database.ts';
import { writeRefused } from '../failures.ts';
import { aliasAggregates } from './alias-aggregates.ts';
import { toFailure } from './engine-failure.ts';
import type { Opening, Reply, Request } from './messages.ts';
import { toValue } from './values.ts';

/** The program of a child process: one open graph, asked over the process channel by engine-process.ts. */

const ROWS_A_PAGE = 500;
const MEMORY_CHECK_MS = 100;

// Grafeo is CommonJS, and its exports can't be named in an import.
const { GrafeoDB } = createRequire(import.meta.url)('@grafeo-db/js') as typeof import('@grafeo-db/js');

/** Waits until the page has left, so that a large answer never piles up in memory. */
const send = (reply: Reply): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(reply, undefined, undefined, () => resolve());
  });

function open({ file, mode, scratch }: Opening): Graph {
  // Grafeo makes a spill folder beside the system's temporary files and leaves it there when it is killed.
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = scratch;
  if (file === undefined) return openEmpty(scratch);
  return mode === 'read' ? GrafeoDB.openReadOnly(file) : GrafeoDB.open(file);
}

/** A graph in memory would take writes; a read-only opening of an empty file refuses them. */
function openEmpty(scratch: string): Graph {
  const file = join(scratch, 'empty.grafeo');
  GrafeoDB.open(file).close();
  return GrafeoDB.openReadOnly(file);
}

async function answer(graph: Graph, request: Request, mode: Opening['mode']): Promise<void> {
  if (request.type === 'finish') {
    graph.walCheckpoint();
    graph.close();
    await send({ type: 'finished' });
    process.exit(0);
  }
  const { cypher, parameters } = request;
  await refuseFiles(graph, cypher);
  const result = await (mode === 'read' ? read(graph, cypher, parameters) : graph.executeCypher(cypher, parameters));
  await sendRows(graph, result, request.rowLimit ?? Infinity);
}

/** What fails with our aliases is run as it was written, for the places in its error. */
async function read(graph: Graph, cypher: string, parameters: Parameters): Promise<QueryResult> {
  const aliased = aliasAggregates(cypher);
  if (aliased === cypher) return graph.executeCypher(cypher, parameters);
  return graph.executeCypher(aliased, parameters).catch(() => graph.executeCypher(cypher, parameters));
}

/** LOAD CSV reads any file of this machine, also in a read-only opening; the plan names it however it is spelled. */
async function refuseFiles(graph: Graph, cypher: string): Promise<void> {
  if (!/load/i.test(cypher) || !/csv/i.test(cypher)) return;
  const plan = await graph.executeCypher(`EXPLAIN\n${cypher}`);
  if (/^\s*LoadCsv\b/m.test(String(plan.scalar()))) throw writeRefused('LOAD CSV fetches files');
}

async function sendRows(graph: Graph, result: QueryResult, rowLimit: number): Promise<void> {
  const { columns, length } = result;
  const count = Math.min(length, rowLimit);
  const findProperties = (id: number): object | undefined => graph.getNode(id)?.properties();
  await send({ type: 'columns', columns });
  for (let first = 0; first < count; first += ROWS_A_PAGE) {
    const rows: Value[][] = [];
    for (let index = first; index < Math.min(first + ROWS_A_PAGE, count); index += 1) {
      const row = result.get(index);
      rows.push(columns.map((column) => toValue(row[column], findProperties)));
    }
    await send({ type: 'rows', rows });
  }
  await send({ type: 'done', truncated: length > count });
}

function watchMemory(limitBytes: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > limitBytes) void send({ type: 'memory-exceeded' });
  }, MEMORY_CHECK_MS).unref();
}

async function main(opening: Opening): Promise<void> {
  // Ctrl-C reaches the whole group of processes: the parent decides, and its end is this one's.
  process.on('SIGINT', () => undefined);
  // The parent is gone and can't take the folder away.
  process.on('disconnect', () => {
    rmSync(opening.scratch, { recursive: true, force: true });
    process.kill(process.pid, 'SIGKILL');
  });
  watchMemory(opening.memoryLimitBytes ?? Infinity);
  const fail = (error: unknown): Promise<void> => send({ type: 'failed', failure: toFailure(error) });
  try {
    const graph = open(opening);
    process.on('message', (request: Request) => void answer(graph, request, opening.mode).catch(fail));
    await send({ type: 'opened' });
  } catch (error) {
    await fail(error);
    process.exit(1);
  }
}

await main(JSON.parse(process.argv[2] ?? '{}') as Opening);
