import type { Explanation } from '../../../model/wire.ts';
import { ServerError } from '../../api/errors.ts';
import { explainFailure } from '../../api/explain-failure.ts';
import { t } from '../../../words/t.ts';
import type { Mark } from './code/CodeEditor.tsx';
import { excerptAt, offsetAt } from './error-place.ts';
import type { Excerpt, Place } from './error-place.ts';

/** What is wrong with a statement, where, and what to do about it. */
export type Fault = { message: string; next: string; place?: Place; excerpt?: Excerpt };

type Placed = { line?: number; column?: number };

function placed({ line, column = 1 }: Placed, cypher: string): Pick<Fault, 'place' | 'excerpt'> {
  if (line === undefined) return {};
  const place = { line, column };
  return { place, excerpt: excerptAt(cypher, place) };
}

/** Why the last run of the statement failed. */
export function faultOfRun(error: unknown, cypher: string): Fault {
  const { why, next } = explainFailure(error, t('cypher.failed'));
  return { message: why, next, ...placed(error instanceof ServerError ? error.error : {}, cypher) };
}

/** What the engine says is wrong before the statement runs. */
export const faultsOfExplanation = ({ faults }: Explanation, cypher: string): Fault[] =>
  faults.map(({ code, message, ...place }) => ({ message, next: t(`errors.next.${code}`), ...placed(place, cypher) }));

/** The stretches of the text to underline; a fault without a place has none. */
export function marksOf(faults: readonly Fault[], cypher: string): Mark[] {
  return faults.flatMap(({ message, place, excerpt }) => {
    if (!place) return [];
    const from = offsetAt(cypher, place);
    const length = Math.max(1, excerpt?.at.length ?? 1);
    // At the end of a line it is what stands before that is not finished.
    const atEnd = from >= cypher.length || cypher.charAt(from) === '\n';
    return [{ from: atEnd ? Math.max(0, from - 1) : from, to: Math.min(cypher.length, from + length), message }];
  });
}
