import { kindOfLabel } from '../../model/kinds.ts';
import { relationshipTypeOf } from '../../model/relationships.ts';
import type { Scene } from '../../scene/scene.ts';

/** What is said of the thing under the pointer. */
export type Note = { title: string; detail: string };

/** "Ministry of Commerce — ministry or department", or a connection read as a sentence. */
export function noteOf(scene: Scene, id: string): Note | undefined {
  const node = scene.nodes.find((candidate) => candidate.id === id);
  if (node) return { title: node.fullName, detail: kindOfLabel(node.kind)?.one ?? node.kind };
  const connection = scene.relationships.find((candidate) => candidate.id === id);
  if (!connection) return undefined;
  const nameOf = (end: string): string => scene.nodes.find((candidate) => candidate.id === end)?.fullName ?? end;
  const phrase = relationshipTypeOf(connection.type)?.phrase ?? connection.type;
  return { title: nameOf(connection.start), detail: `${phrase} ${nameOf(connection.end)}` };
}

/** "Network of 261 nodes and 430 connections" */
export function summaryOf({ nodes, relationships }: Scene): string {
  const count = (number: number, one: string): string =>
    `${number.toLocaleString('en')} ${number === 1 ? one : `${one}s`}`;
  return `Network of ${count(nodes.length, 'node')} and ${count(relationships.length, 'connection')}`;
}
