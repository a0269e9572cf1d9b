import type { DatabaseError } from './database.ts';
import { cancelled, timedOut } from './failures.ts';

export type Limited = { timeoutMs: number; signal?: AbortSignal };

/** Counts the time in which an engine works on a statement, and tells when that is up or the reader wants no more. */
export class WorkLimit {
  #leftMs: number;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  #hasEnded = false;
  readonly #onAbort: () => void;

  constructor(
    private readonly limited: Limited,
    private readonly stop: (reason: DatabaseError) => void,
  ) {
    this.#leftMs = limited.timeoutMs;
    this.#onAbort = () => stop(cancelled());
    limited.signal?.addEventListener('abort', this.#onAbort, { once: true });
    this.resume();
  }

  resume(): void {
    if (this.#hasEnded) return;
    const { timeoutMs } = this.limited;
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.stop(timedOut(timeoutMs)), this.#leftMs);
  }

  /** While the reader has the rows: that is no work of the engine's. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#leftMs -= performance.now() - this.#since;
  }

  end(): void {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    this.limited.signal?.removeEventListener('abort', this.#onAbort);
  }
}
