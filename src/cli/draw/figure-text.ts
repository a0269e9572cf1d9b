import type { GraphNode } from '../../model/values.ts';
import type { PictureText } from '../../scene/picture-text.ts';
import { countLine } from '../../words/count-line.ts';
import type { CountLine } from '../../words/count-line.ts';
import { outlinesNote } from '../../words/layout-words.ts';
import { overviewLine } from '../../words/overview-looks.ts';
import { pictureText } from '../../words/picture-text.ts';
import { pictureWords } from '../../words/picture-words.ts';
import { publisherWords } from '../../words/publisher-words.ts';
import { t } from '../../words/t.ts';
import type { FigureScene } from './figure-scene.ts';
import { isOverview } from './figure.ts';
import type { Figure } from './figure.ts';

/** What the reader of the command line says otherwise, or beside it. */
export type GivenWords = { title?: string; caption?: string };

export type TextOrder = {
  given: GivenWords;
  /** Whose publishers are named. */
  sources: readonly GraphNode[];
  today: Date;
};

/** The words around the picture, as the app has them. */
export function figureText(figure: Figure, drawn: FigureScene, { given, sources, today }: TextOrder): PictureText {
  const { view, records, words, dataSet } = figure;
  const line = countsOf(figure, drawn);
  const caveats = drawn.scene.backdrop ? [...line.caveats, outlinesNote()] : line.caveats;
  const origin = { dataSet: dataSet ?? undefined, drawnOn: today };
  const text = {
    ...pictureText({ words, view, records }, { ...line, caveats }, origin),
    ...(given.title !== undefined && { title: given.title }),
    ...(given.caption !== undefined && { caption: given.caption }),
    sources: publisherWords(sources),
  };
  return { ...text, words: pictureWords(text) };
}

function countsOf(figure: Figure, { tally, shown }: FigureScene): CountLine {
  if (isOverview(figure)) return { shown: overviewLine(shown), caveats: [] };
  const { rows, compared } = figure;
  const line = countLine({
    tally,
    rows: rows?.read,
    truncated: rows?.truncated ?? false,
    total: rows?.total,
    brought: [],
  });
  return compared ? { ...line, caveats: [t('compare.rows', compared.counts), ...line.caveats] } : line;
}
