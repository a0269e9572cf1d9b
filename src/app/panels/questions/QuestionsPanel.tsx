import { useQuery } from '@tanstack/react-query';
import type { Preset } from '../../../model/wire.ts';
import { presetsAnswer } from '../../api/answers.ts';
import type { ResolvedQuestion } from '../../question/resolve-question.ts';
import { Failure } from '../../shell/Failure.tsx';
import { changePanels } from '../../state/panels/store.ts';
import { afterAsking } from '../../state/panels/transitions.ts';
import { changeView } from '../../state/view/store.ts';
import { ask } from '../../state/view/transitions.ts';
import type { Question } from '../../state/view/types.ts';
import { groupsOf } from './groups.ts';
import './questions.css';

export function askQuestion(question: Question): void {
  changeView(ask(question));
  changePanels(afterAsking);
}

/** The saved questions under their headings. */
export function QuestionsPanel({ current }: { current: ResolvedQuestion }) {
  const { data, error, refetch } = useQuery(presetsAnswer);
  return (
    <>
      {error && !data && (
        <Failure error={error} what="The saved questions could not be read" onAgain={() => void refetch()} />
      )}
      {!data && !error && <p className="muted">Reading the saved questions…</p>}
      <ul className="questions">
        <li>
          <QuestionButton
            title="The whole picture"
            isCurrent={current.type === 'opening'}
            onAsk={() => askQuestion({ type: 'opening' })}
          />
        </li>
      </ul>
      {groupsOf(data?.presets ?? []).map(({ title, presets }) => (
        <section key={title} aria-label={title}>
          <h3 className="questions-group">{title}</h3>
          <ul className="questions">
            {presets.map((preset) => (
              <li key={preset.name}>
                <QuestionButton
                  title={preset.title}
                  isCurrent={current.type === 'preset' && preset.name === current.preset.name}
                  onAsk={() => askQuestion(questionOf(preset))}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export const questionOf = (preset: Preset): Question => ({ type: 'preset', name: preset.name, texts: {} });

type QuestionButtonProps = { title: string; isCurrent: boolean; onAsk: () => void };

function QuestionButton({ title, isCurrent, onAsk }: QuestionButtonProps) {
  return (
    <button type="button" className="question" aria-current={isCurrent ? 'true' : undefined} onClick={onAsk}>
      {title}
    </button>
  );
}
