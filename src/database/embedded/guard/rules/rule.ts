import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { Parameters } from '../../../database.ts';
import type { PropertyTypes } from '../property-types.ts';

/** What is known of a statement beside its tree. */
export type Facts = { parameters: Parameters; propertyTypes: PropertyTypes };

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
  find(context: ParserRuleContext, facts: Facts): ParserRuleContext | undefined;
};

/** Finds every context of these classes. */
export const every =
  (...classes: (abstract new (...parameters: never[]) => ParserRuleContext)[]): Rule['find'] =>
  (context) =>
    classes.some((one) => context instanceof one) ? context : undefined;
