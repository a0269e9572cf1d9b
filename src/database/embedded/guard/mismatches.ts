import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { GuardFault } from './guard-fault.ts';
import type { Types } from './infer/infer-types.ts';
import { hasProperties } from './infer/properties.ts';
import { language } from './language.ts';
import { queryFailed } from './neo4j-faults.ts';
import { functionName, isUnknownFunction } from './rules/functions.ts';
import { LIST, NUMBER, takes, TEXT } from './takes.ts';
import { isThere, placeOf, signsOf, textOf } from './tree.ts';
import { isNever, may, type Kind, type Type } from './types.ts';

/**
 * What Neo4j refuses only as it runs, when it meets a value of a wrong type, and this engine takes for null: told
 * before, where parameters and the data set's own property types say so.
 */
export function mismatchIn(context: ParserRuleContext, types: Types): GuardFault | undefined {
  if (context instanceof language.FunctionInvocationContext) return callFault(context, types);
  if (context instanceof language.PostFixContext) return postfixFault(context, types);
  const expected = expectationOf(context, types);
  return expected && mismatch(expected.part, expected.kinds, types.of(expected.part));
}

const NAMES: Readonly<Record<Kind, string>> = {
  boolean: 'Boolean',
  integer: 'Integer',
  float: 'Float',
  text: 'String',
  date: 'Date',
  moment: 'DateTime',
  duration: 'Duration',
  node: 'Node',
  relationship: 'Relationship',
  path: 'Path',
  map: 'Map',
  list: 'List<T>',
  unknown: 'Any',
};

const named = (kinds: Iterable<Kind>): string => {
  const names = Array.from(kinds, (kind) => NAMES[kind]);
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names.join('');
};

function mismatch(part: ParserRuleContext, kinds: readonly Kind[], type: Type): GuardFault | undefined {
  if (type.kinds.size === 0 || !isNever(type, ...kinds)) return undefined;
  return queryFailed(`Type mismatch: expected ${named(kinds)} but was ${named(type.kinds)}`, placeOf(part));
}

const COUNTED: readonly Kind[] = [...NUMBER, 'date', 'moment', 'duration'];

type Expectation = { part: ParserRuleContext; kinds: readonly Kind[] };

function expectationOf(context: ParserRuleContext, types: Types): Expectation | undefined {
  const wrong = (parts: ParserRuleContext[], kinds: readonly Kind[]): Expectation | undefined => {
    const part = parts.find((one) => mismatch(one, kinds, types.of(one)));
    return part && { part, kinds };
  };
  if (context instanceof language.WhereClauseContext) return wrong([context.expression()], ['boolean']);
  if (context instanceof language.CaseAlternativeContext) return wrong([context.expression(0)], ['boolean']);
  if (context instanceof language.ListItemsPredicateContext || context instanceof language.ListComprehensionContext)
    return isThere(context._whereExp) ? wrong([context._whereExp], ['boolean']) : undefined;
  if (signsOf(context).length === 0) return undefined;
  if (context instanceof language.ExpressionContext) return wrong(context.expression11_list(), ['boolean']);
  if (context instanceof language.Expression11Context) return wrong(context.expression10_list(), ['boolean']);
  if (context instanceof language.Expression10Context) return wrong(context.expression9_list(), ['boolean']);
  if (context instanceof language.Expression9Context) return wrong([context.expression8()], ['boolean']);
  return numbersExpected(context, wrong);
}

function numbersExpected(
  context: ParserRuleContext,
  wrong: (parts: ParserRuleContext[], kinds: readonly Kind[]) => Expectation | undefined,
): Expectation | undefined {
  if (context instanceof language.Expression6Context) {
    const kinds: readonly Kind[] = signsOf(context).includes('-') ? COUNTED : [...COUNTED, 'text', 'list'];
    return wrong(context.expression5_list(), kinds);
  }
  if (context instanceof language.Expression5Context) return wrong(context.expression4_list(), [...NUMBER, 'duration']);
  if (context instanceof language.Expression4Context) return wrong(context.expression3_list(), NUMBER);
  return context instanceof language.Expression3Context ? wrong([context.expression2()], NUMBER) : undefined;
}

/** Functions whose second parameter has to be of the kind of the first. */
const SAME_AGAIN = new Set(['replace', 'atan2', 'range']);

function callFault(
  call: InstanceType<typeof language.FunctionInvocationContext>,
  types: Types,
): GuardFault | undefined {
  if (isUnknownFunction(call)) return queryFailed(`Unknown function '${textOf(call.functionName())}'`, placeOf(call));
  const name = functionName(call);
  const kinds = takes.get(name);
  if (!kinds) return undefined;
  const parts = call.functionArgument_list().map((argument) => argument.expression());
  const checked = SAME_AGAIN.has(name) ? parts : parts.slice(0, 1);
  for (const part of checked) {
    const fault = mismatch(part, kinds, types.of(part));
    if (fault) return fault;
  }
  return undefined;
}

function postfixFault(postfix: ParserRuleContext, types: Types): GuardFault | undefined {
  const value = types.ofElement(postfix);
  if (postfix instanceof language.PropertyPostfixContext)
    return hasProperties(value) ? undefined : mismatch(postfix, ['map', 'node', 'relationship'], value);
  if (postfix instanceof language.RangePostfixContext) return mismatch(postfix, LIST, value);
  return (
    mismatch(postfix, ['list', 'map', 'node', 'relationship'], value) ??
    (postfix instanceof language.IndexPostfixContext ? indexFault(postfix, value, types) : undefined)
  );
}

function indexFault(
  postfix: InstanceType<typeof language.IndexPostfixContext>,
  value: Type,
  types: Types,
): GuardFault | undefined {
  const index = types.of(postfix.expression());
  if (may(value, 'unknown') || value.kinds.size === 0) return undefined;
  return mismatch(postfix.expression(), value.kinds.has('list') ? ['integer'] : TEXT, index);
}
