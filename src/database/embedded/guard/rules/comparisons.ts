import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { areComparedAlike, mayMixTextAndNumber, mixesTextAndNumber } from '../alike.ts';
import { typeOfProperty } from '../infer/properties.ts';
import type { Types } from '../infer/infer-types.ts';
import { language } from '../language.ts';
import { isThere, nameIn, parentOf, partsOf, signsOf } from '../tree.ts';
import { elementOf, may, type Type } from '../types.ts';
import { functionName } from './functions.ts';
import type { Rule } from './rule.ts';

type Pair = { sign: string; left: Type; right: Type; at: ParserRuleContext };

/** Equality, order and IN. */
export const comparisonRules: readonly Rule[] = [
  {
    name: "A text compared with a number: `'1' = 1`, `p.participants = '20'`, `1 IN ['1']`",
    what: "this engine takes the text '1' for the number 1, which Neo4j finds different",
    instead: "compare values of one type: toInteger('1') = 1, or write the number without quotes",
    example: {
      refused: "MATCH (p:Program) WHERE p.participants = '20' RETURN p.id AS id",
      instead: 'MATCH (p:Program) WHERE p.participants = 20 RETURN p.id AS id',
    },
    find: (context, types) => pairsIn(context, types).find(({ left, right }) => mixesTextAndNumber(left, right))?.at,
  },
  {
    name: 'In a pattern, a property that the data set does not know, by a number or by a text that reads as one: `(n:Elsewhere {year: 2021})`',
    what: "this engine takes the text '1' for the number 1, and the data set does not say which of them this property holds",
    instead: 'compare it after the pattern: MATCH (n) WHERE n.year = 2021',
    example: {
      refused: "MATCH (n:Elsewhere {year: '2021'}) RETURN n.year AS year",
      instead: "MATCH (n:Elsewhere) WHERE n.year = '2021' RETURN n.year AS year",
    },
    find: (context, types) =>
      propertiesIn(context, types).find(({ left, right }) => mayMixTextAndNumber(left, right))?.at,
  },
  {
    name: 'Lists or maps compared that mix texts and numbers or may hold null: `[1, null] = [1, 2]`, `{a: null} = {a: 1}`',
    what: 'this engine finds lists and maps that hold null, or texts beside numbers, equal or different where Neo4j does not',
    instead: 'compare their elements one by one',
    example: {
      refused: 'WITH [1, null] AS list RETURN list = [1, 2] AS isSame',
      instead: 'WITH [1, null] AS list RETURN list[0] = 1 AND list[1] = 2 AS isSame',
    },
    find: (context, types) =>
      pairsIn(context, types).find(
        ({ sign, left, right }) =>
          ['=', '<>', 'IN'].includes(sign) && !mixesTextAndNumber(left, right) && !areComparedAlike(left, right),
      )?.at,
  },
  {
    name: 'Truth values or lists by `<`, `>`, `<=`, `>=`: `false < true`, `[1, 2] < [1, 3]`',
    what: 'this engine gives null for the order of truth values, lists and maps',
    instead: 'compare texts or numbers: for truth values NOT a AND b, for lists their elements',
    example: {
      refused: 'WITH false AS a, true AS b RETURN a < b AS isLess',
      instead: 'WITH false AS a, true AS b RETURN NOT a AND b AS isLess',
    },
    find: (context, types) =>
      pairsIn(context, types).find(
        ({ sign, left, right }) =>
          ['<', '>', '<=', '>='].includes(sign) &&
          ((may(left, 'boolean') && may(right, 'boolean')) || (may(left, 'list') && may(right, 'list'))),
      )?.at,
  },
];

/** Whatever a context compares, two by two. */
function pairsIn(context: ParserRuleContext, types: Types): Pair[] {
  if (context instanceof language.Expression8Context) return comparedIn(context, types);
  if (context instanceof language.StringAndListComparisonContext) return containedIn(context, types);
  if (context instanceof language.ExtendedCaseExpressionContext) return casesIn(context, types);
  if (context instanceof language.FunctionInvocationContext) return nulledIn(context, types);
  return propertiesIn(context, types);
}

function comparedIn(context: InstanceType<typeof language.Expression8Context>, types: Types): Pair[] {
  const operands = context.expression7_list();
  return signsOf(context).flatMap((sign, index) => {
    const [left, right] = [operands[index], operands[index + 1]];
    return left && right ? [{ sign, left: types.of(left), right: types.of(right), at: left }] : [];
  });
}

function containedIn(context: InstanceType<typeof language.StringAndListComparisonContext>, types: Types): Pair[] {
  const comparison = parentOf(context);
  if (!isThere(context.IN()) || !(comparison instanceof language.Expression7Context)) return [];
  const [left, right] = [types.of(comparison.expression6()), elementOf(types.of(context.expression6()))];
  return [{ sign: 'IN', left, right, at: comparison }];
}

function casesIn(context: InstanceType<typeof language.ExtendedCaseExpressionContext>, types: Types): Pair[] {
  const left = types.of(context.expression(0));
  return context
    .extendedCaseAlternative_list()
    .flatMap((alternative) => alternative.extendedWhen_list())
    .flatMap((when) => partsOf(when).map((part) => ({ sign: '=', left, right: types.of(part), at: part })));
}

/** `nullIf(p.name, 1)` */
function nulledIn(call: InstanceType<typeof language.FunctionInvocationContext>, types: Types): Pair[] {
  const [left, right] = call.functionArgument_list().map((argument) => argument.expression());
  if (!left || !right || functionName(call) !== 'nullif') return [];
  return [{ sign: '=', left: types.of(left), right: types.of(right), at: left }];
}

/** `(p {name: 1})` */
function propertiesIn(context: ParserRuleContext, types: Types): Pair[] {
  if (!(context instanceof language.NodePatternContext || context instanceof language.RelationshipPatternContext))
    return [];
  const map = isThere(context.properties()) ? context.properties().map() : undefined;
  if (!isThere(map)) return [];
  const element = types.ofElement(context);
  return map.propertyKeyName_list().flatMap((key, index) => {
    const value = map.expression_list()[index];
    if (!value) return [];
    return [
      { sign: '=', left: typeOfProperty(element, nameIn(key), types.propertyTypes), right: types.of(value), at: value },
    ];
  });
}
