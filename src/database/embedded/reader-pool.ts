import type { Parameters, Rows } from '../database.ts';
import { cancelled, timedOut } from '../failures.ts';
import { startEngine, type EngineProcess } from './engine-process.ts';

/** A cancelled query that ends within this time spares its process, whose restart costs more. */
const CANCEL_GRACE_MS = 200;

export type Read = {
  cypher: string;
  parameters: Parameters;
  rowLimit: number;
  timeoutMs: number;
  signal?: AbortSignal;
};

type Job = { read: Read; resolve: (rows: Rows) => void; reject: (error: unknown) => void };

type Slot = { engine?: EngineProcess; isBusy: boolean };

export type PoolOptions = {
  size: number;
  memoryLimitBytes: number;
  /** The file that holds the graph now; undefined: none yet. */
  currentFile: () => Promise<string | undefined>;
};

/** Reads wait in line for a few read-only processes, started when first needed and again after one was killed. */
export class ReaderPool {
  readonly #slots: Slot[];
  readonly #queue: Job[] = [];
  readonly #runs = new Set<Promise<Rows>>();
  readonly #engines = new Set<EngineProcess>();
  #isClosed = false;

  constructor(readonly options: PoolOptions) {
    this.#slots = Array.from({ length: options.size }, () => ({ isBusy: false }));
  }

  read(read: Read): Promise<Rows> {
    const { signal } = read;
    if (this.#isClosed || signal?.aborted) return Promise.reject(cancelled());
    return new Promise((resolve, reject) => {
      const onAbort = (): void => reject(cancelled());
      signal?.addEventListener('abort', onAbort, { once: true });
      const settle =
        <Outcome>(pass: (outcome: Outcome) => void) =>
        (outcome: Outcome): void => {
          signal?.removeEventListener('abort', onAbort);
          pass(outcome);
        };
      this.#queue.push({ read, resolve: settle(resolve), reject: settle(reject) });
      this.#serve();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#queue.splice(0)) job.reject(cancelled());
    for (const engine of this.#engines) engine.kill(cancelled());
    // A read whose process was only starting ends it when it has started.
    await Promise.allSettled(this.#runs);
    await Promise.all(Array.from(this.#engines, ({ exited }) => exited));
  }

  #serve(): void {
    const idle = this.#slots.filter(({ isBusy }) => !isBusy);
    const slot = idle.find(({ engine }) => engine?.isAlive) ?? idle[0];
    const job = slot && this.#queue.shift();
    if (!slot || !job) return;
    slot.isBusy = true;
    const run = this.#run(slot, job.read).finally(() => {
      this.#runs.delete(run);
      slot.isBusy = false;
      this.#serve();
    });
    this.#runs.add(run);
    run.then(job.resolve, job.reject);
    this.#serve();
  }

  async #run(slot: Slot, { cypher, parameters, rowLimit, timeoutMs, signal }: Read): Promise<Rows> {
    if (signal?.aborted) throw cancelled();
    const engine = await this.#engineFor(slot);
    const timer = setTimeout(() => engine.kill(timedOut(timeoutMs)), timeoutMs);
    let grace: NodeJS.Timeout | undefined;
    const onAbort = (): void => {
      grace = setTimeout(() => engine.kill(cancelled()), CANCEL_GRACE_MS);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      return await engine.run(cypher, parameters, rowLimit);
    } finally {
      clearTimeout(timer);
      clearTimeout(grace);
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /** A load, of this process or another, may have put a new file in place since the last read. */
  async #engineFor(slot: Slot): Promise<EngineProcess> {
    const file = await this.options.currentFile();
    if (slot.engine?.isAlive && slot.engine.opening.file === file) return slot.engine;
    slot.engine?.kill();
    slot.engine = await this.#start(file);
    if (this.#isClosed) slot.engine.kill(cancelled());
    return slot.engine;
  }

  async #start(file: string | undefined): Promise<EngineProcess> {
    try {
      const engine = await startEngine({ file, mode: 'read', memoryLimitBytes: this.options.memoryLimitBytes });
      this.#engines.add(engine);
      void engine.exited.then(() => this.#engines.delete(engine));
      return engine;
    } catch (error) {
      const newer = await this.options.currentFile();
      if (newer === file) throw error;
      return this.#start(newer);
    }
  }
}
