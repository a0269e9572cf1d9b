import type { View } from '../../../model/view.ts';

/** One change of the view, with what the history calls it. */
export type Step = {
  label: string;
  /** Steps that follow one another with the same key are one: a slider's many positions, one choice after another. */
  merge?: string;
};

type Entry = Step & { view: View };

/** Every view the reader has been at, and at which one now; what lies after it can be done again. */
export type History = { entries: readonly Entry[]; at: number };

const MOST_ENTRIES = 200;

export const startHistory = (view: View, label: string): History => ({ entries: [{ label, view }], at: 0 });

export function presentOf({ entries, at }: History): View {
  const entry = entries[at];
  if (!entry) throw new Error(`no view at ${at} of ${entries.length}`);
  return entry.view;
}

/** The view as a new last entry; what had been undone is forgotten. */
export function advance(history: History, view: View, step: Step): History {
  const kept = history.entries.slice(0, history.at + 1);
  const isMerged = step.merge !== undefined && kept.length > 1 && kept.at(-1)?.merge === step.merge;
  const entries = [...(isMerged ? kept.slice(0, -1) : kept), { ...step, view }].slice(-MOST_ENTRIES);
  return { entries, at: entries.length - 1 };
}

export const canUndo = ({ at }: History): boolean => at > 0;
export const canRedo = ({ at, entries }: History): boolean => at < entries.length - 1;

/** The history at one of its entries; the same where there is no such entry. */
export const goTo = (history: History, at: number): History =>
  at === history.at || !history.entries[at] ? history : { ...history, at };
