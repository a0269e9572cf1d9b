/** The words around a saved picture: a reader of the picture alone must know what it shows and rests on. */
export type PictureText = {
  title: string;
  /** The question as a sentence, where the title is not already it. */
  sentence?: string;
  /** "38 programs, 12 institutions, 14 countries · 3 undated" */
  counts?: string;
  /** The reader's own, first under the picture. */
  caption?: string;
  /** "As of 1 June 2024": a whole phrase. */
  asOf?: string;
  /** What is left out by filters, in words: a whole phrase. */
  filters?: string;
  dataSet?: { title: string; version: string };
  /** "24 November 2026" */
  drawnOn?: string;
  /** Publishers of the sources. */
  sources?: readonly string[];
  /** What a picture says of its own, in another language than English. */
  words?: PictureWords;
};

export type PictureWords = {
  /** Of the sources, the data set and the day, each a whole phrase; empty for what is not known. */
  sources: string;
  origin: string;
  drawn: string;
  absence: string;
  /** Of each type of relationship. */
  phrases: Readonly<Record<string, string>>;
  footnotes?: FootnoteWords;
};

/** Over the list of footnotes, and after it where it is cut: `{count}` is how many more the file of sources holds. */
export type FootnoteWords = { title: string; more: string };

export const englishFootnoteWords: FootnoteWords = { title: 'Sources', more: '{count} more in the file of sources' };

const SOURCES = 'Sources of the connections, with the number of documents where there is more than one';
export const ABSENCE = 'A connection that is not drawn is not known to us; that does not mean there is none.';

/** The lines under the picture. */
export function captionLines(text: PictureText): string[] {
  const { sources, origin, drawn, absence } = text.words ?? inEnglish(text);
  const isSourced = text.sources && text.sources.length > 0;
  const lines = [
    text.caption ?? '',
    [text.counts ?? '', text.asOf ?? ''].filter((words) => words !== '').join(' · '),
    text.filters ?? '',
    isSourced ? sources : '',
    absence,
    [origin, drawn].filter((words) => words !== '').join(' · '),
  ];
  return lines.filter((line) => line !== '');
}

const inEnglish = ({ dataSet, drawnOn, sources = [] }: PictureText): Omit<PictureWords, 'phrases' | 'footnotes'> => ({
  sources: `${SOURCES}: ${sources.join('; ')}`,
  origin: dataSet ? `Data: ${dataSet.title}, version ${dataSet.version}` : '',
  drawn: drawnOn ? `drawn ${drawnOn}` : '',
  absence: ABSENCE,
});
