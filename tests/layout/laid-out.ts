import { byRole } from '../../src/layout/by-role.ts';
import type { LayoutResult } from '../../src/layout/layout.ts';
import type { Graph } from '../../src/model/values.ts';

/** In columns by role, as the app opens on a graph. */
export const laidOutByRole = (records: Graph, stage = { width: 1180, height: 760 }): Promise<LayoutResult> =>
  byRole.run(records, { ...stage, seed: 1 });
