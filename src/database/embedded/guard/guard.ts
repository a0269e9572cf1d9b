import { Worker } from 'node:worker_threads';
import { DatabaseError, type Parameters } from '../../database.ts';
import { cancelled, checkerMissing, messageOf } from '../../failures.ts';
import { unlessAborted } from '../../unless-aborted.ts';
import type { Question, Verdict } from './guard-fault.ts';
import { modelPropertyTypes } from './property-types.ts';

export type GuardOptions = {
  /** A check that takes longer is stopped, and its statement refused. */
  timeoutMs?: number;
  startTimeoutMs?: number;
};

type Asking = {
  isGuarded?: boolean;
  /** Who is gone leaves the line. */
  signal?: AbortSignal;
};

export type Guard = {
  /** Starts its thread, which else the first check does; a failure is told by the next check. */
  start(): void;
  check(cypher: string, parameters: Parameters, signal?: AbortSignal): Promise<Verdict>;
  /** As `check`, for a statement that a reader wrote; what is not guarded has no faults. */
  explain(cypher: string, parameters: Parameters, options: Asking): Promise<Verdict>;
  /** The statement to run for one that a reader wrote; throws its first fault. What is not guarded passes as it is. */
  pass(cypher: string, parameters: Parameters, options: Asking): Promise<string>;
  /** Ends the thread; what is still being checked is cancelled. */
  close(): Promise<void>;
};

const TIMEOUT_MS = 20_000;
const START_TIMEOUT_MS = 30_000;
const REMEMBERED = 500;
const LONGEST_REMEMBERED = 20_000;
const LIMITS = { stackSizeMb: 32, maxOldGenerationSizeMb: 1_024 };

/** Says of statements how the embedded engine would answer them, in a thread of its own, one after the other. */
export function createGuard({ timeoutMs = TIMEOUT_MS, startTimeoutMs = START_TIMEOUT_MS }: GuardOptions = {}): Guard {
  return new ThreadGuard(timeoutMs, startTimeoutMs);
}

class ThreadGuard implements Guard {
  readonly #verdicts = new Map<string, Verdict>();
  #worker: Promise<Worker> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(
    private readonly timeoutMs: number,
    private readonly startTimeoutMs: number,
  ) {}

  start(): void {
    this.#thread().catch(() => undefined);
  }

  async check(cypher: string, parameters: Parameters, signal?: AbortSignal): Promise<Verdict> {
    const key = JSON.stringify([cypher, parameters]);
    const known = this.#verdicts.get(key);
    if (known) return known;
    const turn = this.#last.then(async () => {
      if (signal?.aborted) throw cancelled();
      return this.#verdicts.get(key) ?? this.#judge(key, { cypher, parameters, propertyTypes: modelPropertyTypes });
    });
    this.#last = turn.catch(() => undefined);
    return unlessAborted(turn, signal);
  }

  async explain(cypher: string, parameters: Parameters, options: Asking): Promise<Verdict> {
    return options.isGuarded ? this.check(cypher, parameters, options.signal) : { cypher, faults: [] };
  }

  async pass(cypher: string, parameters: Parameters, options: Asking): Promise<string> {
    const { faults, cypher: statement } = await this.explain(cypher, parameters, options);
    const [first] = faults;
    if (!first) return statement;
    const { code, message, ...place } = first;
    throw new DatabaseError(code, message, place);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = await this.#worker?.catch(() => undefined);
    await worker?.terminate();
  }

  /** One that did not start or has ended is forgotten, so that the next check starts another. */
  #thread(): Promise<Worker> {
    if (this.#worker) return this.#worker;
    const started = startWorker(this.startTimeoutMs);
    this.#worker = started;
    const forget = (): void => {
      if (this.#worker === started) this.#worker = undefined;
    };
    started.then((worker) => worker.on('error', forget).on('exit', forget), forget);
    return started;
  }

  async #judge(key: string, question: Question): Promise<Verdict> {
    const { isUnfinished, ...verdict } = await this.#ask(question);
    if (key.length <= LONGEST_REMEMBERED && !isUnfinished) this.#remember(key, verdict);
    return verdict;
  }

  async #ask(question: Question): Promise<Verdict & { isUnfinished?: boolean }> {
    if (this.#isClosed) throw cancelled();
    const worker = await this.#thread().catch((error: unknown) => {
      throw this.#isClosed ? cancelled() : checkerMissing(error);
    });
    try {
      return await within(worker, this.timeoutMs, () => worker.postMessage(question));
    } catch (error) {
      this.#worker = undefined;
      await worker.terminate();
      if (this.#isClosed) throw cancelled();
      return { ...unchecked(question.cypher, error), isUnfinished: true };
    }
  }

  #remember(key: string, verdict: Verdict): void {
    this.#verdicts.set(key, verdict);
    const [oldest] = this.#verdicts.keys();
    if (this.#verdicts.size > REMEMBERED && oldest !== undefined) this.#verdicts.delete(oldest);
  }
}

const unchecked = (cypher: string, error: unknown): Verdict => ({
  cypher,
  faults: [
    {
      code: 'not-supported',
      message: `this statement could not be checked (${messageOf(error)}), and only what was checked is run on the embedded engine; make it shorter`,
    },
  ],
});

async function startWorker(timeoutMs: number): Promise<Worker> {
  const worker = new Worker(new URL('./guard-thread.js', import.meta.url), { execArgv: [], resourceLimits: LIMITS });
  try {
    await within(worker, timeoutMs);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  // Nothing waits for it between two checks.
  worker.unref();
  return worker;
}

/** The thread's next message, or why there is none. */
function within(worker: Worker, timeoutMs: number, begin?: () => void): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const settle = (pass: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      pass();
    };
    const onMessage = (verdict: Verdict): void => settle(() => resolve(verdict));
    const onError = (error: Error): void => settle(() => reject(error));
    const onExit = (): void => settle(() => reject(new Error('its thread ended')));
    const timer = setTimeout(
      () => settle(() => reject(new Error(`it took longer than ${timeoutMs / 1000} s`))),
      timeoutMs,
    );
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    begin?.();
  });
}
