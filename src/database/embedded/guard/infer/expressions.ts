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
  NULL,
  nullable,
  of,
  textOf,
  typeOfValue,
  union,
  UNKNOWN,
  type Type,
} from '../types.ts';
import { results } from './functions.ts';
import type { Inference, Scope } from './inference.ts';
import { inferLoop } from './loops.ts';
import { arithmeticOf, booleanOf, orderingOf, sumOf } from './operators.ts';
import { typeOfProperty } from './properties.ts';
import { inferQuery } from './subqueries.ts';

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
  if (context instanceof language.StringLiteralContext) return literalText(context.getText());
  if (context instanceof language.BooleanLiteralContext) return of('boolean');
  if (context instanceof language.CountStarContext) return { ...of('integer'), isCount: true };
  if (context instanceof language.KeywordLiteralContext)
    return context.getText().toUpperCase() === 'NULL' ? NULL : of('float');
  return undefined;
}

/** With an escape in it, what it reads as is not told. */
const literalText = (quoted: string): Type => (quoted.includes('\\') ? of('text') : textOf(quoted.slice(1, -1)));

function called(
  context: InstanceType<typeof language.FunctionInvocationContext>,
  infer: (part: ParserRuleContext) => Type,
): Type {
  const name = nameIn(context.functionName()).toLowerCase();
  const parameters = context.functionArgument_list().map((argument) => infer(argument.expression()));
  const result = Object.hasOwn(results, name) ? results[name] : undefined;
  return result?.(parameters) ?? UNKNOWN;
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
