import type { Preset } from '../../../model/wire.ts';
import type { ResolvedQuestion } from '../../question/resolve-question.ts';
import { usePresets } from '../../question/use-presets.ts';
import { Failure } from '../../shell/Failure.tsx';
import { changePanels } from '../../state/panels/store.ts';
import { afterAsking } from '../../state/panels/transitions.ts';
import type { Question } from '../../../model/view.ts';
import { askQuestion as askInView } from '../../state/view/actions.ts';
import { groupInWords } from '../../words/preset-words.ts';
import { t } from '../../words/t.ts';
import { groupsOf } from './groups.ts';
import './questions.css';

export function askQuestion(question: Question, title: string): void {
  askInView(question, title);
  changePanels(afterAsking);
}

/** The saved questions under their headings. */
export function QuestionsPanel({ current }: { current: ResolvedQuestion }) {
  const { data, error, refetch } = usePresets();
  return (
    <>
      {error && !data && <Failure error={error} what={t('questions.failed')} onAgain={refetch} />}
      {!data && !error && <p className="muted">{t('questions.reading')}</p>}
      <ul className="questions">
        <li>
          <QuestionButton
            title={t('questions.whole')}
            isCurrent={current.type === 'opening'}
            onAsk={() => askQuestion({ type: 'opening' }, t('questions.whole'))}
          />
        </li>
      </ul>
      {groupsOf(data?.presets ?? []).map(({ title, presets }) => (
        <section key={title} aria-label={groupInWords(title)}>
          <h3 className="questions-group">{groupInWords(title)}</h3>
          <ul className="questions">
            {presets.map((preset) => (
              <li key={preset.name}>
                <QuestionButton
                  title={preset.title}
                  isCurrent={current.type === 'preset' && preset.name === current.preset.name}
                  onAsk={() => askQuestion(questionOf(preset), preset.title)}
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
