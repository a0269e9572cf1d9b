import type { Parameters } from '../../../model/wire.ts';

/** What is asked. A preset's parameters are kept as the text of the address until its form is known. */
export type Question =
  | { type: 'opening' }
  | { type: 'preset'; name: string; texts: Readonly<Record<string, string>> }
  | { type: 'query'; cypher: string; parameters: Parameters };

/** All that a link restores. */
export type View = {
  question: Question;
  layout: string;
  /** Kinds switched off in the legend; undefined: those that the question leaves out by itself. */
  hiddenKinds: readonly string[] | undefined;
  /** Nodes whose neighbours were added to the answer, in the order in which they were. */
  expanded: readonly string[];
  /** Id of the chosen node or relationship. */
  selected: string | undefined;
};
