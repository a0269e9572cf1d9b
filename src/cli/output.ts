import { EXIT } from './failure.ts';

let leave = (): void => process.exit(EXIT.good);

/** A reader such as `head` that has seen enough is no fault; unless told otherwise the command ends with it at once. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    leave();
  });
}

/** Aborts once the reader has gone, in place of ending at once: what still runs can be stopped first. */
export function whenReaderLeaves(): AbortSignal {
  const controller = new AbortController();
  leave = () => controller.abort();
  return controller.signal;
}

/** Resolves once the text is taken, so that a slow reader slows what is read for it; also where the reader has gone. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve) => process.stdout.write(text, () => resolve()));
