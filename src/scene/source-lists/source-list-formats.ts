import type { ShownGraph } from '../shown-graph.ts';
import type { SourceListWords } from './source-list-words.ts';
import { toBibTex } from './to-bib-tex.ts';
import { toCslJson } from './to-csl-json.ts';
import { toMarkdown } from './to-markdown.ts';

export type SourceListFormat = {
  id: 'bibtex' | 'csl' | 'markdown';
  /** Of the file's name. */
  ending: string;
  mediaType: string;
  /** Words are said in Markdown alone; the others hold none. */
  write: (shown: ShownGraph, words?: SourceListWords) => string;
};

export const markdownFormat: SourceListFormat = {
  id: 'markdown',
  ending: 'md',
  mediaType: 'text/markdown',
  write: toMarkdown,
};

/** Every kind of file that holds the sources of a picture. */
export const sourceListFormats: readonly SourceListFormat[] = [
  markdownFormat,
  { id: 'bibtex', ending: 'bib', mediaType: 'application/x-bibtex', write: (shown) => toBibTex(shown) },
  {
    id: 'csl',
    ending: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (shown) => toCslJson(shown),
  },
];
