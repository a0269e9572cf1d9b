import { basename } from 'node:path';
import {
  DatabaseError,
  DEFAULT_READ_OPTIONS,
  type Database,
  type Parameters,
  type ReadOptions,
  type Rows,
  type Writer,
} from './database.ts';
import { EngineProcess } from './embedded/engine-process.ts';
import { createHome, currentFile, prepareNext, promote, sweep } from './embedded/graph-home.ts';
import { lockHome } from './embedded/load-lock.ts';
import { ReaderPool } from './embedded/reader-pool.ts';
import { messageOf, writerClosed } from './failures.ts';

export type EmbeddedOptions = {
  /** The folder that holds the graph; made by the first load. */
  home: string;
  /** Processes that answer reads. */
  readers?: number;
  /** A process that grows past this is stopped. */
  memoryLimitBytes?: number;
};

const DEFAULTS = { readers: 2, memoryLimitBytes: 2 * 2 ** 30 };

/** Grafeo, in child processes. */
export class EmbeddedDatabase implements Database {
  readonly engine = 'embedded';
  readonly #home: string;
  readonly #memoryLimitBytes: number;
  readonly #pool: ReaderPool;
  #writer: EmbeddedWriter | undefined;

  constructor(options: EmbeddedOptions) {
    const { home, readers, memoryLimitBytes } = { ...DEFAULTS, ...options };
    this.#home = home;
    this.#memoryLimitBytes = memoryLimitBytes;
    this.#pool = new ReaderPool({ size: readers, memoryLimitBytes, currentFile: () => currentFile(home) });
  }

  read(cypher: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Rows> {
    const { rowLimit, timeoutMs } = DEFAULT_READ_OPTIONS;
    return this.#pool.read({
      cypher,
      parameters,
      rowLimit: options.rowLimit ?? rowLimit,
      timeoutMs: options.timeoutMs ?? timeoutMs,
      signal: options.signal,
    });
  }

  async openWriter(): Promise<Writer> {
    await createHome(this.#home);
    const release = await lockHome(this.#home);
    try {
      await sweep(this.#home);
      const file = await prepareNext(this.#home);
      const engine = await startWriting(file, this.#memoryLimitBytes);
      this.#writer = new EmbeddedWriter(this.#home, engine, file, release);
      return this.#writer;
    } catch (error) {
      await sweep(this.#home);
      await release();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#writer?.abandon();
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
    this.engine.kill();
    await this.engine.exited;
    await this.#end();
  }

  /** After a commit this removes the former graph, after anything else the new one. */
  async #end(): Promise<void> {
    this.#isOpen = false;
    await sweep(this.home);
    await this.release();
  }
}

async function startWriting(file: string, memoryLimitBytes: number): Promise<EngineProcess> {
  try {
    return await EngineProcess.start({ file, mode: 'write', memoryLimitBytes });
  } catch (error) {
    throw new DatabaseError('database-unavailable', `${file} can't be opened: ${messageOf(error)}`, { cause: error });
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
    const isExpected = error instanceof DatabaseError || (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isExpected) throw error;
  }
}
