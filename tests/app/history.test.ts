import { describe, expect, it } from 'vitest';
import { advance, canRedo, canUndo, goTo, presentOf, startHistory } from '../../src/app/state/view/history.ts';
import type { History, Step } from '../../src/app/state/view/history.ts';
import { emptyView } from '../../src/model/view-at-rest.ts';

const viewOf = (id: string) => ({ ...emptyView('by-role'), selection: [id] });
const steps = (...given: (Step & { id: string })[]): History =>
  given.reduce(
    (history, { id, ...step }) => advance(history, viewOf(id), step),
    startHistory(viewOf('start'), 'start'),
  );
const labels = ({ entries }: History) => entries.map(({ label }) => label);
const chosen = (history: History) => presentOf(history).selection[0];

describe('the history', () => {
  it('goes back and forward one step at a time', () => {
    const history = steps({ id: 'a', label: 'A' }, { id: 'b', label: 'B' });
    const back = goTo(history, history.at - 1);
    expect([chosen(history), chosen(back), chosen(goTo(back, back.at + 1))]).toEqual(['b', 'a', 'b']);
    expect([canUndo(history), canRedo(history), canUndo(back), canRedo(back)]).toEqual([true, false, true, true]);
  });

  it('forgets what was undone once something else is done', () => {
    const back = goTo(steps({ id: 'a', label: 'A' }, { id: 'b', label: 'B' }), 1);
    const other = advance(back, viewOf('c'), { label: 'C' });
    expect(labels(other)).toEqual(['start', 'A', 'C']);
    expect(canRedo(other)).toBe(false);
  });

  it('makes one step of those that follow one another with one key', () => {
    const slider = { label: 'slider', merge: 'slider' };
    const history = steps(
      { id: 'a', ...slider },
      { id: 'b', ...slider },
      { id: 'c', label: 'other' },
      { id: 'd', ...slider },
    );
    expect(labels(history)).toEqual(['start', 'slider', 'other', 'slider']);
    expect(history.entries.map(({ view }) => view.selection[0])).toEqual(['start', 'b', 'c', 'd']);
  });

  it('is the same one where there is no such step', () => {
    const history = steps({ id: 'a', label: 'A' });
    expect([goTo(history, -1), goTo(history, 2), goTo(history, 1)]).toEqual([history, history, history]);
  });

  it('holds the last two hundred', () => {
    const history = steps(...Array.from({ length: 250 }, (_, index) => ({ id: `${index}`, label: `${index}` })));
    expect([history.entries.length, history.at, chosen(history), labels(history)[0]]).toEqual([200, 199, '249', '50']);
  });
});
