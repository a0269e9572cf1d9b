import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from '../language.ts';
import { isThere, nameIn } from '../tree.ts';
import { bare, elementOf, listOf, nullable, of, union, UNKNOWN, type Type } from '../types.ts';
import type { Inference, Scope } from './inference.ts';
import { booleanOf } from './operators.ts';

/** Comprehensions, quantifiers and reduce, whose variables stand for a list's elements. */
export function inferLoop(context: ParserRuleContext, scope: Scope, inference: Inference): Type | undefined {
  const infer = (part: ParserRuleContext, inner: Scope): Type => inference.expression(part, inner);
  if (context instanceof language.ListComprehensionContext) {
    const list = infer(context.expression(0), scope);
    const inner = new Map([...scope, [nameIn(context.variable()), elementOf(list)]]);
    if (isThere(context._whereExp)) infer(context._whereExp, inner);
    const element = isThere(context._barExp) ? infer(context._barExp, inner) : elementOf(list);
    const isFilled = list.isFilled && !isThere(context._whereExp);
    const type = bare(listOf(element, isFilled));
    return list.isNullable ? nullable(type) : type;
  }
  if (context instanceof language.ListItemsPredicateContext) {
    const list = infer(context._inExp, scope);
    const inner = new Map([...scope, [nameIn(context.variable()), elementOf(list)]]);
    const test = isThere(context._whereExp) ? infer(context._whereExp, inner) : of('boolean');
    return booleanOf([list, test]);
  }
  return context instanceof language.ReduceExpressionContext ? inferReduce(context, scope, inference) : undefined;
}

function inferReduce(
  context: InstanceType<typeof language.ReduceExpressionContext>,
  scope: Scope,
  inference: Inference,
): Type {
  const [accumulator, variable] = context.variable_list();
  const [initial, list, step] = context.expression_list();
  if (!accumulator || !variable || !initial || !list || !step) return UNKNOWN;
  const start = inference.expression(initial, scope);
  const elements = inference.expression(list, scope);
  const stepOf = (type: Type): Type =>
    inference.expression(
      step,
      new Map([...scope, [nameIn(accumulator), type], [nameIn(variable), elementOf(elements)]]),
    );
  const once = union([start, stepOf(start)]);
  const twice = union([once, stepOf(once)]);
  return bare(elements.isNullable ? nullable(twice) : twice);
}
