import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Limits, Result } from '../../model/wire.ts';
import { cypherAnswer, openingAnswer, overviewAnswer, presetAnswer } from '../api/answers.ts';
import { fileAnswer } from '../workspace/file-answer.ts';
import type { AnswerOptions } from '../api/answers.ts';
import type { ResolvedQuestion } from '../question/resolve-question.ts';
import { useLimits } from '../state/limits/store.ts';

export type Answer =
  | { status: 'loading'; stop: () => void }
  | { status: 'stopped'; askAgain: () => void }
  | { status: 'failed'; error: unknown; askAgain: () => void }
  | { status: 'ready'; result: Result };

/** Asks the database what the question asks; leaving the question ends the asking. */
export function useAnswer(question: ResolvedQuestion): Answer {
  const client = useQueryClient();
  const isWaiting = question.type === 'waiting';
  const options = answerOf(question, useLimits());
  const query = useQuery({ ...options, enabled: !isWaiting });
  const askAgain = (): void => void query.refetch();
  if (isWaiting) return { status: 'loading', stop: () => undefined };
  if (query.data) return { status: 'ready', result: query.data };
  if (query.fetchStatus === 'fetching')
    return { status: 'loading', stop: () => void client.cancelQueries({ queryKey: options.queryKey }) };
  if (query.error) return { status: 'failed', error: query.error, askAgain };
  return { status: 'stopped', askAgain };
}

function answerOf(question: ResolvedQuestion, limits: Limits): AnswerOptions {
  switch (question.type) {
    case 'preset':
      return presetAnswer(question.preset.name, question.values, limits);
    case 'query':
      return cypherAnswer(question.cypher, question.parameters, limits);
    case 'overview':
      return overviewAnswer;
    case 'file':
      return fileAnswer(question.key);
    case 'opening':
    case 'waiting':
      return openingAnswer;
  }
}
