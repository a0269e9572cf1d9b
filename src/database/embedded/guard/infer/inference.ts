import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { Parameters } from '../../../database.ts';
import type { PropertyTypes } from '../property-types.ts';
import type { Type } from '../types.ts';

/** What names stand for at one point of a statement. */
export type Scope = ReadonlyMap<string, Type>;

/** Works out types part by part; each part's type is kept for the rules. */
export type Inference = {
  parameters: Parameters;
  propertyTypes: PropertyTypes;
  expression(context: ParserRuleContext, scope: Scope): Type;
  /** A query within braces; gives its columns. */
  query(context: ParserRuleContext, scope: Scope): Scope;
  /** Adds what a pattern names. */
  pattern(context: ParserRuleContext, scope: Map<string, Type>): void;
  /** Keeps what is known where a context stands. */
  scope(context: ParserRuleContext, scope: Scope): void;
  /** Keeps the type of a node or relationship in a pattern, or of what a property, index or part is taken of. */
  element(context: ParserRuleContext, type: Type): void;
};
