import { useRef } from 'react';
import type { ResolvedQuestion } from '../../question/resolve-question.ts';
import {
  setComparedParameter,
  setParameter,
  settleComparedParameter,
  settleParameter,
} from '../../state/view/actions.ts';
import { SideMark } from '../compare/SideMark.tsx';
import type { MessageKey } from '../../../words/t.ts';
import { t } from '../../../words/t.ts';
import { SentenceActions } from './SentenceActions.tsx';
import { SentenceForm } from './SentenceForm.tsx';
import './sentence.css';

/** The question as a sentence whose words are its controls. */
export function QuestionSentence({ question }: { question: ResolvedQuestion }) {
  if (question.type === 'preset') return <PresetSentence question={question} />;
  if (question.type === 'file') return <h2 className="sentence">{t('workspace.fileOf', { title: question.title })}</h2>;
  return <h2 className="sentence">{t(PLAIN[question.type])}</h2>;
}

const PLAIN: Readonly<Record<Exclude<ResolvedQuestion['type'], 'preset' | 'file'>, MessageKey>> = {
  opening: 'sentence.opening',
  overview: 'sentence.overview',
  waiting: 'sentence.waiting',
  query: 'sentence.query',
};

type PresetQuestion = Extract<ResolvedQuestion, { type: 'preset' }>;

function PresetSentence({ question }: { question: PresetQuestion }) {
  const { preset, values, options, compared } = question;
  const heading = useRef<HTMLHeadingElement>(null);
  const other = useRef<HTMLHeadingElement>(null);
  const focusFirstWord = (): void => (heading.current?.querySelector<HTMLElement>('.word') ?? undefined)?.focus();
  return (
    <div className="sentences" key={preset.name} data-compared={compared ? true : undefined}>
      <SentenceForm
        preset={preset}
        values={values}
        options={options}
        mark={compared && <SideMark side="a" />}
        onSet={setParameter}
        onSettle={settleParameter}
        heading={heading}
      />
      {compared && (
        <SentenceForm
          preset={preset}
          values={compared}
          options={options}
          mark={<SideMark side="b" />}
          onSet={setComparedParameter}
          onSettle={settleComparedParameter}
          heading={other}
        />
      )}
      <SentenceActions question={question} onRefine={focusFirstWord} />
    </div>
  );
}
