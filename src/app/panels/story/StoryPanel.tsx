import { useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { MOST_STEPS } from '../../../model/story-steps.ts';
import { drawnIds, lacksOf } from '../../../story/step-in-scene.ts';
import { t } from '../../../words/t.ts';
import type { Picture } from '../../picture/use-picture.ts';
import type { StageHandle } from '../../stage/stage-contract.ts';
import { addStep, changeStep, moveStep, removeStep, useSteps } from '../../workspace/steps-store.ts';
import type { WrittenStep } from '../../workspace/written-steps.ts';
import { AddStep } from './AddStep.tsx';
import { RemovedSteps } from './RemovedSteps.tsx';
import { StepItem } from './StepItem.tsx';
import { showStep, viewForStep } from './step-view.ts';
import './story.css';

export type StoryPanelProps = { picture: Picture; stage: RefObject<StageHandle | null> };

/** The steps by which the saved page leads through the picture. */
export function StoryPanel({ picture: { scene, view }, stage }: StoryPanelProps) {
  const { steps } = useSteps();
  const [said, say] = useState('');
  const drawn = useMemo(() => drawnIds(scene), [scene]);
  const seen = () => viewForStep({ stage: stage.current, selection: view.selection, drawn });
  const move = ({ key, step: { title } }: WrittenStep, from: number, by: 1 | -1): void => {
    const to = from + by;
    const isMoved = to >= 0 && to < steps.length;
    const pressed = document.activeElement;
    // An element that is put elsewhere in its list loses the focus.
    if (isMoved) flushSync(() => moveStep(key, by));
    if (pressed instanceof HTMLElement) pressed.focus();
    say(t('steps.place', { title, number: (isMoved ? to : from) + 1, steps: steps.length }));
  };
  return (
    <div className="story">
      <p className="muted">{t('steps.about')}</p>
      <output className="story-count">{steps.length > 0 ? t('steps.count', { count: steps.length }) : ''}</output>
      <ol className="story-steps">
        {steps.map((each, index) => (
          <StepItem
            key={each.key}
            step={each.step}
            number={index + 1}
            lacks={lacksOf(each.step, scene, drawn)}
            onChange={(change) => changeStep(each.key, change)}
            onLook={() => showStep(each.step, stage.current, drawn)}
            onRetake={() => {
              changeStep(each.key, seen());
              say(t('steps.retaken', { title: each.step.title }));
            }}
            onMove={(by) => move(each, index, by)}
            onRemove={() => removeStep(each.key)}
          />
        ))}
      </ol>
      <RemovedSteps />
      <AddStep isFull={steps.length >= MOST_STEPS} seen={seen} onAdd={addStep} />
      <output className="visually-hidden">{said}</output>
    </div>
  );
}
