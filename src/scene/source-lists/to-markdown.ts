import { captionLines } from '../picture-text.ts';
import { citedSources, sourceText } from '../footnotes/cited-sources.ts';
import type { CitedSource } from '../footnotes/cited-sources.ts';
import type { ShownGraph } from '../shown-graph.ts';
import { markdownLink, markdownText } from './markdown-text.ts';
import { englishSourceListWords } from './source-list-words.ts';
import type { SourceListWords } from './source-list-words.ts';

/** What is shown in words, and the numbered list of what it rests on; the numbers are those of the footnotes. */
export function toMarkdown(shown: ShownGraph, words: SourceListWords = englishSourceListWords): string {
  const { text } = shown;
  const about = [text.sentence ?? '', ...captionLines({ ...text, sources: [] })].filter((line) => line !== '');
  const blocks = [
    `# ${markdownText(text.title)}`,
    ...about.map(markdownText),
    `## ${markdownText(words.heading)}`,
    citedSources(shown)
      .map((source) => `${source.number}. ${entryOf(source, words)}`)
      .join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function entryOf({ id, record }: CitedSource, words: SourceListWords): string {
  if (!record) return `${markdownText(id)}: ${markdownText(words.unknown)}.`;
  const [publisher, date, accessed] = ['publisher', 'date', 'accessed'].map((key) => sourceText(record, key));
  const title = markdownLink(sourceText(record, 'name') || id, sourceText(record, 'url'));
  const read = sourceText(record, 'read');
  const notes = [
    read === 'excerpt' || read === 'cited' ? words[read] : '',
    accessed ? words.accessed(words.dateIn(accessed)) : '',
  ].filter((note) => note !== '');
  const main = [publisher && markdownText(publisher), title, markdownText(date ? words.dateIn(date) : words.noDate)];
  return `${main.filter((part) => part).join(', ')}${notes.length > 0 ? ` (${markdownText(notes.join('; '))})` : ''}.`;
}
