import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from '../language.ts';
import { isThere, nameIn, partsOf, signsOf } from '../tree.ts';
import {
  areOfOne,
  bare,
  elementOf,
  isOnly,
  listOf,
  mapOf,
  may,
  NULL,
  nullable,
  of,
  typeOfValue,
  union,
  UNKNOWN,
  type Type,
} from '../types.ts';
import { results } from './functions.ts';
import type { Inference, Scope } from './inference.ts';
import { arithmeticOf, booleanOf, orderingOf, sumOf } from './operators.ts';
import { typeOfProperty } from './properties.ts';

/** The type of one expression, by those of its parts. */
export function inferExpression(context: ParserRuleContext, scope: Scope, inference: Inference): Type {
  const infer = (part: ParserRuleContext, inner: Scope = scope): Type => inference.expression(part, inner);
  const parts = partsOf(context);
  if (context instanceof language.Expression2Context) return inferPostfixes(context, scope, inference);
  if (context instanceof language.Expression7Context) return inferComparison(context, scope, inference);
  if (isOperation(context))
    return operationOf(
      context,
      parts.map((part) => infer(part)),
    );
  if (context instanceof language.Expression9Context && signsOf(context).length > 0)
    return booleanOf(parts.map((part) => infer(part)));
  if (context instanceof language.Expression3Context) return signed(context, infer(context.expression2()));
  return inferAtom(context, scope, inference) ?? inferOnly(parts, infer);
}

/** A context that only holds another. */
function inferOnly(parts: ParserRuleContext[], infer: (part: ParserRuleContext) => Type): Type {
  const types = parts.map((part) => infer(part));
  return types.length === 1 ? (types[0] ?? UNKNOWN) : UNKNOWN;
}

const isOperation = (context: ParserRuleContext): boolean =>
  [
    language.ExpressionContext,
    language.Expression11Context,
    language.Expression10Context,
    language.Expression8Context,
    language.Expression6Context,
    language.Expression5Context,
    language.Expression4Context,
  ].some((level) => context instanceof level) && partsOf(context).length > 1;

function operationOf(context: ParserRuleContext, operands: Type[]): Type {
  if (context instanceof language.Expression8Context)
    return signsOf(context).every((sign) => ['=', '<>'].includes(sign)) ? booleanOf(operands) : orderingOf(operands);
  if (context instanceof language.Expression4Context)
    return operands.some((type) => type.isNullable) ? nullable(of('float')) : of('float');
  if (context instanceof language.Expression5Context) return operands.reduce(arithmeticOf);
  if (context instanceof language.Expression6Context) return folded(operands, signsOf(context));
  return booleanOf(operands);
}

function folded([first = UNKNOWN, ...rest]: Type[], signs: string[]): Type {
  return rest.reduce((left, right, index) => {
    if (signs[index] !== '-') return sumOf(left, right);
    return { ...arithmeticOf(left, right), isCount: false };
  }, first);
}

function signed(context: ParserRuleContext, type: Type): Type {
  return signsOf(context).includes('-') ? { ...type, isCount: false } : type;
}

function inferComparison(
  context: InstanceType<typeof language.Expression7Context>,
  scope: Scope,
  inference: Inference,
): Type {
  const left = inference.expression(context.expression6(), scope);
  const test = context.comparisonExpression6();
  if (!isThere(test)) return left;
  if (!(test instanceof language.StringAndListComparisonContext))
    return test instanceof language.LabelComparisonContext ? booleanOf([left]) : of('boolean');
  const right = inference.expression(test.expression6(), scope);
  if (!isThere(test.IN()))
    return isOnly(left, 'text') && isOnly(right, 'text') ? booleanOf([left, right]) : nullable(of('boolean'));
  return booleanOf([left, right, elementOf(right)]);
}

function inferPostfixes(
  context: InstanceType<typeof language.Expression2Context>,
  scope: Scope,
  inference: Inference,
): Type {
  return context.postFix_list().reduce(
    (value, postfix) => {
      inference.expression(postfix, scope);
      inference.element(postfix, value);
      return postfixed(value, postfix, inference);
    },
    inference.expression(context.expression1(), scope),
  );
}

function postfixed(value: Type, postfix: ParserRuleContext, { propertyTypes }: Inference): Type {
  if (postfix instanceof language.PropertyPostfixContext)
    return typeOfProperty(value, nameIn(postfix.property().propertyKeyName()), propertyTypes);
  if (postfix instanceof language.RangePostfixContext)
    return isOnly(value, 'list') ? { ...value, isFilled: false } : UNKNOWN;
  return isOnly(value, 'list') ? nullable(elementOf(value)) : UNKNOWN;
}

function inferAtom(context: ParserRuleContext, scope: Scope, inference: Inference): Type | undefined {
  const infer = (part: ParserRuleContext, inner: Scope = scope): Type => inference.expression(part, inner);
  if (context instanceof language.VariableContext) return scope.get(nameIn(context)) ?? UNKNOWN;
  if (context instanceof language.ParameterContext)
    return typeOfValue(inference.parameters[nameIn(context.parameterName())]);
  if (context instanceof language.FunctionInvocationContext) return called(context, infer);
  if (context instanceof language.ListLiteralContext) {
    const elements = context.expression_list().map((part) => infer(part));
    return { ...listOf(union(elements), elements.length > 0), isMixed: !areOfOne(elements) };
  }
  if (context instanceof language.MapContext) {
    const types = context.expression_list().map((part) => infer(part));
    return mapOf(context.propertyKeyName_list().map((key, index) => [nameIn(key), types[index] ?? UNKNOWN]));
  }
  return (
    literalOf(context) ??
    inferLoop(context, scope, inference) ??
    inferCase(context, infer) ??
    inferQuery(context, scope, inference)
  );
}

function literalOf(context: ParserRuleContext): Type | undefined {
  if (context instanceof language.NumberLiteralContext) {
    const isCount = !context.getText().startsWith('-');
    return { ...of(isThere(context.DECIMAL_DOUBLE()) ? 'float' : 'integer'), isCount };
  }
  if (context instanceof language.StringLiteralContext) return of('text');
  if (context instanceof language.BooleanLiteralContext) return of('boolean');
  if (context instanceof language.CountStarContext) return { ...of('integer'), isCount: true };
  if (context instanceof language.KeywordLiteralContext)
    return context.getText().toUpperCase() === 'NULL' ? NULL : of('float');
  return undefined;
}

function called(
  context: InstanceType<typeof language.FunctionInvocationContext>,
  infer: (part: ParserRuleContext) => Type,
): Type {
  const name = nameIn(context.functionName()).toLowerCase();
  const parameters = context.functionArgument_list().map((argument) => infer(argument.expression()));
  const result = Object.hasOwn(results, name) ? results[name] : undefined;
  return result?.(parameters) ?? UNKNOWN;
}

/** Comprehensions, quantifiers and reduce, whose variables stand for a list's elements. */
function inferLoop(context: ParserRuleContext, scope: Scope, inference: Inference): Type | undefined {
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

function inferCase(context: ParserRuleContext, infer: (part: ParserRuleContext) => Type): Type | undefined {
  if (context instanceof language.CaseExpressionContext) {
    const results = context.caseAlternative_list().map((alternative) => {
      infer(alternative.expression(0));
      return infer(alternative.expression(1));
    });
    return bare(union([...results, isThere(context.expression()) ? infer(context.expression()) : NULL]));
  }
  if (!(context instanceof language.ExtendedCaseExpressionContext)) return undefined;
  infer(context.expression(0));
  const results = context.extendedCaseAlternative_list().map((alternative) => {
    for (const when of alternative.extendedWhen_list()) partsOf(when).forEach((part) => infer(part));
    return infer(alternative.expression());
  });
  return bare(union([...results, isThere(context._elseExp) ? infer(context._elseExp) : NULL]));
}

/** Patterns and queries that stand as values. */
function inferQuery(context: ParserRuleContext, scope: Scope, inference: Inference): Type | undefined {
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
