import type { Scene, SceneNode, SceneRelationship } from '../../scene/scene.ts';
import { kindWord, phraseOf } from '../../words/model-words.ts';
import { sourcingWords } from '../../words/scene-words.ts';
import { t } from '../../words/t.ts';
import type { StageGraph } from './scene-graph.ts';

/** What is said of the thing under the pointer. */
export type Note = {
  title: string;
  detail: string;
  /** How a connection is sourced, where the picture shows that. */
  sourcing?: string;
};

/** "Ministry of Commerce — ministry or department", or a connection read as a sentence. */
export function noteOf(graph: StageGraph, id: string): Note | undefined {
  if (graph.hasNode(id)) {
    const { fullName, kind } = graph.getNodeAttributes(id).node;
    return { title: fullName, detail: kindWord(kind) };
  }
  if (!graph.hasEdge(id)) return undefined;
  const { connection } = graph.getEdgeAttributes(id);
  const title = nameIn(graph, connection.start);
  const end = nameIn(graph, connection.end);
  const { members, type } = connection;
  const detail = members
    ? t('stage.with', { connections: connectionsWord(members.length), name: end })
    : `${phraseOf(type, 'out')} ${end}`;
  const sourcing = sourcingWords(connection);
  return { title, detail, ...(sourcing && { sourcing }) };
}

const nameIn = (graph: StageGraph, id: string): string => graph.getNodeAttributes(id).node.fullName;

const connectionsWord = (count: number): string => t('stage.connections', { count });

/** "Network of 261 nodes and 430 connections" */
export function summaryOf({ nodes, relationships }: Scene): string {
  return t('stage.summary', {
    nodes: t('stage.nodes', { count: nodes.length }),
    connections: connectionsWord(relationships.length),
  });
}

/** How the keyboard's focus came to a node. */
export type Way = { from: SceneNode; connection: SceneRelationship };

/** "Shanghai Cooperation Organisation, regional organization, 14 connections. From …" */
export function placeWords(node: SceneNode, { isSelected, way }: { isSelected: boolean; way?: Way }): string {
  const { fullName, kind, degree } = node;
  const at = t(isSelected ? 'stage.atSelected' : 'stage.at', {
    name: fullName,
    kind: kindWord(kind),
    connections: connectionsWord(degree),
  });
  return way ? [at, wayWords(way), sourcingWords(way.connection) ?? ''].join(' ').trimEnd() : at;
}

function wayWords({ from, connection }: Way): string {
  const { members, type, start } = connection;
  if (members) return t('stage.cameByMany', { name: from.fullName, connections: connectionsWord(members.length) });
  return t('stage.cameBy', { name: from.fullName, phrase: phraseOf(type, start === from.id ? 'out' : 'in') });
}
