import { Fragment, useCallback } from 'react';
import type { ReactNode, RefObject } from 'react';
import { AS_OF, partsOfSentence } from '../../../model/sentence.ts';
import type { Parameters, Preset, PresetParameter, Presets } from '../../../model/wire.ts';
import { writeText } from '../../question/read-parameters.ts';
import { valueInWords } from '../../../words/written-sentence.ts';
import { t } from '../../../words/t.ts';
import { ParameterControl } from './ParameterControl.tsx';
import { useOffered } from './use-offered.ts';
import { useSettledValues } from './use-settled-values.ts';

export type SentenceFormProps = {
  preset: Preset;
  values: Parameters;
  options: Presets['options'];
  /** Stands before the sentence. */
  mark?: ReactNode;
  onSet: (parameter: string, text: string) => void;
  /** As `onSet`, of a value that another parameter decides. */
  onSettle: (parameter: string, text: string) => void;
  heading?: RefObject<HTMLHeadingElement | null>;
};

/** A preset's sentence whose words are its controls. */
export function SentenceForm({ preset, values, options, mark, onSet, onSettle, heading }: SentenceFormProps) {
  const { parts, rest: others } = partsOfSentence(preset);
  const rest = others.filter(({ name }) => name !== AS_OF);
  const offered = useOffered(preset.parameters, values, options);
  const nameOf = useCallback(
    ({ name }: PresetParameter, id: string) => valueInWords(preset, name, { values: { [name]: id }, options }),
    [preset, options],
  );
  const settled = useSettledValues({ parameters: preset.parameters, values, offered, nameOf, onSettle });
  const control = (parameter: PresetParameter) => (
    <ParameterControl
      parameter={parameter}
      value={values[parameter.name] ?? parameter.default}
      options={offered.get(parameter.name)?.options}
      onChange={(value) => onSet(parameter.name, writeText(value))}
    />
  );
  return (
    <>
      <h2 className="sentence" ref={heading}>
        {mark}
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
      <output className="sentence-settled">{settled}</output>
    </>
  );
}
