import { cancelled } from './failures.ts';

/** Who wants no answer any more does not wait for the work to notice. */
export function unlessAborted<Answer>(run: Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(cancelled());
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    run.then(resolve, reject).finally(() => signal?.removeEventListener('abort', onAbort));
  });
}
