import { describe, expect, test } from 'vitest';
import { MOST_STEPS } from '../../src/model/story-steps.ts';
import type { StoryStep } from '../../src/model/story-steps.ts';
import {
  hasRoomToPutBack,
  NO_STEPS,
  replacedBy,
  withChanged,
  withMoved,
  without,
  withPutBack,
  withStep,
  type WrittenSteps,
} from '../../src/app/workspace/written-steps.ts';

const step = (title: string): StoryStep => ({ title, text: '', ids: [] });
const written = (...titles: string[]): WrittenSteps =>
  titles.reduce((now, title) => withStep(step(title))(now), NO_STEPS);
const titlesOf = ({ steps }: WrittenSteps): string => steps.map(({ step: { title } }) => title).join('');
const keyOf = ({ steps }: WrittenSteps, title: string): string =>
  steps.find((each) => each.step.title === title)?.key ?? '';

describe('written steps', () => {
  const abc = written('a', 'b', 'c');

  test.each([
    ['a', 1, 'bac'],
    ['b', 1, 'acb'],
    ['b', -1, 'bac'],
    ['c', -1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['x', 1, 'abc'],
  ] as const)('%s moved by %i', (title, by, order) => {
    expect(titlesOf(withMoved(keyOf(abc, title), by)(abc))).toBe(order);
  });

  test('one is changed, and keeps its key and what was not changed', () => {
    const key = keyOf(abc, 'b');
    const changed = withChanged(key, { text: 'More.' })(abc);
    expect(changed.steps[1]).toEqual({ key, step: { ...step('b'), text: 'More.' } });
    expect(titlesOf(changed)).toBe('abc');
  });

  test('one that was removed comes back where it was', () => {
    const ac = without(keyOf(abc, 'b'))(abc);
    expect(titlesOf(ac)).toBe('ac');
    expect(withPutBack(ac)).toEqual({ ...abc, removed: undefined });
    expect(titlesOf(withPutBack(withStep(step('d'))(ac)))).toBe('abcd');
    expect(titlesOf(withPutBack(abc))).toBe('abc');
  });

  test('those of a view take the place of others, which may be put back', () => {
    const opened = replacedBy([step('x')])(abc);
    expect(titlesOf(opened)).toBe('x');
    expect(titlesOf(withPutBack(opened))).toBe('abcx');
    expect(replacedBy([step('x')])(NO_STEPS).removed).toBeUndefined();
    const a = written('a');
    const removed = without(keyOf(a, 'a'))(a);
    expect(removed.removed?.steps).toEqual(a.steps);
    expect(replacedBy([])(removed).removed).toBe(removed.removed);
  });

  test('there are so many at most, and none is dropped to put another back', () => {
    const full = written(...Array.from({ length: MOST_STEPS }, (_, index) => `${index}`));
    expect(withStep(step('more'))(full)).toBe(full);
    const again = withStep(step('more'))(without(keyOf(full, '7'))(full));
    expect(again.steps).toHaveLength(MOST_STEPS);
    expect(hasRoomToPutBack(again)).toBe(false);
    expect(withPutBack(again)).toBe(again);
  });
});
