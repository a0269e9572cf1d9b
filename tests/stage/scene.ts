import type { Scene, SceneNode, SceneRelationship } from '../../src/scene/scene.ts';

/** A node of a small scene, named after its id. */
export const node = (id: string, x: number, y: number, more: Partial<SceneNode> = {}): SceneNode => ({
  id,
  kind: 'Country',
  name: id,
  fullName: more.name ?? id,
  x,
  y,
  paint: { by: 'kind', kind: more.kind ?? 'Country' },
  isPinned: false,
  radius: 5,
  degree: 1,
  rank: 0,
  labelSide: 'right',
  fontSize: 12,
  ...more,
});

export const connection = (start: string, end: string, more: Partial<SceneRelationship> = {}): SceneRelationship => ({
  id: `${start}-${end}`,
  type: 'ATTENDED',
  start,
  end,
  width: 1,
  opacity: 0.5,
  curvature: 0,
  ...more,
});

export const scene = (
  nodes: SceneNode[],
  relationships: SceneRelationship[] = [],
  more: Partial<Scene> = {},
): Scene => ({
  nodes,
  relationships,
  columns: [],
  legend: [],
  keys: [],
  ticks: [],
  backdrop: undefined,
  bounds: { left: 0, top: 0, right: 1000, bottom: 1000 },
  ...more,
});
