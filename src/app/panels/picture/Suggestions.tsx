import { useState } from 'react';
import { readParameters } from '../../question/read-parameters.ts';
import { fillSentence } from '../../../model/sentence.ts';
import { Icon } from '../../shell/Icon.tsx';
import type { Presets } from '../../../model/wire.ts';
import { askQuestion, questionOf } from '../questions/QuestionsPanel.tsx';
import { suggestedPresets } from '../questions/groups.ts';

/** A few questions to begin with, over the opening picture. */
export function Suggestions({ presets }: { presets: Presets }) {
  const [isOpen, setOpen] = useState(true);
  const suggested = suggestedPresets(presets.presets);
  if (!isOpen || suggested.length === 0) return null;
  return (
    <section className="suggestions" aria-label="Questions to begin with">
      <h3>Begin with</h3>
      <ul>
        {suggested.map((preset) => (
          <li key={preset.name}>
            <button type="button" className="button suggestion" onClick={() => askQuestion(questionOf(preset))}>
              {fillSentence(preset, readParameters(preset, {}, presets.options).values, presets.options)}
            </button>
          </li>
        ))}
      </ul>
      <p className="suggestions-hint">
        Click a node or a connection for its sources, double-click a node for its neighbours.
      </p>
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-label="Put the suggestions away"
        onClick={() => setOpen(false)}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
