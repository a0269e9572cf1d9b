import { byPlace } from './by-place.ts';
import { byRole } from './by-role.ts';
import { byTime } from './by-time.ts';
import { circular } from './circular.ts';
import { forceAtlas2Layout } from './force-atlas-2.ts';
import type { Layout } from './layout.ts';
import { noOverlap } from './no-overlap.ts';

/** Every layout, as the menu and the L key go through them; the app opens with the first. */
export const layouts: readonly Layout[] = [byRole, forceAtlas2Layout, byPlace, byTime, circular, noOverlap];
