import { describe, expect, it } from 'vitest';
import {
  ask,
  collapseAll,
  cycleLayout,
  emptyView,
  expand,
  hiddenKindsOf,
  select,
  setParameter,
  toggleKind,
} from '../../src/app/state/view/transitions.ts';
import type { View } from '../../src/app/state/view/types.ts';

const opening = emptyView('by-role');
const preset: View = { ...opening, question: { type: 'preset', name: 'p', texts: { from: '2019' } } };
const after = (view: View, ...transitions: ((view: View) => View)[]): View =>
  transitions.reduce((now, transition) => transition(now), view);

describe('a view', () => {
  it('keeps only its layout when another question is asked', () => {
    const worked = after(preset, cycleLayout(['by-role', 'force']), expand('country:kz'), toggleKind('Program', []));
    expect(after(worked, ask({ type: 'opening' }))).toEqual({ ...opening, layout: 'force' });
  });

  it('drops what belonged to the answer when a parameter changes', () => {
    const changed = after(preset, toggleKind('Program', []), expand('country:kz'), setParameter('from', '2020'));
    expect(changed).toEqual({
      ...preset,
      hiddenKinds: ['Program'],
      question: { type: 'preset', name: 'p', texts: { from: '2020' } },
    });
  });

  it.each<{ name: string; view: View; transition: (view: View) => View }>([
    { name: 'a parameter set to what it is', view: preset, transition: setParameter('from', '2019') },
    { name: 'a parameter without a preset', view: opening, transition: setParameter('from', '2019') },
    {
      name: 'the chosen node chosen again',
      view: { ...preset, selected: 'country:kz' },
      transition: select('country:kz'),
    },
    { name: 'nothing to take back', view: preset, transition: collapseAll },
  ])('is the same one after $name', ({ view, transition }) => {
    expect(transition(view)).toBe(view);
  });

  it('chooses what it expands, and expands it once', () => {
    const expanded = after(preset, expand('country:kz'), expand('country:by'), expand('country:kz'));
    expect(expanded.expanded).toEqual(['country:kz', 'country:by']);
    expect(expanded.selected).toBe('country:kz');
    expect(after(expanded, collapseAll).expanded).toEqual([]);
  });

  it('goes round all layouts', () => {
    const ids = ['by-role', 'force', 'circle'];
    const next = cycleLayout(ids);
    expect([
      after(opening, next).layout,
      after(opening, next, next).layout,
      after(opening, next, next, next).layout,
    ]).toEqual(['force', 'circle', 'by-role']);
  });

  it('leaves topics out of the opening picture alone, until they are asked for', () => {
    expect(hiddenKindsOf(opening, true)).toEqual(['Topic']);
    expect(hiddenKindsOf(preset, false)).toEqual([]);
    expect(hiddenKindsOf(after(opening, toggleKind('Topic', ['Topic'])), true)).toEqual([]);
    expect(hiddenKindsOf(after(opening, toggleKind('Country', ['Topic'])), true)).toEqual(['Topic', 'Country']);
    expect(hiddenKindsOf(after(preset, toggleKind('Topic', [])), false)).toEqual(['Topic']);
  });
});
