import { DatabaseError } from './database.ts';
import { cancelled } from './failures.ts';

export type QueueLimits = {
  /** How many may wait; one more is refused at once. */
  maxWaiting: number;
  /** Who has waited so long is refused. */
  patienceMs: number;
};

export const DEFAULT_QUEUE: QueueLimits = { maxWaiting: 500, patienceMs: 60_000 };

type Leave = () => void;

type Waiting = { enter: (leave: Leave) => void; refuse: (error: DatabaseError) => void };

/** At most `width` work at once; the others wait in line, first come first served, or are told that they can't. */
export class Turns {
  readonly #waiting: Waiting[] = [];
  #working = 0;
  #isClosed = false;

  constructor(
    private readonly width: number,
    private readonly limits: QueueLimits,
  ) {}

  get hasWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Resolves when it is one's turn, with what ends it. */
  take(signal?: AbortSignal): Promise<Leave> {
    if (this.#isClosed || signal?.aborted) return Promise.reject(cancelled());
    if (this.#working < this.width) return Promise.resolve(this.#enter());
    const before = this.#waiting.length;
    if (before >= this.limits.maxWaiting) return Promise.reject(refusal(`${questions(before)} wait before yours`));
    return this.#wait(signal);
  }

  /** Works when it is one's turn, and makes room for the next. */
  async during<Answer>(signal: AbortSignal | undefined, work: () => Promise<Answer>): Promise<Answer> {
    const leave = await this.take(signal);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Who waits or comes from now on is told that it was cancelled. */
  close(): void {
    this.#isClosed = true;
    for (const { refuse } of this.#waiting.slice()) refuse(cancelled());
  }

  #enter(): Leave {
    this.#working += 1;
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      this.#working -= 1;
      const [next] = this.#waiting;
      next?.enter(this.#enter());
    };
  }

  #wait(signal: AbortSignal | undefined): Promise<Leave> {
    const { patienceMs } = this.limits;
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      };
      const waiting: Waiting = {
        enter: (leave) => {
          settle();
          resolve(leave);
        },
        refuse: (error) => {
          settle();
          reject(error);
        },
      };
      const onAbort = (): void => waiting.refuse(cancelled());
      const timer = setTimeout(() => {
        const before = this.#waiting.indexOf(waiting);
        const place = before === 0 ? 'is the next in line' : `has ${questions(before)} before it`;
        waiting.refuse(refusal(`your question waited ${patienceMs / 1000} s and still ${place}`));
      }, patienceMs);
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(waiting);
    });
  }
}

const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);

const refusal = (what: string): DatabaseError =>
  new DatabaseError('database-unavailable', `the database is busy: ${what}; ask again in a moment`);
