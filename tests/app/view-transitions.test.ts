import { describe, expect, it } from 'vitest';
import {
  EXPANSION_LIMIT,
  addToSelection,
  ask,
  bringBack,
  changeHops,
  collapse,
  collapseAll,
  cycleLayout,
  expand,
  focusOn,
  hide,
  isExpanded,
  pin,
  select,
  setLayout,
  setParameter,
  toggleKind,
  toggleSelected,
  unpin,
} from '../../src/app/state/view/transitions.ts';
import { emptyView, hiddenKindsOf } from '../../src/model/view-at-rest.ts';
import type { View } from '../../src/model/view.ts';

const opening = emptyView('by-role');
const preset: View = { ...opening, question: { type: 'preset', name: 'p', texts: { from: '2019' } } };
const after = (view: View, ...transitions: ((view: View) => View)[]): View =>
  transitions.reduce((now, transition) => transition(now), view);
const neighbours = (of: string, limit = EXPANSION_LIMIT) => ({ type: 'neighbours', of, limit });
const place = { x: 1, y: 2 };

describe('a view', () => {
  it('keeps its layout and looks when another question is asked', () => {
    const looks = { ...opening.looks, evidence: true };
    const worked = after(
      { ...preset, looks, asOf: '2022-01-01' },
      cycleLayout(['by-role', 'force']),
      expand('country:kz'),
      hide(['country:by']),
      toggleKind('Program', []),
    );
    const layout = { id: 'force', parameters: {} };
    expect(after(worked, ask({ type: 'opening' }))).toEqual({ ...opening, layout, looks, asOf: '2022-01-01' });
  });

  it('drops what belonged to the answer when a parameter changes', () => {
    const changed = after(
      preset,
      toggleKind('Program', []),
      expand('country:kz'),
      hide(['country:by']),
      focusOn({ centres: ['country:kz'], hops: 2 }),
      setParameter('from', '2020'),
    );
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
      view: { ...preset, selection: ['country:kz'] },
      transition: select(['country:kz']),
    },
    { name: 'nothing to take back', view: preset, transition: collapseAll },
    { name: 'nothing to bring back', view: preset, transition: bringBack(['country:kz']) },
    { name: 'more steps around nothing', view: preset, transition: changeHops(1) },
    {
      name: 'fewer steps than one',
      view: { ...preset, focus: { centres: ['country:kz'], hops: 1 } },
      transition: changeHops(-1),
    },
    {
      name: 'more steps than four',
      view: { ...preset, focus: { centres: ['country:kz'], hops: 4 } },
      transition: changeHops(1),
    },
    { name: 'something let go that was not held', view: preset, transition: unpin(['country:kz']) },
  ])('is the same one after $name', ({ view, transition }) => {
    expect(transition(view)).toBe(view);
  });

  it('chooses what it expands, and expands it once', () => {
    const expanded = after(preset, expand('country:kz'), expand('country:by'), expand('country:kz'));
    expect(expanded.additions).toEqual([neighbours('country:kz'), neighbours('country:by')]);
    expect(expanded.selection).toEqual(['country:kz']);
    expect(after(expanded, collapseAll).additions).toEqual([]);
  });

  it('tells expansions by kind apart, and takes back all of one node', () => {
    const members = { relationship: 'MEMBER_OF', direction: 'out' } as const;
    const expanded = after(opening, expand('country:kz'), expand('country:kz', members), expand('country:by'));
    expect(expanded.additions).toEqual([
      neighbours('country:kz'),
      { ...neighbours('country:kz'), ...members },
      neighbours('country:by'),
    ]);
    expect(after(expanded, expand('country:kz', { ...members, limit: 200 })).additions[1]).toEqual({
      ...neighbours('country:kz', 200),
      ...members,
    });
    const collapsed = after(expanded, collapse('country:kz'));
    expect(collapsed.additions).toEqual([neighbours('country:by')]);
    expect([isExpanded(expanded, 'country:kz'), isExpanded(collapsed, 'country:kz')]).toEqual([true, false]);
  });

  it('chooses, adds to the choice and takes from it, the last one leading', () => {
    const chosen = after(opening, select(['a', 'b']), addToSelection(['c', 'a']), toggleSelected(['b', 'd']));
    expect(chosen.selection).toEqual(['a', 'c', 'd']);
  });

  it('hides what is chosen and no longer chooses it', () => {
    const hidden = after(opening, select(['a', 'b', 'c']), hide(['b']), hide(['a', 'b']));
    expect([hidden.hidden, hidden.selection]).toEqual([['b', 'a'], ['c']]);
    expect(after(hidden, bringBack(['b'])).hidden).toEqual(['a']);
  });

  it('holds what was moved until it is let go or laid out another way', () => {
    const pinned = after(opening, pin({ a: place }), pin({ b: place }));
    expect(pinned.pins).toEqual({ a: place, b: place });
    expect(after(pinned, unpin(['a', 'x'])).pins).toEqual({ b: place });
    expect(after(pinned, setLayout({ id: 'by-role', parameters: { rounds: 2 } })).pins).toEqual(pinned.pins);
    expect(after(pinned, setLayout({ id: 'force', parameters: {} })).pins).toEqual({});
  });

  it('goes round all layouts', () => {
    const ids = ['by-role', 'force', 'circle'];
    const next = cycleLayout(ids);
    expect([
      after(opening, next).layout.id,
      after(opening, next, next).layout.id,
      after(opening, next, next, next).layout.id,
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
