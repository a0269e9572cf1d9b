import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { PlanStep } from '../../../model/wire.ts';
import { explainAnswer, schemaAnswer } from '../../api/explain-answer.ts';
import { queryClient } from '../../api/query-client.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { explainFailure } from '../../api/explain-failure.ts';
import { t } from '../../../words/t.ts';
import { AnswerPane } from './AnswerPane.tsx';
import type { AnswerTab } from './AnswerPane.tsx';
import type { KnownNames } from './completions.ts';
import { CodeEditor } from './code/CodeEditor.tsx';
import type { CodeEditorHandle } from './code/CodeEditor.tsx';
import { putBack, questionOfDraft, useDraft, writeText } from './draft.ts';
import { EditorBar } from './EditorBar.tsx';
import { offsetAt } from './error-place.ts';
import { FaultList } from './FaultList.tsx';
import { marksOf } from './faults.ts';
import { Keeping } from './Keeping.tsx';
import { ParametersPanel } from './ParametersPanel.tsx';
import { parametersIn } from './statement.ts';
import { useFaults, useGoingToFault } from './use-faults.ts';
import { useRunning } from './use-running.ts';

type CypherEditorProps = { picture: Picture; onSelect: (id: string) => void };

/** The reader's query with all that helps to write it, and its answer beside it. */
export function CypherEditor({ picture, onSelect }: CypherEditorProps) {
  const draft = useDraft();
  const editor = useRef<CodeEditorHandle>(null);
  const [shown, setShown] = useState<{ tab: AnswerTab; plan?: PlanStep }>({ tab: 'table' });
  const [said, setSaid] = useState('');
  const [isKeeping, setKeeping] = useState(false);
  // Asked for before it is needed.
  useQuery(schemaAnswer);
  const names = useMemo(() => parametersIn(draft.text), [draft.text]);
  const { faults, isOfRun } = useFaults(draft, picture);
  const marks = useMemo(() => marksOf(faults, draft.text), [faults, draft.text]);
  const asked = questionOfDraft(draft);
  const { run, recall } = useRunning(picture);
  useGoingToFault(picture, editor);
  const runAndShow = (): void => {
    if (!run()) return;
    setShown({ tab: 'table' });
    setSaid('');
  };
  const explain = async (): Promise<void> => {
    if (!asked) return;
    try {
      const { plan, faults: found } = await queryClient.fetchQuery(explainAnswer(asked.cypher, asked.parameters));
      setShown({ tab: 'plan', plan });
      setSaid(plan || found.length > 0 ? '' : t('cypher.planNone'));
    } catch (error) {
      setSaid(`${t('cypher.explainFailed')}: ${explainFailure(error, '').why}`);
    }
  };
  return (
    <div className="cypher-panel">
      <div className="cypher">
        <EditorBar
          answer={picture.answer}
          draft={draft}
          canRun={asked !== undefined}
          onRun={runAndShow}
          onExplain={() => void explain()}
          onKeep={() => setKeeping(true)}
          onRecall={({ cypher, parameters }) => {
            putBack(cypher, parameters);
            editor.current?.focus();
          }}
        />
        <output className="cypher-said">{said}</output>
        <CodeEditor
          ref={editor}
          label={t('cypher.text')}
          text={draft.text}
          marks={marks}
          isFaulty={faults.length > 0}
          known={knownNames}
          onChange={writeText}
          onRun={runAndShow}
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
      <AnswerPane
        {...shown}
        picture={picture}
        onTab={(tab) => setShown((before) => ({ ...before, tab }))}
        onSelect={onSelect}
      />
      {isKeeping && asked && (
        <Keeping
          draft={draft}
          values={asked.parameters}
          picture={picture}
          onClose={() => setKeeping(false)}
          onKept={({ name }) => setSaid(t('own.kept', { file: `${name}.cypher` }))}
        />
      )}
    </div>
  );
}

/** Without the names of the data, those of the statement and the language are offered still. */
async function knownNames(): Promise<KnownNames> {
  const schema = await queryClient.ensureQueryData(schemaAnswer).catch(() => undefined);
  return { schema, parameters: useDraft.getState().typed };
}
