import { useState } from 'react';
import type { StoryStep } from '../../../model/story-steps.ts';
import type { StepLacks } from '../../../story/step-in-scene.ts';
import { lacksWords } from '../../../words/step-words.ts';
import { t } from '../../../words/t.ts';
import { IconButton } from '../../shell/IconButton.tsx';
import { StepField } from './StepField.tsx';
import { textFault, titleFault, viewWords } from './step-words.ts';

type StepActions = {
  onChange: (change: Partial<StoryStep>) => void;
  onLook: () => void;
  /** Takes what is on the canvas now instead. */
  onRetake: () => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

type StepItemProps = { step: StoryStep; number: number; lacks: StepLacks } & StepActions;

/** One step of the story, its words to be changed where they stand. */
export function StepItem({ step, number, lacks, ...on }: StepItemProps) {
  const { title } = step;
  return (
    <li className="step" aria-label={t('steps.stepOf', { number, title })}>
      <span className="step-number" aria-hidden="true">
        {number}
      </span>
      <div className="step-texts">
        <TypedText
          words={t('steps.stepTitle')}
          text={title}
          faultOf={titleFault}
          onChange={(typed) => on.onChange({ title: typed })}
        />
        <TypedText
          words={t('steps.sentence')}
          text={step.text}
          faultOf={textFault}
          isLong
          onChange={(typed) => on.onChange({ text: typed })}
        />
        <p className="step-note">{viewWords(step)}</p>
        {lacksWords(lacks).map((words) => (
          <p key={words} className="step-note step-lack">
            {words}
          </p>
        ))}
        <StepButtons title={title} {...on} />
      </div>
    </li>
  );
}

type StepButtonsProps = { title: string } & Omit<StepActions, 'onChange'>;

function StepButtons({ title, onLook, onRetake, onMove, onRemove }: StepButtonsProps) {
  return (
    <div className="step-buttons">
      <button type="button" className="text-button" aria-label={t('steps.lookAt', { title })} onClick={onLook}>
        {t('steps.look')}
      </button>
      <button type="button" className="text-button" aria-label={t('steps.retakeOf', { title })} onClick={onRetake}>
        {t('steps.retake')}
      </button>
      <span className="step-moves">
        <IconButton label={t('steps.up', { title })} icon="up" onPress={() => onMove(-1)} />
        <IconButton label={t('steps.down', { title })} icon="down" onPress={() => onMove(1)} />
        <IconButton label={t('steps.remove', { title })} icon="close" onPress={onRemove} />
      </span>
    </div>
  );
}

type TypedTextProps = {
  words: string;
  text: string;
  faultOf: (typed: string) => string | undefined;
  onChange: (typed: string) => void;
  isLong?: boolean;
};

/** What is typed stays in the field as it is; it is taken as soon as it will do. */
function TypedText({ words, text, faultOf, onChange, isLong = false }: TypedTextProps) {
  const [typed, setTyped] = useState(text);
  return (
    <StepField
      words={words}
      value={typed}
      fault={faultOf(typed)}
      placeholder={words}
      isLong={isLong}
      onChange={(next) => {
        setTyped(next);
        if (faultOf(next) === undefined) onChange(next.trim());
      }}
    />
  );
}
