import { mixed } from './mixed.ts';
import type { Backdrop, Bounds } from './scene.ts';
import type { Theme } from './theme.ts';

/** What lies behind the nodes is a shade of the ground, so that it is seen only where one looks for it. */
export type BackdropColours = { land: string; border: string; tick: string };

const LAND = 0.055;
const BORDER = 0.2;
const TICK = 0.13;

export const backdropColours = ({ paper, ink }: Pick<Theme, 'paper' | 'ink'>): BackdropColours => ({
  land: mixed(paper, ink, LAND),
  border: mixed(paper, ink, BORDER),
  tick: mixed(paper, ink, TICK),
});

/** Around all outlines; undefined where there are none. */
export function backdropBounds(backdrop: Backdrop | undefined): Bounds | undefined {
  if (!backdrop || backdrop.outlines.length === 0) return undefined;
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const ring of backdrop.outlines) {
    for (const { x, y } of ring) {
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
      bounds.top = Math.min(bounds.top, y);
      bounds.bottom = Math.max(bounds.bottom, y);
    }
  }
  return bounds;
}
