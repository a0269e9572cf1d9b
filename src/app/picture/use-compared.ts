import { useMemo } from 'react';
import type { Result } from '../../model/wire.ts';
import type { ResolvedQuestion } from '../question/resolve-question.ts';
import { useLanguage } from '../state/language/store.ts';
import { t } from '../../words/t.ts';
import { compareAnswers } from '../../scene/compare-answers.ts';
import type { Comparison } from '../../scene/compare-answers.ts';
import { useAnswer } from './use-answer.ts';
import type { Answer } from './use-answer.ts';
import type { Side } from '../../scene/sides.ts';

/** Two answers beside each other, and each as it came. */
export type Compared = Comparison & { a: Result; b: Result };

const NOT_ASKED: ResolvedQuestion = { type: 'waiting', notices: [] };

/** The answer to the question; where it is compared, both answers, asked at once, as one. */
export function useComparedAnswer(question: ResolvedQuestion): { answer: Answer; compared: Compared | undefined } {
  const language = useLanguage();
  const other = useMemo(() => otherOf(question), [question]);
  const answerA = useAnswer(question);
  const answerB = useAnswer(other ?? NOT_ASKED);
  const a = answerA.status === 'ready' ? answerA.result : undefined;
  const b = other && answerB.status === 'ready' ? answerB.result : undefined;
  const compared = useMemo(
    () =>
      a && b && question.type === 'preset' ? { ...compareAnswers(a, b, question.preset.graphOnly), a, b } : undefined,
    [a, b, question],
  );
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words are those of the language
  const result = useMemo(() => compared && resultOf(compared), [compared, language]);
  if (!other) return { answer: answerA, compared: undefined };
  if (result) return { answer: { status: 'ready', result }, compared };
  return { answer: bothOf(answerA, answerB), compared: undefined };
}

function otherOf(question: ResolvedQuestion): ResolvedQuestion | undefined {
  if (question.type !== 'preset' || !question.compared) return undefined;
  const { compared, ...one } = question;
  return { ...one, values: compared };
}

/** Of two answers that are not both there, the one that a reader must know of first. */
function bothOf(one: Answer, other: Answer): Answer {
  const both = [one, other];
  const found = both.find(({ status }) => status === 'failed') ?? both.find(({ status }) => status === 'stopped');
  if (found && 'askAgain' in found)
    return { ...found, askAgain: () => both.forEach((each) => 'askAgain' in each && each.askAgain()) };
  return { status: 'loading', stop: () => both.forEach((each) => 'stop' in each && each.stop()) };
}

const sideInWords = (side: Side): string =>
  side === 'both' ? t('compare.both') : side === 'a' ? t('compare.onlyA') : t('compare.onlyB');

/** As one answer, whose first column tells whose each row is. */
function resultOf({ columns, rows, graph, a, b }: Compared): Result {
  return {
    columns: ['in', ...columns.map(({ name }) => name)],
    rows: rows.map(({ side, values }) => [sideInWords(side), ...values]),
    graph,
    truncated: a.truncated || b.truncated,
    tookMs: Math.max(a.tookMs, b.tookMs),
  };
}
