import { Fragment } from 'react';
import type { PresetParameter } from '../../../model/wire.ts';
import { writeText } from '../../question/read-parameters.ts';
import { partsOfSentence } from '../../../model/sentence.ts';
import { AS_OF } from '../../question/resolve-question.ts';
import type { ResolvedQuestion } from '../../question/resolve-question.ts';
import { setParameter } from '../../state/view/actions.ts';
import { ParameterControl } from './ParameterControl.tsx';
import type { MessageKey } from '../../words/t.ts';
import { t } from '../../words/t.ts';
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

function PresetSentence({ question }: { question: Extract<ResolvedQuestion, { type: 'preset' }> }) {
  const { preset, values, options } = question;
  const { parts, rest: others } = partsOfSentence(preset);
  const rest = others.filter(({ name }) => name !== AS_OF);
  const control = (parameter: PresetParameter) => (
    <ParameterControl
      parameter={parameter}
      value={values[parameter.name] ?? parameter.default}
      options={parameter.kind ? (options[parameter.kind] ?? []) : undefined}
      onChange={(value) => setParameter(parameter.name, writeText(value))}
    />
  );
  return (
    <h2 className="sentence" key={preset.name}>
      {parts.map((part, index) =>
        part.type === 'words' ? (
          <Fragment key={`words ${index}`}>{part.text}</Fragment>
        ) : (
          <Fragment key={part.parameter.name}>{control(part.parameter)}</Fragment>
        ),
      )}
      {rest.map((parameter) => (
        <span key={parameter.name} className="sentence-rest">
          {t('sentence.rest', { title: parameter.title })} {control(parameter)}
        </span>
      ))}
    </h2>
  );
}
