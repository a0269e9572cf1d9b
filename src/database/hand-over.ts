import { DatabaseError } from './database.ts';
import { cancelled } from './failures.ts';

/** One who takes no item for this long loses the rest, if others wait for what works for it. */
const IDLE_MS = 60_000;

/** Who takes the items, as the one who makes them sees it. */
export interface Taker<Item> {
  /** Aborted when no more are wanted. */
  readonly signal: AbortSignal;
  give(item: Item): void;
  /** Resolves when an item is asked for beyond those given; rejects when none will be. */
  wanted(): Promise<void>;
}

export type HandOverOptions = {
  signal?: AbortSignal;
  /** Whether others wait for what works on these items. */
  isNeeded?: () => boolean;
  idleMs?: number;
};

/** Makes items no faster than they are taken; stopping to iterate, by any way, aborts the making. */
export function handOver<Item>(
  make: (taker: Taker<Item>) => Promise<void>,
  options: HandOverOptions = {},
): AsyncIterable<Item> {
  return { [Symbol.asyncIterator]: () => new HandOver(make, options) };
}

type Asked<Item> = { resolve: (result: IteratorResult<Item, undefined>) => void; reject: (error: unknown) => void };

class HandOver<Item> implements AsyncIterator<Item, undefined>, Taker<Item> {
  readonly signal: AbortSignal;
  readonly #stop = new AbortController();
  readonly #given: { item: Item }[] = [];
  readonly #asked: Asked<Item>[] = [];
  #isStarted = false;
  #isEnded = false;
  #failure: { error: unknown } | undefined;
  #onWanted: () => void = () => undefined;

  constructor(
    private readonly make: (taker: Taker<Item>) => Promise<void>,
    private readonly options: HandOverOptions,
  ) {
    const { signal } = options;
    this.signal = signal ? AbortSignal.any([signal, this.#stop.signal]) : this.#stop.signal;
    this.signal.addEventListener('abort', () => this.#fail(cancelled()), { once: true });
    if (signal?.aborted) this.#fail(cancelled());
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    this.#start();
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      this.#settle();
      if (this.#asked.length > 0) this.#onWanted();
    });
  }

  async return(): Promise<IteratorResult<Item, undefined>> {
    this.#given.length = 0;
    this.#end();
    this.#stop.abort();
    return { done: true, value: undefined };
  }

  give(item: Item): void {
    this.#given.push({ item });
    this.#settle();
  }

  wanted(): Promise<void> {
    if (this.signal.aborted) return Promise.reject(cancelled());
    if (this.#asked.length > 0) return Promise.resolve();
    const { idleMs = IDLE_MS, isNeeded = () => false } = this.options;
    return new Promise((resolve, reject) => {
      const settle = (pass: () => void) => (): void => {
        clearInterval(timer);
        this.signal.removeEventListener('abort', onAbort);
        pass();
      };
      const onAbort = settle(() => reject(cancelled()));
      const timer = setInterval(() => {
        if (isNeeded()) settle(() => reject(leftIdle(idleMs)))();
      }, idleMs);
      this.#onWanted = settle(resolve);
      this.signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  #start(): void {
    if (this.#isStarted || this.#isEnded) return;
    this.#isStarted = true;
    this.make(this).then(
      () => this.#end(),
      (error: unknown) => this.#fail(error),
    );
  }

  #fail(error: unknown): void {
    if (!this.#isEnded) this.#failure = { error };
    this.#end();
  }

  #end(): void {
    this.#isEnded = true;
    this.#settle();
  }

  /** Serves who asked with what there is: items, then the failure once, then the end. */
  #settle(): void {
    for (let [asked] = this.#asked; asked; [asked] = this.#asked) {
      const given = this.#given.shift();
      if (given) asked.resolve({ done: false, value: given.item });
      else if (this.#failure) asked.reject(this.#failure.error);
      else if (this.#isEnded) asked.resolve({ done: true, value: undefined });
      else return;
      if (!given) this.#failure = undefined;
      this.#asked.shift();
    }
  }
}

const leftIdle = (idleMs: number): DatabaseError =>
  new DatabaseError(
    'cancelled',
    `no more of the answer was taken for ${idleMs / 1000} s while others waited for their turn, so it was ended`,
  );
