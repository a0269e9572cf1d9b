import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DatabaseError, type Parameters, type Rows } from '../database.ts';
import { messageOf, timedOut } from '../failures.ts';
import type { Opening, Reply, Request } from './messages.ts';

const CHILD = fileURLToPath(new URL('./engine-child.ts', import.meta.url));
const START_TIMEOUT_MS = 60_000;
const KEPT_STDERR = 2_000;
const NOTHING = { truncated: false, total: 0, hasMore: false };

/** Rows of an answer, and whether there are more of them in the child. */
export type Page = { rows: Rows; hasMore: boolean };

type Pending = {
  resolve: (page: Page) => void;
  reject: (error: DatabaseError) => void;
  rows: Rows;
};

export type EngineOpening = Omit<Opening, 'scratch'>;

/** One child process with one open graph. Grafeo can neither stop a query nor bound it; a process can be killed. */
export class EngineProcess {
  #child: ChildProcess;
  #pending: Pending | undefined;
  #ended: DatabaseError | undefined;
  #stderr = '';
  readonly exited: Promise<void>;

  private constructor(readonly opening: EngineOpening) {
    const scratch = mkdtempSync(join(tmpdir(), 'liaison-engine-'));
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    this.#child = fork(CHILD, [JSON.stringify({ ...opening, scratch } satisfies Opening)], {
      execArgv: ['--import', loader],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString()).slice(-KEPT_STDERR);
    });
    this.#child.on('message', (reply: Reply) => this.#take(reply));
    this.#child.on('error', (error) => this.#end(this.#stopped(error.message)));
    this.exited = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        this.#end(this.#stopped(signal ?? `exit code ${code}`));
        rmSync(scratch, { recursive: true, force: true });
        resolve();
      });
    });
  }

  /** Resolves once the graph is open; rejects with the engine's words where it can't be. */
  static async start(opening: EngineOpening): Promise<EngineProcess> {
    const engine = new EngineProcess(opening);
    const timer = setTimeout(() => engine.kill(timedOut(START_TIMEOUT_MS)), START_TIMEOUT_MS);
    try {
      await engine.#expect();
      return engine;
    } catch (error) {
      engine.kill();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get isAlive(): boolean {
    return this.#ended === undefined;
  }

  async run(cypher: string, parameters: Parameters, rowLimit: number | null): Promise<Rows> {
    return (await this.#ask({ type: 'run', cypher, parameters, rowLimit, isPaged: false })).rows;
  }

  /** Runs a statement for the first page of its answer; the child holds the rest until it is dropped. */
  open(cypher: string, parameters: Parameters, rowLimit: number | null): Promise<Page> {
    return this.#ask({ type: 'run', cypher, parameters, rowLimit, isPaged: true });
  }

  next(): Promise<Page> {
    return this.#ask({ type: 'next' });
  }

  drop(): void {
    if (this.isAlive) this.#send({ type: 'drop' });
  }

  /** Makes what was written durable, closes the graph and ends the process. */
  async finish(): Promise<void> {
    await this.#ask({ type: 'finish' });
    await this.exited;
  }

  /** Ends the process whatever it does; the statement that it runs fails with `reason`. */
  kill(reason: DatabaseError = this.#stopped('closed')): void {
    this.#end(reason);
    this.#child.kill('SIGKILL');
  }

  #ask(request: Request): Promise<Page> {
    if (this.#ended) return Promise.reject(this.#ended);
    const answer = this.#expect();
    this.#send(request);
    return answer;
  }

  #send(request: Request): void {
    this.#child.send(request, (error) => {
      if (error) this.kill(this.#stopped(error.message));
    });
  }

  #expect(): Promise<Page> {
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject, rows: { columns: [], rows: [], truncated: false } };
    });
  }

  #take(reply: Reply): void {
    const pending = this.#pending;
    if (reply.type === 'memory-exceeded') return this.kill(tooLarge(this.opening.memoryLimitBytes ?? Infinity));
    if (!pending) return;
    if (reply.type === 'columns') pending.rows.columns = reply.columns;
    else if (reply.type === 'rows') for (const row of reply.rows) pending.rows.rows.push(row);
    else this.#settle(pending, reply);
  }

  #settle(pending: Pending, reply: Exclude<Reply, { type: 'columns' | 'rows' | 'memory-exceeded' }>): void {
    this.#pending = undefined;
    if (reply.type === 'failed') {
      const { code, message, ...place } = reply.failure;
      pending.reject(new DatabaseError(code, message, place));
      return;
    }
    const { truncated, total, hasMore } = reply.type === 'done' ? reply : NOTHING;
    pending.resolve({ rows: { ...pending.rows, truncated, ...(truncated && { total }) }, hasMore });
  }

  #end(reason: DatabaseError): void {
    this.#ended ??= reason;
    this.#pending?.reject(this.#ended);
    this.#pending = undefined;
  }

  #stopped(how: string): DatabaseError {
    const words = this.#stderr.trim();
    const why = words === '' ? '' : `: ${words}`;
    return new DatabaseError('query-failed', `the embedded engine stopped before it answered (${how})${why}`);
  }
}

const tooLarge = (limitBytes: number): DatabaseError =>
  new DatabaseError(
    'query-failed',
    `the query needed more than ${(limitBytes / 2 ** 30).toFixed(1)} GB of memory and was stopped; ask for less of the graph at once`,
  );

/** Starts a process; says which file it could not open, and what to do. */
export async function startEngine(opening: EngineOpening): Promise<EngineProcess> {
  try {
    return await EngineProcess.start(opening);
  } catch (error) {
    const what = opening.file ?? 'the embedded engine';
    const message = `${what} can't be opened: ${messageOf(error)}; remove its folder and load the data again`;
    throw new DatabaseError('database-unavailable', message, { cause: error });
  }
}
