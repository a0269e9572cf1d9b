import { create } from 'zustand';

/** What a reader is in the middle of; none of it belongs to the view. */
export type Exploring = {
  /** A path of which one end is chosen, and the other is awaited. */
  picking?: { end: 'from' | 'to'; id: string; name: string };
  /** What the last doing came to, in words. */
  said?: string;
  /** Shown as if it were chosen, while the pointer or the focus is on it in a panel. */
  preview?: readonly string[];
};

export const useExploring = create<Exploring>()(() => ({}));

export const setExploring = (change: Partial<Exploring>): void => useExploring.setState(change);

/** What the stage shows as chosen: what a panel previews, else the selection. */
export const usePreview = (selection: readonly string[]): readonly string[] =>
  useExploring(({ preview }) => preview) ?? selection;
