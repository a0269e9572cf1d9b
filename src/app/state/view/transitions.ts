import type { Question, View } from './types.ts';

type Transition = (view: View) => View;

export const emptyView = (layout: string): View => ({
  question: { type: 'opening' },
  layout,
  hiddenKinds: undefined,
  expanded: [],
  selected: undefined,
});

/** A new question starts from its own answer: what was added, hidden or chosen belonged to the former one. */
export const ask =
  (question: Question): Transition =>
  (view) => ({ ...emptyView(view.layout), question });

export const setParameter =
  (name: string, text: string): Transition =>
  (view) => {
    if (view.question.type !== 'preset' || view.question.texts[name] === text) return view;
    const texts = { ...view.question.texts, [name]: text };
    return { ...view, question: { ...view.question, texts }, expanded: [], selected: undefined };
  };

export const select =
  (selected: string | undefined): Transition =>
  (view) =>
    view.selected === selected ? view : { ...view, selected };

export const expand =
  (nodeId: string): Transition =>
  (view) => ({
    ...view,
    selected: nodeId,
    expanded: view.expanded.includes(nodeId) ? view.expanded : [...view.expanded, nodeId],
  });

export const collapseAll: Transition = (view) => (view.expanded.length === 0 ? view : { ...view, expanded: [] });

export const cycleLayout =
  (ids: readonly string[]): Transition =>
  (view) => ({ ...view, layout: ids[(ids.indexOf(view.layout) + 1) % ids.length] ?? view.layout });

/** Topics tie everything to everything, so the opening picture leaves them out until asked for. */
const OPENING_HIDDEN: readonly string[] = ['Topic'];
const NONE: readonly string[] = [];

export const hiddenKindsOf = (view: View, isOpening: boolean): readonly string[] =>
  view.hiddenKinds ?? (isOpening ? OPENING_HIDDEN : NONE);

/** Switches a kind on or off, given those that are off now. */
export const toggleKind =
  (kind: string, hidden: readonly string[]): Transition =>
  (view) => ({
    ...view,
    hiddenKinds: hidden.includes(kind) ? hidden.filter((each) => each !== kind) : [...hidden, kind],
  });
