import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from '../language.ts';
import { isThere, nameIn } from '../tree.ts';
import { bare, listOf, mapOf, may, nullable, of, type Type } from '../types.ts';
import type { Inference, Scope } from './inference.ts';
import { typeOfProperty } from './properties.ts';

/** Patterns and queries that stand as values. */
export function inferQuery(context: ParserRuleContext, scope: Scope, inference: Inference): Type | undefined {
  if (context instanceof language.PatternComprehensionContext) {
    const inner = new Map(scope);
    if (isThere(context.variable())) inner.set(nameIn(context.variable()), of('path'));
    inference.pattern(context.pathPatternNonEmpty(), inner);
    if (isThere(context._whereExp)) inference.expression(context._whereExp, inner);
    const element = inference.expression(context._barExp, inner);
    return element.isNullable ? bare(listOf(element)) : listOf(element);
  }
  if (context instanceof language.PatternExpressionContext) {
    inference.pattern(context, new Map(scope));
    return of('boolean');
  }
  const isCount = context instanceof language.CountExpressionContext;
  if (isCount || context instanceof language.ExistsExpressionContext) {
    inference.query(context, scope);
    return isCount ? { ...of('integer'), isCount: true } : of('boolean');
  }
  if (!(context instanceof language.MapProjectionContext)) return undefined;
  return projected(context, scope, inference);
}

function projected(
  context: InstanceType<typeof language.MapProjectionContext>,
  scope: Scope,
  inference: Inference,
): Type {
  const value = inference.expression(context.variable(), scope);
  const fields = context.mapProjectionElement_list().map((element): [string, Type] | undefined => {
    if (isThere(element.expression()))
      return [nameIn(element.propertyKeyName()), inference.expression(element.expression(), scope)];
    if (isThere(element.variable()))
      return [nameIn(element.variable()), inference.expression(element.variable(), scope)];
    if (!isThere(element.property())) return undefined;
    const name = nameIn(element.property().propertyKeyName());
    return [name, typeOfProperty(value, name, inference.propertyTypes)];
  });
  const known = fields.filter((field) => field !== undefined);
  const map = known.length === fields.length ? mapOf(known) : of('map');
  return value.isNullable || may(value, 'unknown') ? nullable(map) : map;
}
