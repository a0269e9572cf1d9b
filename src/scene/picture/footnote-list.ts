import { webAddress } from '../../model/web-address.ts';
import type { FootnoteWords } from '../picture-text.ts';
import type { Footnote, Footnotes } from './footnotes.ts';
import type { Block, Frame, Mark, TextMark } from './picture.ts';
import { lowered, paragraph } from './text-blocks.ts';

/** More would be no list under a picture but a page of its own. */
const MOST_ENTRIES = 120;
const FONT = 9.5;
const NARROWEST = 290;
const GUTTER = 26;
const ABOVE = 14;
const NUMBER_GAP = 5;
const ENTRY_GAP = 2;

/** With how many of the list had no room. */
export type NoteBlock = Block & { leftOut: number };

type ListOptions = { words: FootnoteWords; maxHeight: number };

/** The numbered list, in as many columns as are wide enough to read; what has no room is counted. */
export function footnoteBlock({ list }: Footnotes, frame: Frame, { words, maxHeight }: ListOptions): NoteBlock {
  if (list.length === 0) return { marks: [], height: 0, leftOut: 0 };
  let shown = Math.min(list.length, MOST_ENTRIES);
  let block = blockOf(list, shown, { frame, words });
  while (block.height > maxHeight && shown > 0) {
    // A list that is too high by a third loses a third of its entries, and at least one.
    shown = Math.min(shown - 1, Math.floor((shown * maxHeight) / block.height));
    block = blockOf(list, Math.max(0, shown), { frame, words });
  }
  return { ...block, leftOut: list.length - Math.max(0, shown) };
}

type Around = { frame: Frame; words: FootnoteWords };

function blockOf(list: readonly Footnote[], shown: number, { frame, words }: Around): Block {
  const { unit, letter, theme } = frame;
  const title = paragraph(words.title, { fontSize: 11 * letter, bold: true, colour: theme.ink }, frame);
  const columns = inColumns(list.slice(0, shown), frame);
  const rest = list.length - shown;
  const more = rest === 0 ? '' : words.more.replace('{count}', String(rest));
  const last = paragraph(more, { fontSize: FONT * letter, bold: false, colour: theme.muted }, frame);
  const top = ABOVE * unit;
  const columnsTop = top + title.height + 3 * unit;
  const lastTop = columnsTop + columns.height + 3 * unit;
  return {
    marks: [...lowered(title, top), ...lowered(columns, columnsTop), ...lowered(last, lastTop)],
    height: lastTop + last.height,
  };
}

/** Columns as even as entries that are not cut allow. */
function inColumns(entries: readonly Footnote[], frame: Frame): Block {
  const { left, right, unit, letter } = frame;
  const gutter = GUTTER * unit;
  const fitting = Math.floor((right - left + gutter) / (NARROWEST * letter + gutter));
  const count = Math.max(1, Math.min(fitting, entries.length));
  const width = (right - left - gutter * (count - 1)) / count;
  const number = numberWidth(entries, frame);
  const blocks = entries.map((entry) => entryBlock(entry, { ...frame, right: left + width }, number));
  const marks: Mark[] = [];
  let height = 0;
  for (const [index, column] of evenly(blocks, count).entries()) {
    let y = 0;
    for (const block of column) {
      marks.push(...lowered(block, y).map((mark) => movedRight(mark, index * (width + gutter))));
      y += block.height + ENTRY_GAP * unit;
    }
    height = Math.max(height, y);
  }
  return { marks, height };
}

function entryBlock({ number, text, url }: Footnote, frame: Frame, aside: number): Block {
  const { left, unit, letter, theme } = frame;
  const style = { fontSize: FONT * letter, bold: false, colour: theme.muted };
  const indented = { ...frame, left: left + aside + NUMBER_GAP * unit };
  const { marks, height } = paragraph(text, style, indented);
  const first = { x: left + aside, y: (marks[0] as TextMark | undefined)?.y ?? 0 };
  const sign: Mark = { mark: 'text', text: String(number), ...first, align: 'right', halo: 0, ...style };
  const href = webAddress(url);
  const linked = href ? marks.map((mark) => ({ ...mark, href })) : marks;
  return { marks: [{ ...sign, colour: theme.ink }, ...linked], height };
}

const numberWidth = (entries: readonly Footnote[], { letter, measure }: Frame): number =>
  Math.max(0, ...entries.map(({ number }) => measure(String(number), FONT * letter, false)));

/** Fills one column after the other, each up to the least height at which all fit. */
function evenly(blocks: readonly Block[], count: number): Block[][] {
  const total = blocks.reduce((sum, { height }) => sum + height, 0);
  const highest = Math.max(0, ...blocks.map(({ height }) => height));
  for (let limit = total / count; ; limit += highest / 4) {
    const columns = filled(blocks, limit);
    if (columns.length <= count) return columns;
  }
}

function filled(blocks: readonly Block[], limit: number): Block[][] {
  const columns: Block[][] = [];
  let height = Infinity;
  for (const block of blocks) {
    if (height + block.height > limit * (1 + 1e-9)) {
      columns.push([]);
      height = 0;
    }
    columns.at(-1)?.push(block);
    height += block.height;
  }
  return columns;
}

const movedRight = (mark: Mark, by: number): Mark => (mark.mark === 'text' ? { ...mark, x: mark.x + by } : mark);
