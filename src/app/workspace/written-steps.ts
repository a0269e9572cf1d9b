import { MOST_STEPS } from '../../model/story-steps.ts';
import type { StoryStep } from '../../model/story-steps.ts';

/** A step while it is written: its key stays with it wherever it is moved. */
export type WrittenStep = { key: string; step: StoryStep };

export type WrittenSteps = {
  steps: readonly WrittenStep[];
  /** What was taken away last, by the reader or by a view that brought its own, from the place that it had. */
  removed: { steps: readonly WrittenStep[]; from: number; by: 'reader' | 'view' } | undefined;
};

export const NO_STEPS: WrittenSteps = { steps: [], removed: undefined };

type Change = (written: WrittenSteps) => WrittenSteps;

const written = (step: StoryStep): WrittenStep => ({ key: crypto.randomUUID(), step });

export const withStep =
  (step: StoryStep): Change =>
  (now) =>
    now.steps.length < MOST_STEPS ? { ...now, steps: [...now.steps, written(step)] } : now;

export const withChanged =
  (key: string, change: Partial<StoryStep>): Change =>
  (now) => ({
    ...now,
    steps: now.steps.map((each) => (each.key === key ? { key, step: { ...each.step, ...change } } : each)),
  });

/** One place up or down. */
export const withMoved =
  (key: string, by: 1 | -1): Change =>
  (now) => {
    const from = now.steps.findIndex((each) => each.key === key);
    const moved = now.steps[from];
    const to = from + by;
    if (!moved || to < 0 || to >= now.steps.length) return now;
    return { ...now, steps: now.steps.toSpliced(from, 1).toSpliced(to, 0, moved) };
  };

export const without =
  (key: string): Change =>
  (now) => {
    const from = now.steps.findIndex((each) => each.key === key);
    if (from < 0) return now;
    return {
      steps: now.steps.toSpliced(from, 1),
      removed: { steps: now.steps.slice(from, from + 1), from, by: 'reader' },
    };
  };

export const hasRoomToPutBack = ({ steps, removed }: WrittenSteps): boolean =>
  removed !== undefined && steps.length + removed.steps.length <= MOST_STEPS;

/** What was taken away last comes back, where there is room for all of it. */
export const withPutBack: Change = (now) => {
  const { steps, removed } = now;
  if (!removed || !hasRoomToPutBack(now)) return now;
  return { steps: steps.toSpliced(removed.from, 0, ...removed.steps), removed: undefined };
};

/** Those of a view that is opened; the ones that were there may be put back. */
export const replacedBy =
  (steps: readonly StoryStep[]): Change =>
  (now) => ({
    steps: steps.map(written),
    removed: now.steps.length > 0 ? { steps: now.steps, from: 0, by: 'view' } : now.removed,
  });
