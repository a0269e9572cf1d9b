/** The words around a saved picture: a reader of the picture alone must know what it shows and rests on. */
export type PictureText = {
  title: string;
  /** The question as a sentence, where the title is not already it. */
  sentence?: string;
  /** "38 programs, 12 institutions, 14 countries · 3 undated" */
  counts?: string;
  dataSet?: { title: string; version: string };
  /** "June 2024" */
  asOf?: string;
  /** Names of the sources, one each. */
  sources?: readonly string[];
};

export const ABSENCE = 'A connection that is not drawn is not known to us; that does not mean there is none.';

/** The lines under the picture. */
export function captionLines({ counts, dataSet, asOf, sources }: PictureText): string[] {
  const origin = dataSet && `Data: ${dataSet.title}, version ${dataSet.version}`;
  const lines = [
    [origin, asOf && `as of ${asOf}`, counts].filter(Boolean).join(' · '),
    ABSENCE,
    sources && sources.length > 0 ? `Sources: ${sources.join('; ')}` : '',
  ];
  return lines.filter((line) => line !== '');
}
