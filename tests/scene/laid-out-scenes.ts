import { forceAtlas2Layout } from '../../src/layout/force-atlas-2.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { toScene } from '../../src/scene/to-scene.ts';
import { laidOutByRole } from '../layout/laid-out.ts';
import { generated, small } from './graphs.ts';

/** A small scene in columns, its parallel connections as one. */
export const byRole = async (): Promise<Scene> =>
  toScene(small, { ...(await laidOutByRole(small)), hiddenKinds: new Set(), parallels: 'bundle' });

/** A generated scene, laid out by forces. */
export async function byConnections(size = 60): Promise<Scene> {
  const records = generated(size);
  const layout = await forceAtlas2Layout.run(records, { width: 1180, height: 760, seed: 1 });
  return toScene(records, { ...layout, hiddenKinds: new Set() });
}
