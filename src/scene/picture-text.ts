/** The words around a saved picture: a reader of the picture alone must know what it shows and rests on. */
export type PictureText = {
  title: string;
  /** The question as a sentence, where the title is not already it. */
  sentence?: string;
  /** "38 programs, 12 institutions, 14 countries · 3 undated" */
  counts?: string;
  dataSet?: { title: string; version: string };
  /** "24 November 2026" */
  drawnOn?: string;
  /** Publishers of the sources. */
  sources?: readonly string[];
};

const SOURCES = 'Sources of the connections, with the number of documents where there is more than one';
export const ABSENCE = 'A connection that is not drawn is not known to us; that does not mean there is none.';

/** The lines under the picture. */
export function captionLines({ counts, dataSet, drawnOn, sources }: PictureText): string[] {
  const origin = dataSet && `Data: ${dataSet.title}, version ${dataSet.version}`;
  const lines = [
    counts ?? '',
    sources && sources.length > 0 ? `${SOURCES}: ${sources.join('; ')}` : '',
    ABSENCE,
    [origin, drawnOn && `drawn ${drawnOn}`].filter(Boolean).join(' · '),
  ];
  return lines.filter((line) => line !== '');
}
