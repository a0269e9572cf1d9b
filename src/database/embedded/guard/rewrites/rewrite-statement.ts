import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { Types } from '../infer/infer-types.ts';
import { isThere } from '../tree.ts';
import { chooseLabels } from './choose-labels.ts';
import { aliasColumns, sortColumns } from './columns.ts';
import {
  bracketPowers,
  cutDecimals,
  nameFields,
  projectNull,
  roundUp,
  skipOffset,
  sumNothing,
  testLabels,
} from './expressions.ts';
import { quoteKeywords } from './names.ts';
import type { Rewrite, Writer } from './rewrite.ts';

const rewrites: readonly Rewrite[] = [
  chooseLabels,
  aliasColumns,
  sortColumns,
  quoteKeywords,
  bracketPowers,
  testLabels,
  sumNothing,
  roundUp,
  cutDecimals,
  nameFields,
  projectNull,
  skipOffset,
];

/** A statement as this engine is to read it, so that it means what it means to Neo4j. */
export function rewriteStatement(tree: ParserRuleContext, types: Types): string {
  const writer: Writer = {
    types,
    write(context) {
      for (const rewrite of rewrites) {
        const text = rewrite(context, writer);
        if (text !== undefined) return text;
      }
      return asItIs(context, writer);
    },
  };
  const { start } = tree;
  // What stands before keeps its lines, for the places of the engine's own errors.
  const head = start.start > 0 ? start.getInputStream().getText(0, start.start - 1) : '';
  return head + writer.write(tree);
}

type Piece = { start: number; stop: number; text: string };

/** Its parts, and between them the blanks and comments that stand there. */
function asItIs(context: ParserRuleContext, { write }: Writer): string {
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
