/** Numbers beside connections, and what each number stands for in the list under the picture. */
export type Footnotes = {
  /** By a connection's id as the scene has it, that of a bundle too. */
  numbers: ReadonlyMap<string, readonly number[]>;
  list: readonly Footnote[];
};

/** `text` says publisher, title and date. */
export type Footnote = { number: number; text: string; url?: string };
