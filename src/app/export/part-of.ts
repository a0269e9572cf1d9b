import type { Graph } from '../../model/values.ts';
import { sceneOf } from '../../scene/picture/chosen-part.ts';
import { partInRegion } from '../../scene/picture/part-in-region.ts';
import type { Bounds, Scene, SceneNode } from '../../scene/scene.ts';
import { namesOf } from '../../words/names.ts';
import type { ExportChoices } from './choices.ts';
import type { ExportSubject } from './subject.ts';

/** What the picture shows of all that is shown. */
export type Part = {
  /** What the picture is laid out from, and the region that it shows of it; absent: all. */
  scene: Scene;
  region?: Bounds;
  /** What the picture shows, with the ends of all its connections. */
  shown: Scene;
  /** The records behind it. */
  drawn: Graph;
  /** How many nodes are in the picture. */
  nodes: number;
};

type PartChoices = Pick<ExportChoices, 'part' | 'namesIn'>;

export function partOf(subject: ExportSubject, { part, namesIn }: PartChoices): Part {
  const { drawn, selection, seen } = subject;
  const scene = namesIn === 'two' ? withOriginalNames(subject.scene, drawn) : subject.scene;
  if (part === 'chosen') return wholeOf(sceneOf(scene, new Set(selection)), drawn);
  const region = part === 'seen' ? seen() : undefined;
  if (!region) return wholeOf(scene, drawn);
  const inside = partInRegion(scene, region);
  const shown = withEnds(inside, scene);
  return { scene, region, shown, drawn: recordsOf(shown, drawn), nodes: inside.nodes.length };
}

const wholeOf = (scene: Scene, drawn: Graph): Part => ({
  scene,
  shown: scene,
  drawn: recordsOf(scene, drawn),
  nodes: scene.nodes.length,
});

/** Connections may lead out of a region, to nodes that are not in it. */
function withEnds(inside: Scene, { nodes }: Scene): Scene {
  const ids = new Set([
    ...inside.nodes.map(({ id }) => id),
    ...inside.relationships.flatMap(({ start, end }) => [start, end]),
  ]);
  return { ...inside, nodes: nodes.filter(({ id }) => ids.has(id)) };
}

function recordsOf({ nodes, relationships }: Scene, drawn: Graph): Graph {
  const ids = new Set([...nodes.map(({ id }) => id), ...relationships.flatMap(({ id, members }) => members ?? [id])]);
  return {
    nodes: drawn.nodes.filter(({ id }) => ids.has(id)),
    relationships: drawn.relationships.filter(({ id }) => ids.has(id)),
  };
}

/** Names with the original beside them, where that is another. */
function withOriginalNames(scene: Scene, drawn: Graph): Scene {
  const originals = new Map(drawn.nodes.map((node) => [node.id, namesOf(node).original]));
  const named = (node: SceneNode): SceneNode => {
    const original = originals.get(node.id);
    return original === undefined ? node : { ...node, name: `${node.name} · ${original}` };
  };
  return { ...scene, nodes: scene.nodes.map(named) };
}

export const hasOriginalNames = ({ nodes }: Graph): boolean =>
  nodes.some((node) => namesOf(node).original !== undefined);
