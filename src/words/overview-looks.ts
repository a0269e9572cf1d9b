import type { Graph, GraphNode, GraphRelationship } from '../model/values.ts';
import { kindOf } from '../scene/drawn.ts';
import type { Scene, SceneOptions } from '../scene/scene.ts';
import { countOfKind, joinWords } from './count.ts';
import { kindWord, kindWords } from './model-words.ts';

/** In graph units: of the kind that has the most nodes, and of one that has a few. */
const LARGEST_RADIUS = 34;
const SMALLEST_RADIUS = 7;
const WIDEST = 8;
const THINNEST = 1;
/** Of a connection that would be straight: with so few nodes in columns it would run through the one between. */
const LEAST_BEND = 0.16;

const countOf = ({ properties }: GraphNode | GraphRelationship): number => Number(properties['count'] ?? 0);

const mostOf = (records: readonly (GraphNode | GraphRelationship)[]): number =>
  records.reduce((most, record) => Math.max(most, countOf(record)), 1);

/** How the graph of kinds is drawn: an area for how many nodes a kind has, and the number in its name. */
export function overviewLooks({ nodes }: Graph): Required<Pick<SceneOptions, 'radiusOf' | 'nameIn'>> {
  const most = mostOf(nodes);
  return {
    radiusOf: (node) => Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(countOf(node) / most)),
    nameIn: (node) => countOfKind(countOf(node), kindOf(node)),
  };
}

/** Widens connections by how many each stands for, and has the legend count the nodes of a kind, not the kinds. */
export function withCounts(scene: Scene, { nodes, relationships }: Graph): Scene {
  const most = mostOf(relationships);
  const ofKinds = new Map(nodes.map((node) => [kindOf(node), countOf(node)]));
  const ofConnections = new Map(relationships.map((relationship) => [relationship.id, countOf(relationship)]));
  return {
    ...scene,
    keys: scene.keys.filter(({ isAtRest }) => !isAtRest),
    relationships: scene.relationships.map((connection) => {
      const count = ofConnections.get(connection.id) ?? 1;
      const width = Math.max(THINNEST, WIDEST * Math.sqrt(count / most));
      return { ...connection, width, curvature: connection.curvature || LEAST_BEND };
    }),
    legend: scene.legend.map((entry) => {
      const count = ofKinds.get(entry.kind) ?? entry.count;
      return { ...entry, count, name: count === 1 ? kindWord(entry.kind) : kindWords(entry.kind) };
    }),
  };
}

/** "49,196 programs, 190 countries and 12 ministries and departments", the most first. */
export const overviewLine = ({ nodes }: Graph): string =>
  joinWords(nodes.toSorted((a, b) => countOf(b) - countOf(a)).map((node) => countOfKind(countOf(node), kindOf(node))));
