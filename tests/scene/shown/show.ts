import type { ShownOptions } from '../../../src/scene/shown/shown-part.ts';

/** A view that takes nothing away, but for what a case says. */
export const showing = (options: Partial<ShownOptions> = {}): ShownOptions => ({
  filters: [],
  hidden: [],
  hiddenKinds: new Set(),
  ...options,
});
