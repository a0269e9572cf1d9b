import type { Paint } from './scene.ts';

/** Where something stands of two compared answers. */
export const sides = ['both', 'a', 'b'] as const;
export type Side = (typeof sides)[number];

export const sidePaints: Readonly<Record<Side, Paint>> = {
  both: { by: 'group', index: 2 },
  a: { by: 'group', index: 0 },
  b: { by: 'group', index: 1 },
};
