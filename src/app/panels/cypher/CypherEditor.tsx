import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { PlanStep } from '../../../model/wire.ts';
import { cypherAnswer } from '../../api/answers.ts';
import { explainAnswer, schemaAnswer } from '../../api/explain-answer.ts';
import { queryClient } from '../../api/query-client.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { limitsNow } from '../../state/limits/store.ts';
import { askQuestion } from '../../state/view/actions.ts';
import { t } from '../../words/t.ts';
import { useSettled } from '../search/use-settled.ts';
import { AnswerPane } from './AnswerPane.tsx';
import type { AnswerTab } from './AnswerPane.tsx';
import { CodeEditor } from './code/CodeEditor.tsx';
import type { CodeEditorHandle } from './code/CodeEditor.tsx';
import { putBack, questionKey, questionOfDraft, useDraft, writeText } from './draft.ts';
import type { Draft } from './draft.ts';
import { EditorBar } from './EditorBar.tsx';
import { offsetAt } from './error-place.ts';
import { FaultList } from './FaultList.tsx';
import { faultOfRun, faultsOfExplanation, marksOf } from './faults.ts';
import type { Fault } from './faults.ts';
import { ParametersPanel } from './ParametersPanel.tsx';
import { pastQueries, rememberQuery, rememberRows } from './query-history.ts';
import { parametersIn } from './statement.ts';

const PAUSE_MS = 500;

type CypherEditorProps = { picture: Picture; onSelect: (id: string) => void };

/** The reader's query with all that helps to write it, and its answer beside it. */
export function CypherEditor({ picture, onSelect }: CypherEditorProps) {
  const { answer, question } = picture;
  const draft = useDraft();
  const editor = useRef<CodeEditorHandle>(null);
  const recalled = useRef(-1);
  const [tab, setTab] = useState<AnswerTab>('table');
  const [plan, setPlan] = useState<PlanStep>();
  const { data: schema } = useQuery(schemaAnswer);
  const names = useMemo(() => parametersIn(draft.text), [draft.text]);
  const { faults, isOfRun } = useFaults(draft, picture);
  const marks = useMemo(() => marksOf(faults, draft.text), [faults, draft.text]);
  const asked = questionOfDraft(draft);
  useRemembering(picture);
  useGoingToFault(picture, editor);

  const run = (): void => {
    if (!asked) return;
    recalled.current = -1;
    setPlan(undefined);
    setTab('table');
    rememberQuery(asked);
    const isSame = questionKey(asked) === draft.of && question.type === 'query';
    useDraft.setState({ of: questionKey(asked), text: asked.cypher });
    if (isSame) void queryClient.refetchQueries(cypherAnswer(asked.cypher, asked.parameters, limitsNow()));
    else askQuestion(asked, t('history.query'));
  };
  const explain = async (): Promise<void> => {
    if (!asked) return;
    const { plan: found } = await queryClient.fetchQuery(explainAnswer(asked.cypher, asked.parameters));
    setPlan(found);
    setTab('plan');
  };
  const recall = (step: -1 | 1): void => {
    const next = Math.max(-1, recalled.current - step);
    const past = pastQueries()[next];
    if (!past) return;
    recalled.current = next;
    putBack(past.cypher, past.parameters);
  };
  return (
    <div className="cypher-panel">
      <div className="cypher">
        <EditorBar
          answer={answer}
          draft={draft}
          canRun={asked !== undefined}
          onRun={run}
          onExplain={() => void explain()}
          onRecall={({ cypher, parameters }) => {
            putBack(cypher, parameters);
            editor.current?.focus();
          }}
        />
        <CodeEditor
          ref={editor}
          label={t('cypher.text')}
          text={draft.text}
          marks={marks}
          isFaulty={faults.length > 0}
          known={() => ({ schema, parameters: draft.typed })}
          onChange={writeText}
          onRun={run}
          onRecall={recall}
        />
        <FaultList
          faults={faults}
          isUrgent={isOfRun}
          onGoTo={(place) => editor.current?.goTo(offsetAt(draft.text, place))}
        />
        <ParametersPanel names={names} typed={draft.typed} />
        <p className="cypher-keys">{t('cypher.keys')}</p>
      </div>
      <AnswerPane picture={picture} plan={plan} tab={tab} onTab={setTab} onSelect={onSelect} />
    </div>
  );
}

/** Why the last run failed, while its statement stands unchanged; else what the engine says of it as it stands now. */
function useFaults(draft: Draft, { answer, question }: Picture): { faults: readonly Fault[]; isOfRun: boolean } {
  const settled = useSettled(draft, PAUSE_MS);
  const asked = questionOfDraft(settled);
  const { data } = useQuery({
    ...explainAnswer(settled.text, asked?.parameters ?? {}),
    enabled: asked !== undefined,
  });
  const ofRun = answer.status === 'failed' && question.type === 'query' && question.cypher === draft.text.trim();
  return useMemo(() => {
    if (ofRun) return { faults: [faultOfRun(answer.error, draft.text)], isOfRun: true };
    const faults = data && settled.text === draft.text ? faultsOfExplanation(data, draft.text) : [];
    return { faults, isOfRun: false };
  }, [ofRun, answer, data, settled.text, draft.text]);
}

/** The history says how many rows each query gave. */
function useRemembering({ answer, question }: Picture): void {
  const rows = answer.status === 'ready' ? (answer.result.total ?? answer.result.rows.length) : undefined;
  useEffect(() => {
    if (question.type === 'query' && rows !== undefined) rememberRows(question, rows);
  }, [question, rows]);
}

/** A run that fails takes the cursor to where it does. */
function useGoingToFault({ answer }: Picture, editor: React.RefObject<CodeEditorHandle | null>): void {
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
