import { footnotesOf } from '../scene/footnotes/footnotes-of.ts';
import { captionLines } from '../scene/picture-text.ts';
import { drawnRecords } from '../scene/shown-graph.ts';
import type { DrawnRelationship, ShownGraph } from '../scene/shown-graph.ts';
import type { Story, StoryConnection, StoryNode } from './story.ts';
import type { Telling } from './telling.ts';

/** What is shown, with the words and the sources that a page of its own needs. */
export function toStory(shown: ShownGraph, telling: Telling): Story {
  const { language, description, steps, words, dateIn } = telling;
  const { title, sentence } = shown.text;
  const { numbers, list } = footnotesOf(shown, dateIn ? { dateIn } : {});
  return {
    version: 1,
    language,
    title,
    ...(sentence !== undefined && sentence !== '' && { sentence }),
    // The publishers in a line are no news beside the whole list.
    caption: captionLines({ ...shown.text, sources: [] }),
    description,
    scene: shown.scene,
    nodes: nodesOf(shown, telling),
    connections: connectionsOf(shown, telling, numbers),
    sources: list,
    steps,
    words,
  };
}

function nodesOf(shown: ShownGraph, { kindWord, factsOfNode }: Telling): Record<string, StoryNode> {
  const told = drawnRecords(shown).nodes.map(({ record, drawn }) => [
    drawn.id,
    { kind: kindWord(drawn.kind), facts: factsOfNode(record) },
  ]);
  return Object.fromEntries(told) as Record<string, StoryNode>;
}

/** A bundle is told as the first of what it stands for, with the sources of all. */
function connectionsOf(
  shown: ShownGraph,
  telling: Telling,
  numbers: ReadonlyMap<string, readonly number[]>,
): Record<string, StoryConnection> {
  const told = new Map<string, StoryConnection>();
  for (const each of drawnRecords(shown).relationships) {
    const { id } = each.drawn;
    if (!told.has(id)) told.set(id, connectionOf(each, telling, numbers.get(id) ?? []));
  }
  return Object.fromEntries(told);
}

const connectionOf = (
  { record }: DrawnRelationship,
  { phrase, factsOfRelationship }: Telling,
  sources: readonly number[],
): StoryConnection => ({
  phrase: phrase(record.type, 'out'),
  reverse: phrase(record.type, 'in'),
  facts: factsOfRelationship(record),
  sources,
});
