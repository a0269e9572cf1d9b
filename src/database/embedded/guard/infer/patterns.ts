import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from '../language.ts';
import { isThere, nameIn, partsOf, walk } from '../tree.ts';
import { elementOf, listOf, may, of, type Type } from '../types.ts';
import type { Inference } from './inference.ts';

/** Adds what a pattern names to the scope, and works out what is written within it. */
export function inferPattern(context: ParserRuleContext, scope: Map<string, Type>, inference: Inference): void {
  if (context instanceof language.PatternContext && isThere(context.variable()))
    scope.set(nameIn(context.variable()), of('path'));
  if (context instanceof language.NodePatternContext) inference.element(context, declare(context, of('node'), scope));
  if (context instanceof language.RelationshipPatternContext)
    inference.element(context, elementIn(declare(context, relationshipOf(context), scope)));
  if (context instanceof language.PropertiesContext) inference.expression(context, scope);
  else if (context instanceof language.ExpressionContext) inference.expression(context, scope);
  else for (const part of partsOf(context)) inferPattern(part, scope, inference);
}

type Element = InstanceType<typeof language.NodePatternContext | typeof language.RelationshipPatternContext>;

/** What was named before keeps what is known of it. */
function declare(context: Element, fresh: Type, scope: Map<string, Type>): Type {
  const labels = labelsIn(context);
  const type = labels ? { ...fresh, labels } : fresh;
  if (!isThere(context.variable())) return type;
  const name = nameIn(context.variable());
  const known = scope.get(name);
  const joined =
    known && !may(known, 'unknown') ? { ...known, labels: known.labels ?? labels, isNullable: false } : type;
  scope.set(name, joined);
  return joined;
}

const elementIn = (type: Type): Type => (may(type, 'list') ? elementOf(type) : type);

function relationshipOf(context: InstanceType<typeof language.RelationshipPatternContext>): Type {
  const labels = labelsIn(context);
  const one = labels ? { ...of('relationship'), labels } : of('relationship');
  return isThere(context.pathLength()) ? listOf(one) : one;
}

/** Undefined where they are not a plain list of names. */
function labelsIn(context: Element): string[] | undefined {
  const expression = context.labelExpression();
  if (!isThere(expression)) return undefined;
  const labels: string[] = [];
  let isPlain = true;
  walk(expression, (part) => {
    if (part instanceof language.LabelNameContext) labels.push(nameIn(part));
    if (part instanceof language.AnyLabelContext || part instanceof language.DynamicLabelContext) isPlain = false;
    if (part instanceof language.LabelExpression2Context && part.getText().startsWith('!')) isPlain = false;
  });
  return isPlain ? labels : undefined;
}
