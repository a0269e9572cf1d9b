import type { GraphNode } from '../../model/values.ts';
import { sourcesBehind } from '../../scene/publishers.ts';
import type { PictureText } from '../../scene/picture-text.ts';
import { publisherWords } from '../../words/publisher-words.ts';
import { countOfConnections, countOfNodes } from '../../words/count.ts';
import { pictureWords } from '../../words/picture-words.ts';
import { t } from '../../words/t.ts';
import type { ExportChoices } from './choices.ts';
import type { Part } from './part-of.ts';
import type { ExportSubject } from './subject.ts';

/** The words around the picture of a part. */
export function textOf(subject: ExportSubject, choices: ExportChoices, part: Part): PictureText {
  const { title, subtitle, caption, sources } = choices;
  const text: PictureText = {
    ...subject.text,
    title,
    sentence: subtitle,
    caption,
    counts: countsOf(subject, choices, part),
    sources: sources === 'publishers' ? publisherWords(documentsOf(subject, part)) : [],
  };
  return { ...text, words: pictureWords(text) };
}

/** A picture of a part says of what it is one. */
function countsOf({ text }: ExportSubject, { part: which }: ExportChoices, { shown, nodes: number }: Part): string {
  const counts = text.counts ?? '';
  if (which === 'shown') return counts;
  const nodes = countOfNodes(number);
  const connections = countOfConnections(shown.relationships.length);
  return t(`export.part.countsOf.${which}`, { nodes, connections, counts });
}

/** The documents that a part rests on. */
function documentsOf({ sources }: ExportSubject, { drawn }: Part): GraphNode[] {
  return sources.status === 'read' ? sourcesBehind(drawn, sources.nodes).sources : [];
}
