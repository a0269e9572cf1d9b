import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { isThere } from '../tree.ts';

/** Writes one context otherwise, with the parts of it as they are to be written; undefined: as it is. */
type WriteOne = (context: ParserRuleContext, write: (part: ParserRuleContext) => string) => string | undefined;

/** The text of a tree in which some contexts are written otherwise. */
export function writeTree(tree: ParserRuleContext, writeOne: WriteOne): string {
  const write = (context: ParserRuleContext): string => writeOne(context, write) ?? asItIs(context, write);
  const { start } = tree;
  // What stands before keeps its lines, for the places of faults that are found in what is written here.
  const head = start.start > 0 ? start.getInputStream().getText(0, start.start - 1) : '';
  return head + write(tree);
}

type Piece = { start: number; stop: number; text: string };

/** Its parts, and between them the blanks and comments that stand there. */
function asItIs(context: ParserRuleContext, write: (part: ParserRuleContext) => string): string {
  const stream = context.start.getInputStream();
  const pieces = (context.children ?? []).flatMap((child): Piece[] => {
    const part = child as ParserRuleContext;
    if (isThere(part.start))
      return part.stop && part.children ? [{ start: part.start.start, stop: part.stop.stop, text: write(part) }] : [];
    const { symbol } = child as unknown as { symbol: { start: number; stop: number; text: string } };
    return symbol.start <= symbol.stop ? [{ start: symbol.start, stop: symbol.stop, text: symbol.text }] : [];
  });
  return pieces.reduce((text, piece, index) => {
    const last = pieces[index - 1];
    const gap = last && last.stop + 1 < piece.start ? stream.getText(last.stop + 1, piece.start - 1) : '';
    return text + gap + piece.text;
  }, '');
}
