import { useState } from 'react';
import { shortSentence } from '../../question/short-sentence.ts';
import { CloseButton } from '../../shell/CloseButton.tsx';
import type { Presets } from '../../../model/wire.ts';
import { t } from '../../../words/t.ts';
import { askQuestion } from '../questions/ask-question.ts';
import { questionOf } from '../questions/groups.ts';
import { suggestedPresets } from '../questions/groups.ts';

/** A few questions to begin with, over the opening picture; its line is there before they are. */
export function Suggestions({ presets }: { presets: Presets | undefined }) {
  const [isOpen, setOpen] = useState(true);
  const suggested = suggestedPresets(presets?.presets ?? []);
  if (!isOpen || (presets && suggested.length === 0)) return null;
  return (
    <section className="suggestions" aria-label={t('questions.beginLabel')}>
      <h3>{t('questions.begin')}</h3>
      <ul>
        {suggested.map((preset) => (
          <li key={preset.name}>
            <button type="button" className="text-button" onClick={() => askQuestion(questionOf(preset), preset.title)}>
              {shortSentence(preset, presets?.options ?? {})}
            </button>
          </li>
        ))}
      </ul>
      <CloseButton label={t('questions.putSuggestionsAway')} onClick={() => setOpen(false)} />
    </section>
  );
}
