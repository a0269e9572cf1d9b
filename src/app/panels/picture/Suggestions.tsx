import { useState } from 'react';
import { shortSentence } from '../../question/short-sentence.ts';
import { CloseButton } from '../../shell/CloseButton.tsx';
import type { Presets } from '../../../model/wire.ts';
import { askQuestion, questionOf } from '../questions/QuestionsPanel.tsx';
import { suggestedPresets } from '../questions/groups.ts';

/** A few questions to begin with, over the opening picture; its line is there before they are. */
export function Suggestions({ presets }: { presets: Presets | undefined }) {
  const [isOpen, setOpen] = useState(true);
  const suggested = suggestedPresets(presets?.presets ?? []);
  if (!isOpen || (presets && suggested.length === 0)) return null;
  return (
    <section className="suggestions" aria-label="Questions to begin with">
      <h3>Begin with</h3>
      <ul>
        {suggested.map((preset) => (
          <li key={preset.name}>
            <button type="button" className="text-button" onClick={() => askQuestion(questionOf(preset), preset.title)}>
              {shortSentence(preset, presets?.options ?? {})}
            </button>
          </li>
        ))}
      </ul>
      <CloseButton label="Put the suggestions away" onClick={() => setOpen(false)} />
    </section>
  );
}
