import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { RefObject } from 'react';
import { explainAnswer } from '../../api/explain-answer.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { useSettled } from '../search/use-settled.ts';
import type { CodeEditorHandle } from './code/CodeEditor.tsx';
import { questionOfDraft, useDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { offsetAt } from './error-place.ts';
import { faultOfRun, faultsOfExplanation } from './faults.ts';
import type { Fault } from './faults.ts';

const PAUSE_MS = 500;

type Faults = { faults: readonly Fault[]; isOfRun: boolean };

/** Why the last run failed, while its statement stands unchanged; else what the engine says of it as it stands now. */
export function useFaults(draft: Draft, { answer, question }: Picture): Faults {
  const settled = useSettled(draft, PAUSE_MS);
  const asked = questionOfDraft(settled);
  const { data } = useQuery({
    ...explainAnswer(settled.text, asked?.parameters ?? {}),
    enabled: asked !== undefined,
  });
  const isOfRun = answer.status === 'failed' && question.type === 'query' && question.cypher === draft.text.trim();
  return useMemo(() => {
    if (isOfRun) return { faults: [faultOfRun(answer.error, draft.text)], isOfRun };
    const faults = data && settled.text === draft.text ? faultsOfExplanation(data, draft.text) : [];
    return { faults, isOfRun };
  }, [isOfRun, answer, data, settled.text, draft.text]);
}

/** A run that fails takes the cursor to where it does. */
export function useGoingToFault({ answer }: Picture, editor: RefObject<CodeEditorHandle | null>): void {
  const error = answer.status === 'failed' ? answer.error : undefined;
  const go = useEffectEvent(() => {
    const { text } = useDraft.getState();
    const { place } = faultOfRun(error, text);
    if (place) editor.current?.goTo(offsetAt(text, place));
  });
  useEffect(() => {
    if (error !== undefined) go();
  }, [error]);
}
