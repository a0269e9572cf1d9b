import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { Parameters } from '../../../database.ts';
import { UNKNOWN, union, type Type } from '../types.ts';
import { inferQueryParts } from './clauses.ts';
import { inferExpression } from './expressions.ts';
import type { PropertyTypes } from '../property-types.ts';
import type { Inference, Scope } from './inference.ts';
import { inferPattern } from './patterns.ts';

export type Types = {
  of(context: ParserRuleContext): Type;
  /** What was known where it stands. */
  scopeOf(context: ParserRuleContext): Scope;
  /** Of a node or relationship in a pattern, or of what a property, index or part is taken of. */
  ofElement(context: ParserRuleContext): Type;
  propertyTypes: PropertyTypes;
  parameters: Parameters;
};

const NOTHING: Scope = new Map();

/** The type of every expression of a statement, as far as literals, parameters and the data set's own types tell. */
export function inferTypes(
  tree: ParserRuleContext,
  { parameters, propertyTypes }: Pick<Inference, 'parameters' | 'propertyTypes'>,
): Types {
  const types = new Map<ParserRuleContext, Type>();
  const scopes = new Map<ParserRuleContext, Scope>();
  const elements = new Map<ParserRuleContext, Type>();
  const inference: Inference = {
    parameters,
    propertyTypes,
    expression(context, scope) {
      const type = inferExpression(context, scope, inference);
      const before = types.get(context);
      // The body of a reduce is gone through twice.
      types.set(context, before ? union([before, type]) : type);
      return type;
    },
    query: (context, scope) => inferQueryParts(context, scope, inference),
    pattern: (context, scope) => inferPattern(context, scope, inference),
    scope: (context, scope) => void scopes.set(context, scope),
    element: (context, type) => void elements.set(context, type),
  };
  inference.query(tree, NOTHING);
  return {
    of: (context) => types.get(context) ?? UNKNOWN,
    scopeOf: (context) => scopes.get(context) ?? NOTHING,
    ofElement: (context) => elements.get(context) ?? UNKNOWN,
    propertyTypes,
    parameters,
  };
}
