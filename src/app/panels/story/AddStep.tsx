import { useEffect, useRef, useState } from 'react';
import { LONGEST_STEP_TITLE, MOST_STEPS } from '../../../model/story-steps.ts';
import type { StoryStep } from '../../../model/story-steps.ts';
import { t } from '../../../words/t.ts';
import { StepField } from './StepField.tsx';
import { takenWords, textFault, titleFault } from './step-words.ts';

type AddStepProps = {
  isFull: boolean;
  /** What a step would take of the canvas now. */
  seen: () => Pick<StoryStep, 'region' | 'ids'>;
  onAdd: (step: StoryStep) => void;
};

/** Takes what is on the canvas as the next step. */
export function AddStep({ isFull, seen, onAdd }: AddStepProps) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const add = (): void => {
    const isRight = titleFault(title) === undefined && textFault(text) === undefined;
    setAsked(!isRight);
    field.current?.focus();
    if (!isRight || isFull) return;
    onAdd({ title: title.trim(), text: text.trim(), ...seen() });
    setTitle('');
    setText('');
  };
  return (
    <form
      className="step-add"
      aria-label={t('steps.addView')}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <StepField
        words={t('steps.stepTitle')}
        value={title}
        field={field}
        fault={isAsked || title.length > LONGEST_STEP_TITLE ? titleFault(title) : undefined}
        onChange={setTitle}
      />
      <StepField words={t('steps.sentence')} value={text} fault={textFault(text)} isLong onChange={setText} />
      <p className="step-note">{isFull ? t('steps.full', { most: MOST_STEPS }) : takenWords(seen())}</p>
      <button type="submit" className="button button-primary" disabled={isFull}>
        {t('steps.addView')}
      </button>
    </form>
  );
}
