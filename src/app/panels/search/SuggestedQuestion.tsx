import { Fragment } from 'react';
import { partsOfSentence } from '../../../model/sentence.ts';
import type { Presets } from '../../../model/wire.ts';
import type { Suggestion } from '../../question/understanding/understand.ts';
import { readParameters } from '../../question/read-parameters.ts';
import { valueInWords } from '../../../words/written-sentence.ts';
import { Icon } from '../../shell/Icon.tsx';
import { t } from '../../../words/t.ts';

type SuggestedQuestionProps = { suggestion: Suggestion; options: Presets['options'] };

/** A question as its sentence, with what the reader gave marked, and what was not understood said. */
export function SuggestedQuestion({ suggestion, options }: SuggestedQuestionProps) {
  const { preset, texts, rest } = suggestion;
  const { values } = readParameters(preset, texts, options);
  const { parts, rest: unnamed } = partsOfSentence(preset);
  const given = unnamed.filter(({ name }) => texts[name] !== undefined);
  const wordOf = (name: string): string => valueInWords(preset, name, { values, options });
  return (
    <>
      <Icon name="list" />
      <span className="suggested">
        {parts.map((part, index) =>
          part.type === 'words' ? (
            <Fragment key={`words ${index}`}>{part.text}</Fragment>
          ) : texts[part.parameter.name] === undefined ? (
            <span key={part.parameter.name}>{wordOf(part.parameter.name)}</span>
          ) : (
            <mark key={part.parameter.name}>{wordOf(part.parameter.name)}</mark>
          ),
        )}
        {given.map(({ name, title }) => (
          <Fragment key={name}>
            {' · '}
            {title}: <mark>{wordOf(name)}</mark>
          </Fragment>
        ))}
        {rest.length > 0 && (
          <span className="suggested-rest">
            {t('search.notUnderstood', { words: [...new Set(rest.map(({ text }) => text))].join(' ') })}
          </span>
        )}
      </span>
    </>
  );
}
