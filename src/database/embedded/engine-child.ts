import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GrafeoDB as Graph, QueryResult } from '@grafeo-db/js';
import type { Value } from '../../model/values.ts';
import { DatabaseError } from '../database.ts';
import { explainedBy, withoutExplain, writeRefused } from '../failures.ts';
import { toFailure } from './engine-failure.ts';
import type { Opening, Reply, Request } from './messages.ts';
import { isExplained, planLoads, planWrites } from './plans.ts';
import { toValue } from './values.ts';

/** The program of a child process: one open graph, asked over the process channel by engine-process.ts. */

const ROWS_A_PAGE = 1_000;
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

/** What is left of an answer that is sent page by page. */
let left: Pages | undefined;

async function answer(graph: Graph, request: Request, mode: Opening['mode']): Promise<void> {
  if (request.type === 'drop') left = undefined;
  else if (request.type === 'next') await sendPage();
  else if (request.type === 'run') await run(graph, request, mode);
  else await finish(graph);
}

async function finish(graph: Graph): Promise<void> {
  graph.walCheckpoint();
  graph.close();
  await send({ type: 'finished' });
  process.exit(0);
}

async function run(graph: Graph, request: Extract<Request, { type: 'run' }>, mode: Opening['mode']): Promise<void> {
  const { cypher, parameters, rowLimit, isPaged } = request;
  left = undefined;
  if (mode === 'read') await refuseByPlan(graph, cypher);
  const result = await graph.executeCypher(cypher, parameters);
  const pages = new Pages(graph, result, rowLimit ?? Infinity);
  await send({ type: 'columns', columns: result.columns });
  if (isPaged) {
    left = pages;
    return sendPage();
  }
  while (pages.hasMore) await send({ type: 'rows', rows: pages.next() });
  await send({ type: 'done', ...pages.summary() });
}

async function sendPage(): Promise<void> {
  if (!left) throw new Error('there is no answer whose rows could be sent');
  await send({ type: 'rows', rows: left.next() });
  await send({ type: 'done', ...left.summary() });
}

/**
 * A read-only opening refuses writes as they are run. That leaves LOAD CSV, which reads any file of this machine, and
 * EXPLAIN, which shows how it would write; the plan names both, however they are spelled.
 */
async function refuseByPlan(graph: Graph, cypher: string): Promise<void> {
  const mayLoad = /load/i.test(cypher) && /csv/i.test(cypher);
  if (!mayLoad && !isExplained(cypher)) return;
  const plan = await planOf(graph, cypher);
  if (planLoads(plan)) throw writeRefused('LOAD CSV fetches files');
  if (planWrites(plan)) throw writeRefused('this statement writes');
}

async function planOf(graph: Graph, cypher: string): Promise<string> {
  try {
    return String((await graph.executeCypher(explainedBy(cypher))).scalar());
  } catch (error) {
    const { code, message, ...place } = toFailure(error);
    throw withoutExplain(new DatabaseError(code, message, place));
  }
}

/** The rows of an answer, which the engine holds as a whole, brought to one form a page at a time. */
class Pages {
  #sent = 0;
  readonly #count: number;

  constructor(
    private readonly graph: Graph,
    private readonly result: QueryResult,
    rowLimit: number,
  ) {
    this.#count = Math.min(result.length, rowLimit);
  }

  get hasMore(): boolean {
    return this.#sent < this.#count;
  }

  next(): Value[][] {
    const { columns } = this.result;
    const findProperties = (id: number): object | undefined => this.graph.getNode(id)?.properties();
    const end = Math.min(this.#sent + ROWS_A_PAGE, this.#count);
    const rows: Value[][] = [];
    for (; this.#sent < end; this.#sent += 1) {
      const row = this.result.get(this.#sent);
      rows.push(columns.map((column) => toValue(row[column], findProperties)));
    }
    return rows;
  }

  summary(): { truncated: boolean; total: number; hasMore: boolean } {
    const total = this.result.length;
    return { truncated: total > this.#count, total, hasMore: this.hasMore };
  }
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
