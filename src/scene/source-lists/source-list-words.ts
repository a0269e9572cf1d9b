/** What a list of sources says of its own; English where it is given none. */
export type SourceListWords = {
  heading: string;
  noDate: string;
  /** A whole phrase each, by how much of a source was read. */
  excerpt: string;
  cited: string;
  accessed: (date: string) => string;
  /** Of an id that the data has no source for. */
  unknown: string;
  dateIn: (date: string) => string;
};

export const englishSourceListWords: SourceListWords = {
  heading: 'Sources',
  noDate: 'no date',
  excerpt: 'read in part',
  cited: 'known only through others that cite it',
  accessed: (date) => `read on ${date}`,
  unknown: 'the data says nothing of this source',
  dateIn: (date) => date,
};
