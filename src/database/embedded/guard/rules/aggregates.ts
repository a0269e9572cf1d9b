import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from '../language.ts';
import { parentOf, walk } from '../tree.ts';
import { AGGREGATES, functionName } from './functions.ts';
import type { Rule } from './rule.ts';

const isAggregate = (context: ParserRuleContext): boolean =>
  context instanceof language.CountStarContext ||
  (context instanceof language.FunctionInvocationContext && AGGREGATES.has(functionName(context)));

const HOLDERS = [
  language.MapContext,
  language.MapProjectionContext,
  language.ListLiteralContext,
  language.ListComprehensionContext,
  language.ListItemsPredicateContext,
  language.ReduceExpressionContext,
  language.IndexPostfixContext,
  language.RangePostfixContext,
];

/** Aggregates within other expressions. */
export const aggregateRules: readonly Rule[] = [
  {
    name: 'Aggregates within lists, maps, comprehensions, quantifiers and parts of lists: `{n: count(*)}`, `collect(x)[..3]`',
    what: 'this engine takes no aggregate within a list, a map or a comprehension',
    instead: 'aggregate first: WITH count(*) AS n RETURN {n: n}',
    example: {
      refused: 'MATCH (t:Topic) RETURN {topics: count(*)} AS map',
      instead: 'MATCH (t:Topic) WITH count(*) AS topics RETURN {topics: topics} AS map',
    },
    find: (context) =>
      (HOLDERS.some((holder) => context instanceof holder) && holdsAggregate(context)) || isCutAggregate(context)
        ? context
        : undefined,
  },
];

/** What a query within it aggregates is its own matter; so is what stands in an aggregate. */
function holdsAggregate(context: ParserRuleContext): boolean {
  let isHeld = false;
  walk(context, (part) => {
    if (part !== context && isAggregate(part) && !standsInAggregateOf(part, context)) isHeld = true;
  });
  return isHeld;
}

function standsInAggregateOf(part: ParserRuleContext, limit: ParserRuleContext): boolean {
  for (let holder = parentOf(part); holder && holder !== limit; holder = parentOf(holder))
    if (isAggregate(holder) || holder instanceof language.RegularQueryContext) return true;
  return false;
}

/** `collect(x)[..3]` */
function isCutAggregate(context: ParserRuleContext): boolean {
  return (
    context instanceof language.Expression2Context &&
    context.postFix_list().length > 0 &&
    holdsAggregate(context.expression1())
  );
}
