import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from './language.ts';
import { parentOf, partsOf } from './tree.ts';

/** Whether null does the same here as false: in WHERE and after CASE WHEN, as they stand or joined by AND and OR. */
export function isFilter(context: ParserRuleContext): boolean {
  const holder = parentOf(context);
  if (!holder) return false;
  if (holder instanceof language.WhereClauseContext) return true;
  if (holder instanceof language.CaseAlternativeContext) return holder.expression(0) === context;
  if (holder instanceof language.NodePatternContext || holder instanceof language.RelationshipPatternContext)
    return true;
  if (holder instanceof language.ListComprehensionContext || holder instanceof language.PatternComprehensionContext)
    return holder._whereExp === context;
  return passesOn(holder) && isFilter(holder);
}

const passesOn = (context: ParserRuleContext): boolean =>
  context instanceof language.ExpressionContext ||
  context instanceof language.Expression10Context ||
  context instanceof language.ParenthesizedExpressionContext ||
  (partsOf(context).length === 1 && context.children?.length === 1);
