import { useEffect, useRef } from 'react';
import { cypherAnswer } from '../../api/answers.ts';
import { queryClient } from '../../api/query-client.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { limitsNow } from '../../state/limits/store.ts';
import { askQuestion } from '../../state/view/actions.ts';
import { viewNow } from '../../state/view/store.ts';
import { t } from '../../../words/t.ts';
import { putBack, questionKey, questionOfDraft, useDraft } from './draft.ts';
import { pastQueries, rememberQuery, rememberRows } from './query-history.ts';

export type Running = {
  /** False where there is nothing to run, or a parameter that cannot be read. */
  run: () => boolean;
  /** Puts the query before the one that stands there back, or the one after. */
  recall: (step: -1 | 1) => void;
};

/** Runs what stands in the editor, and remembers it with the number of its rows. */
export function useRunning({ answer, question }: Picture): Running {
  const recalled = useRef(-1);
  const rows = answer.status === 'ready' ? (answer.result.total ?? answer.result.rows.length) : undefined;
  useEffect(() => {
    if (question.type === 'query' && rows !== undefined) rememberRows(question, rows);
  }, [question, rows]);
  const run = (): boolean => {
    const asked = questionOfDraft(useDraft.getState());
    if (!asked) return false;
    recalled.current = -1;
    rememberQuery(asked);
    useDraft.setState({ of: questionKey(asked), text: asked.cypher });
    // The same once more is asked anew: what failed or was stopped may be answered now.
    if (questionKey(asked) === questionKey(viewNow().question))
      void queryClient.refetchQueries(cypherAnswer(asked.cypher, asked.parameters, limitsNow()));
    else askQuestion(asked, t('history.query'));
    return true;
  };
  const recall = (step: -1 | 1): void => {
    const next = Math.max(-1, recalled.current - step);
    const past = pastQueries()[next];
    if (!past) return;
    recalled.current = next;
    putBack(past.cypher, past.parameters);
  };
  return { run, recall };
}
