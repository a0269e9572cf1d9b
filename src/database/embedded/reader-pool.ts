import type { Batch, DatabaseError, Parameters, Rows } from '../database.ts';
import { cancelled } from '../failures.ts';
import { handOver, type Taker } from '../hand-over.ts';
import { Turns, type QueueLimits } from '../turns.ts';
import { unlessAborted } from '../unless-aborted.ts';
import { WorkLimit } from '../work-limit.ts';
import { startEngine, type EngineProcess } from './engine-process.ts';

/** A cancelled query that ends within this time spares its process, whose restart costs more. */
const CANCEL_GRACE_MS = 200;

export type Read = {
  cypher: string;
  parameters: Parameters;
  /** Null: no limit. */
  rowLimit: number | null;
  timeoutMs: number;
  signal?: AbortSignal;
};

type Slot = { engine?: EngineProcess; isBusy: boolean; restarted?: Promise<unknown> };

export type PoolOptions = {
  size: number;
  memoryLimitBytes: number;
  queue: QueueLimits;
  /** The file that holds the graph now; undefined: none yet. */
  currentFile: () => Promise<string | undefined>;
};

/** Reads wait in line for a few read-only processes, started when first needed and again after one was killed. */
export class ReaderPool {
  readonly #slots: Slot[];
  readonly #turns: Turns;
  /** Who takes rows slowly keeps a process: one stays for short questions. */
  readonly #streamTurns: Turns;
  readonly #runs = new Set<Promise<unknown>>();
  readonly #engines = new Set<EngineProcess>();
  #isClosed = false;

  constructor(readonly options: PoolOptions) {
    const { size, queue } = options;
    this.#slots = Array.from({ length: size }, () => ({ isBusy: false }));
    this.#turns = new Turns(size, queue);
    this.#streamTurns = new Turns(Math.max(1, size - 1), queue);
  }

  read(read: Read): Promise<Rows> {
    const { cypher, parameters, rowLimit, signal } = read;
    const run = this.#inTurn(signal, (engine) =>
      withinLimits(engine, read, () => engine.run(cypher, parameters, rowLimit)),
    );
    return unlessAborted(run, signal);
  }

  /** `pass` gives the statement as it is run, once the stream is read. */
  stream(read: Read, pass: (signal: AbortSignal) => Promise<string>): AsyncIterable<Batch> {
    const isNeeded = (): boolean => this.#turns.hasWaiting || this.#streamTurns.hasWaiting;
    const make = async (taker: Taker<Batch>): Promise<void> =>
      this.#stream({ ...read, cypher: await pass(taker.signal), signal: taker.signal }, taker);
    return handOver(make, { signal: read.signal, isNeeded });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#turns.close();
    this.#streamTurns.close();
    for (const engine of this.#engines) engine.kill(cancelled());
    // A read whose process was only starting ends it when it has started.
    await Promise.allSettled(this.#runs);
    await Promise.all(Array.from(this.#engines, ({ exited }) => exited));
  }

  #stream(read: Read, taker: Taker<Batch>): Promise<void> {
    return this.#streamTurns.during(read.signal, () =>
      this.#inTurn(read.signal, (engine) =>
        withinLimits(engine, read, (limit) => sendPages(engine, read, { taker, limit })),
      ),
    );
  }

  async #inTurn<Answer>(
    signal: AbortSignal | undefined,
    work: (engine: EngineProcess) => Promise<Answer>,
  ): Promise<Answer> {
    const leave = await this.#turns.take(signal);
    const slot = this.#idleSlot();
    slot.isBusy = true;
    const run = this.#engineFor(slot)
      .then((engine) => {
        if (signal?.aborted) throw cancelled();
        return work(engine);
      })
      .finally(() => {
        this.#runs.delete(run);
        slot.isBusy = false;
        if (slot.engine && !slot.engine.isAlive) this.#restart(slot);
        leave();
      });
    this.#runs.add(run);
    return run;
  }

  /** There is one for each turn. */
  #idleSlot(): Slot {
    const idle = this.#slots.filter(({ isBusy }) => !isBusy);
    const slot = idle.find(({ engine }) => engine?.isAlive) ?? idle[0];
    if (!slot) throw new Error('more turns than processes');
    return slot;
  }

  /** So that the next one need not wait for it; if it fails, that one tries again and tells. */
  #restart(slot: Slot): void {
    if (this.#isClosed) return;
    const restarted = Promise.allSettled([this.#engineFor(slot)]).finally(() => this.#runs.delete(restarted));
    slot.restarted = restarted;
    this.#runs.add(restarted);
  }

  /** A load, of this process or another, may have put a new file in place since the last read. */
  async #engineFor(slot: Slot): Promise<EngineProcess> {
    await slot.restarted;
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

/** Kills the process that works past its time, or goes on working for one who wants no more. */
async function withinLimits<Answer>(
  engine: EngineProcess,
  read: Read,
  work: (limit: WorkLimit) => Promise<Answer>,
): Promise<Answer> {
  let grace: NodeJS.Timeout | undefined;
  const limit = new WorkLimit(read, (reason: DatabaseError) => {
    if (reason.code === 'cancelled') grace = setTimeout(() => engine.kill(reason), CANCEL_GRACE_MS);
    else engine.kill(reason);
  });
  try {
    return await work(limit);
  } finally {
    limit.end();
    clearTimeout(grace);
  }
}

/** The child works out one page at a time, and the next when it is asked for. */
async function sendPages(
  engine: EngineProcess,
  { cypher, parameters, rowLimit }: Read,
  { taker, limit }: { taker: Taker<Batch>; limit: WorkLimit },
): Promise<void> {
  let { rows: page, hasMore } = await engine.open(cypher, parameters, rowLimit);
  const { columns } = page;
  try {
    taker.give({ columns, rows: page.rows, ...cutMark(page, hasMore) });
    while (hasMore) {
      limit.rest();
      await taker.wanted();
      limit.resume();
      ({ rows: page, hasMore } = await engine.next());
      taker.give({ columns, rows: page.rows, ...cutMark(page, hasMore) });
    }
  } finally {
    engine.drop();
  }
}

const cutMark = ({ truncated }: Rows, hasMore: boolean): { truncated?: true } =>
  truncated && !hasMore ? { truncated } : {};
