import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { Types } from '../infer/infer-types.ts';

/** One construct that this engine refuses or would answer otherwise than Neo4j. */
export type Rule = {
  /** As the list in docs/engines.md calls it. */
  name: string;
  /** What this engine does, as the start of the sentence that a reader gets. */
  what: string;
  /** How to write it, as its end. */
  instead: string;
  /** A statement that is refused for it, and one as `instead` says, which both engines answer alike. */
  example: { refused: string; instead: string };
  /** The part of the tree that is at fault, where this context holds one. */
  find(context: ParserRuleContext, types: Types): ParserRuleContext | undefined;
};

/** Finds every context of these classes. */
export const every =
  (...classes: (abstract new (...parameters: never[]) => ParserRuleContext)[]): Rule['find'] =>
  (context) =>
    classes.some((one) => context instanceof one) ? context : undefined;

/** Finds what of the contexts of one class is at fault. */
export const within =
  <Context extends ParserRuleContext>(
    one: abstract new (...parameters: never[]) => Context,
    find: (context: Context, types: Types) => ParserRuleContext | undefined | false,
  ): Rule['find'] =>
  (context, types) =>
    (context instanceof one && find(context, types)) || undefined;
