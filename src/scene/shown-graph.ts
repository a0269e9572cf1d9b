import { sourcesOf } from '../model/values.ts';
import type { Graph, GraphNode, GraphRelationship } from '../model/values.ts';
import type { PictureText } from './picture-text.ts';
import type { Scene, SceneNode, SceneRelationship } from './scene.ts';
import type { ThemeName } from './theme.ts';

/** Exactly what a picture shows, as every list of sources and every data file takes it. */
export type ShownGraph = {
  /** The records; those that the scene does not draw are left out. */
  graph: Graph;
  scene: Scene;
  theme: ThemeName;
  /** The Source nodes that the records cite, drawn or not. */
  sources: readonly GraphNode[];
  text: PictureText;
};

export type DrawnNode = { record: GraphNode; drawn: SceneNode };

/** Relationships that are drawn as one share what draws them. */
export type DrawnRelationship = { record: GraphRelationship; drawn: SceneRelationship };

/** The records that the scene draws, in the scene's order; all that a bundle stands for. */
export function drawnRecords({ graph, scene }: Pick<ShownGraph, 'graph' | 'scene'>): {
  nodes: DrawnNode[];
  relationships: DrawnRelationship[];
} {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const relationships = new Map(graph.relationships.map((relationship) => [relationship.id, relationship]));
  return {
    nodes: scene.nodes.flatMap((drawn) => {
      const record = nodes.get(drawn.id);
      return record ? [{ record, drawn }] : [];
    }),
    relationships: scene.relationships.flatMap((drawn) =>
      (drawn.members ?? [drawn.id]).flatMap((id) => {
        const record = relationships.get(id);
        return record ? [{ record, drawn }] : [];
      }),
    ),
  };
}

/** Ids of all documents that nodes and relationships cite: those that `sources` must hold. */
export const citedIds = ({ nodes, relationships }: Graph): string[] =>
  [...new Set([...nodes, ...relationships].flatMap(sourcesOf))].toSorted();
