import { NoAnswer, ServerError } from '../api/errors.ts';
import type { ErrorCode } from '../../model/wire.ts';

export type Explanation = { what: string; why: string; next: string };

const NEXT: Readonly<Record<ErrorCode, string>> = {
  'invalid-input': 'Change the value and ask again.',
  'not-found': 'Choose another question or search for the name.',
  'query-failed': 'Correct the query and run it again.',
  'write-refused': 'Only reading is allowed here. Remove what would change the data and run it again.',
  'timed-out': 'Narrow the question, by years or by a limit, and ask again.',
  cancelled: 'Ask again.',
  'database-unavailable': 'It is tried again every few seconds; nothing needs to be done here.',
  forbidden: 'Open the app at the address that the server printed when it started.',
  'too-large': 'Narrow the question or shorten the query.',
  internal: 'Ask again; if it fails again, the server’s own output says more.',
};

/** What happened, in the engine's or server's words where it has some, and what to do next. */
export function explainFailure(error: unknown, what: string): Explanation {
  if (error instanceof ServerError) {
    const { code, message, faults } = error.error;
    const why = faults?.length ? faults.map((fault) => `${fault.field}: ${fault.message}`).join('; ') : message;
    return { what, why, next: NEXT[code] };
  }
  if (error instanceof NoAnswer)
    return { what, why: error.message, next: 'See whether it still runs; it is tried again every few seconds.' };
  return { what, why: error instanceof Error ? error.message : String(error), next: 'Reload the page.' };
}
