import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from './language.ts';
import { isThere, nameIn, parentOf, signsOf, walk } from './tree.ts';

/** Of `:A|B` or `:A`; undefined where more is said of them than one of these names. */
export function plainNames(test: ParserRuleContext): string[] | undefined {
  const names: string[] = [];
  let isPlain = true;
  walk(test, (part) => {
    if (part instanceof language.LabelNameContext) names.push(nameIn(part));
    const isJoined = part instanceof language.LabelExpression3Context && signsOf(part).length > 0;
    const isNegated = part instanceof language.LabelExpression2Context && signsOf(part).includes('!');
    if (isJoined || isNegated || part instanceof language.AnyLabelContext) isPlain = false;
    if (part instanceof language.DynamicLabelContext) isPlain = false;
  });
  return isPlain && names.length > 0 ? names : undefined;
}

/** A test for one of several labels, in words that this engine reads. */
export const anyLabel = (value: string, labels: readonly string[]): string =>
  `(${labels.map((label) => `${value}:\`${label}\``).join(' OR ')})`;

/** A named node of a MATCH, whose choice of labels can stand in its WHERE. */
export function isChosenInMatch(node: InstanceType<typeof language.NodePatternContext>): boolean {
  if (!isThere(node.variable()) || !isThere(node.labelExpression())) return false;
  if ((plainNames(node.labelExpression()) ?? []).length < 2) return false;
  for (let holder = parentOf(node); holder; holder = parentOf(holder)) {
    if (holder instanceof language.MatchClauseContext) return true;
    if (holder instanceof language.ExpressionContext || holder instanceof language.Expression1Context) return false;
  }
  return false;
}
