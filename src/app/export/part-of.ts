import type { Graph } from '../../model/values.ts';
import { sceneOf } from '../../scene/picture/chosen-part.ts';
import type { Bounds, Scene, SceneNode } from '../../scene/scene.ts';
import { namesOf } from '../words/names.ts';
import type { ExportChoices } from './choices.ts';
import type { ExportSubject } from './subject.ts';

/** What the picture shows of all that is shown. */
export type Part = { scene: Scene; drawn: Graph; region?: Bounds };

type PartChoices = Pick<ExportChoices, 'part' | 'namesIn'>;

export function partOf({ scene, drawn, selection, seen }: ExportSubject, { part, namesIn }: PartChoices): Part {
  const named = namesIn === 'two' ? withOriginalNames(scene, drawn) : scene;
  if (part === 'chosen') {
    const chosen = sceneOf(named, new Set(selection));
    return { scene: chosen, drawn: drawnIn(chosen, drawn) };
  }
  const region = part === 'seen' ? seen() : undefined;
  if (!region) return { scene: named, drawn };
  const within = sceneOf(named, idsWithin(named, region));
  return { scene: within, drawn: drawnIn(within, drawn), region };
}

/** The records behind what a scene draws. */
function drawnIn({ nodes, relationships }: Scene, drawn: Graph): Graph {
  const ids = new Set([...nodes.map(({ id }) => id), ...relationships.flatMap(({ id, members }) => members ?? [id])]);
  return {
    nodes: drawn.nodes.filter(({ id }) => ids.has(id)),
    relationships: drawn.relationships.filter(({ id }) => ids.has(id)),
  };
}

const idsWithin = ({ nodes }: Scene, { left, top, right, bottom }: Bounds): ReadonlySet<string> =>
  new Set(nodes.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom).map(({ id }) => id));

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
