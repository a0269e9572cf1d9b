import type { GraphNode } from '../../model/values.ts';
import type { PictureText } from '../../scene/picture-text.ts';
import { rankPublishers } from '../../scene/publishers.ts';
import { countWords } from './count-words.ts';
import type { FigureScene } from './figure-scene.ts';
import type { Figure } from './figure.ts';
import { sourceLines } from './source-nodes.ts';

/** What the reader of the command line says otherwise, or beside it. */
export type GivenWords = { title?: string; caption?: string };

const day = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', day: 'numeric' });

/** The words around the picture, as the app has them. */
export function figureText(
  { title, sentence, view, rows, dataSet }: Figure,
  { tally, scene }: FigureScene,
  { sources, given, today }: { sources: readonly GraphNode[]; given: GivenWords; today: Date },
): PictureText {
  const outlines = scene.backdrop ? ['Outlines: Natural Earth; borders as held in fact'] : [];
  return {
    title: given.title ?? title,
    ...(sentence !== undefined && { sentence }),
    ...(given.caption !== undefined && { caption: given.caption }),
    counts: [countWords(tally, rows), ...outlines].join(' · '),
    ...(view.asOf !== undefined && { asOf: `As of ${dayInWords(view.asOf)}` }),
    ...(dataSet && { dataSet }),
    drawnOn: day.format(today),
    sources: publisherWords(sources),
  };
}

const dayInWords = (iso: string): string => day.format(new Date(`${iso}T12:00`));

function publisherWords(sources: readonly GraphNode[]): string[] {
  const { named, more } = rankPublishers(sourceLines(sources));
  return more > 0 ? [...named, `and ${more} more`] : named;
}
