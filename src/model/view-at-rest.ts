import type { Looks, View } from './view.ts';

const LOOKS_AT_REST: Looks = { colourBy: 'kind', sizeBy: 'degree', evidence: false, parallels: 'fan' };

/** The opening picture, nothing done to it yet. */
export const emptyView = (layout: string): View => ({
  question: { type: 'opening' },
  additions: [],
  filters: [],
  hidden: [],
  looks: LOOKS_AT_REST,
  layout: { id: layout, parameters: {} },
  pins: {},
  selection: [],
});

/** Topics tie everything to everything, so the opening picture leaves them out until asked for. */
const OPENING_HIDDEN: readonly string[] = ['Topic'];
const NONE: readonly string[] = [];

export const hiddenKindsOf = (view: View, isOpening: boolean): readonly string[] =>
  view.hiddenKinds ?? (isOpening ? OPENING_HIDDEN : NONE);
