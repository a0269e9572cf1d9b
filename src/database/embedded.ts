import { basename } from 'node:path';
import type { Explanation } from '../model/wire.ts';
import {
  DatabaseError,
  DEFAULT_READ_OPTIONS,
  type Batch,
  type Database,
  type ExplainOptions,
  type Parameters,
  type ReadOptions,
  type Rows,
  type StreamOptions,
  type Writer,
} from './database.ts';
import { startEngine, type EngineProcess } from './embedded/engine-process.ts';
import { explainStatement } from './embedded/explain.ts';
import { createHome, currentFile, homeUnusable, prepareNext, promote, sweep } from './embedded/graph-home.ts';
import { lockHome } from './embedded/load-lock.ts';
import { createGuard } from './embedded/guard/guard.ts';
import { ReaderPool } from './embedded/reader-pool.ts';
import { codeOf, writerClosed } from './failures.ts';
import { DEFAULT_QUEUE, type QueueLimits } from './turns.ts';

export type EmbeddedOptions = {
  /** The folder that holds the graph; made by the first load. */
  home: string;
  /** Processes that answer reads. */
  readers?: number;
  /** A process that grows past this while it reads is stopped. */
  memoryLimitBytes?: number;
  queue?: Partial<QueueLimits>;
};

const LOCK_PATIENCE_MS = 1_000;
const DEFAULTS = { readers: 2, memoryLimitBytes: 2 * 2 ** 30 };

/** Grafeo, in child processes. */
export class EmbeddedDatabase implements Database {
  readonly engine = 'embedded';
  readonly #home: string;
  readonly #pool: ReaderPool;
  readonly #guard = createGuard();
  #writer: EmbeddedWriter | undefined;

  constructor(options: EmbeddedOptions) {
    const { home, readers, memoryLimitBytes } = { ...DEFAULTS, ...options };
    const queue = { ...DEFAULT_QUEUE, ...options.queue };
    this.#home = home;
    this.#pool = new ReaderPool({ size: readers, memoryLimitBytes, queue, currentFile: () => currentFile(home) });
  }

  expectReaders(): void {
    this.#guard.start();
  }

  async read(cypher: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Rows> {
    const { rowLimit, timeoutMs } = DEFAULT_READ_OPTIONS;
    return this.#pool.read({
      cypher: await this.#guard.pass(cypher, parameters, options),
      parameters,
      rowLimit: options.rowLimit ?? rowLimit,
      timeoutMs: options.timeoutMs ?? timeoutMs,
      signal: options.signal,
    });
  }

  stream(cypher: string, parameters: Parameters = {}, options: StreamOptions = {}): AsyncIterable<Batch> {
    const { rowLimit = null, timeoutMs = DEFAULT_READ_OPTIONS.timeoutMs, signal } = options;
    const pass = (taking: AbortSignal): Promise<string> =>
      this.#guard.pass(cypher, parameters, { ...options, signal: taking });
    return this.#pool.stream({ cypher, parameters, rowLimit, timeoutMs, signal }, pass);
  }

  async explain(cypher: string, parameters: Parameters = {}, options: ExplainOptions = {}): Promise<Explanation> {
    const { faults, cypher: statement } = await this.#guard.explain(cypher, parameters, options);
    if (faults.length > 0) return { faults };
    return explainStatement(statement, (explaining) =>
      this.read(explaining, parameters, { ...options, isGuarded: false }),
    );
  }

  async openWriter(): Promise<Writer> {
    const home = this.#home;
    await createHome(home);
    const release = await lockHome(home, { patienceMs: LOCK_PATIENCE_MS });
    try {
      await sweep(home);
      const file = await prepareNext(home);
      const engine = await startEngine({ file, mode: 'write' });
      this.#writer = new EmbeddedWriter(home, engine, file, release);
      return this.#writer;
    } catch (error) {
      await sweep(home).finally(release);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#writer?.abandon();
    await this.#guard.close();
    await this.#pool.close();
  }
}

class EmbeddedWriter implements Writer {
  #isOpen = true;

  constructor(
    private readonly home: string,
    private readonly engine: EngineProcess,
    private readonly file: string,
    private readonly release: () => Promise<void>,
  ) {}

  async write(cypher: string, parameters: Parameters = {}): Promise<Rows> {
    if (!this.#isOpen) throw writerClosed();
    return this.engine.run(cypher, parameters, null);
  }

  async commit(): Promise<void> {
    if (!this.#isOpen) throw writerClosed();
    await this.engine.finish();
    await promote(this.home, basename(this.file));
    await this.#end();
  }

  async abandon(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.engine.kill();
    await this.engine.exited;
    await this.#end();
  }

  /** After a commit this removes the former graph, after anything else the new one. */
  async #end(): Promise<void> {
    this.#isOpen = false;
    await sweep(this.home).finally(this.release);
  }
}

/** Opens the graph in a folder and clears away what a killed load left in it. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  await sweepUnlessLoading(options.home);
  return new EmbeddedDatabase(options);
}

async function sweepUnlessLoading(home: string): Promise<void> {
  try {
    const release = await lockHome(home);
    await sweep(home).finally(release);
  } catch (error) {
    if (!isHarmless(error)) throw homeUnusable(home, error);
  }
}

/** No folder yet, a load that is under way, or a folder that may only be read. */
const isHarmless = (error: unknown): boolean =>
  error instanceof DatabaseError || ['ENOENT', 'EACCES', 'EPERM', 'EROFS'].includes(codeOf(error));
