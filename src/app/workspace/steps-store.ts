import { create } from 'zustand';
import type { StoryStep } from '../../model/story-steps.ts';
import { NO_STEPS, replacedBy, withChanged, withMoved, without, withPutBack, withStep } from './written-steps.ts';
import type { WrittenSteps } from './written-steps.ts';

/** The steps of the story that is written over this tab's canvas. */
export const useSteps = create<WrittenSteps>()(() => NO_STEPS);

const change = (by: (now: WrittenSteps) => WrittenSteps): void => useSteps.setState(by);

export const addStep = (step: StoryStep): void => change(withStep(step));
export const changeStep = (key: string, changed: Partial<StoryStep>): void => change(withChanged(key, changed));
export const moveStep = (key: string, by: 1 | -1): void => change(withMoved(key, by));
export const removeStep = (key: string): void => change(without(key));
export const putBackSteps = (): void => change(withPutBack);
export const openSteps = (steps: readonly StoryStep[] | undefined): void => change(replacedBy(steps ?? []));

export const stepsNow = (): StoryStep[] => useSteps.getState().steps.map(({ step }) => step);
