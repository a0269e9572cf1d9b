import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { mayMixTextAndNumber } from '../alike.ts';
import { isFilter } from '../filters.ts';
import type { Types } from '../infer/infer-types.ts';
import { language } from '../language.ts';
import { functionName } from '../rules/functions.ts';
import { isThere, partsOf, signsOf } from '../tree.ts';
import { elementOf, isNever, isOnly, type Type } from '../types.ts';
import type { Rewrite } from './rewrite.ts';

type Side = { text: string; type: Type };

const mix = (types: Types, left: ParserRuleContext, right: ParserRuleContext): boolean =>
  mayMixTextAndNumber(types.of(left), types.of(right));

/** `n.year = '2021'`, of which nothing says whether it is a text or a number: Grafeo takes the one for the other. */
export const tellTypes: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.Expression8Context)) return undefined;
  const [first, ...others] = context.expression7_list();
  if (!first || !others.some((right, index) => mix(types, context.expression7(index), right))) return undefined;
  const signs = signsOf(context);
  const sides = [first, ...others].map((part): Side => ({ text: write(part), type: types.of(part) }));
  const pairs = sides.slice(1).map((right, index) => {
    const [sign = '=', left = right] = [signs[index], sides[index]];
    return compared(sign, left, right, isFilter(context));
  });
  return `(${pairs.join(' AND ')})`;
};

/** What a text and a number give in Neo4j; null for the others. */
const BETWEEN_TYPES: Readonly<Record<string, string>> = { '=': 'false', '<>': 'true' };

function compared(sign: string, left: Side, right: Side, passesNoNull: boolean): string {
  const plain = `${left.text} ${sign} ${right.text}`;
  if (!mayMixTextAndNumber(left.type, right.type)) return plain;
  if (passesNoNull && sign !== '<>') return `(${plain} AND ${areBothTextsOrNeither(left, right)})`;
  const nulls = [left, right].filter(({ type }) => type.isNullable).map(({ text }) => ` OR (${text}) IS NULL`);
  const isAlike = `${areBothTextsOrNeither(left, right)}${nulls.join('')}`;
  return `CASE WHEN ${isAlike} THEN ${plain} ELSE ${BETWEEN_TYPES[sign] ?? 'null'} END`;
}

/** Of a text alone, Grafeo says how it starts. */
function isText({ text, type }: Side): string {
  if (isNever(type, 'text')) return 'false';
  return isOnly(type, 'text') && !type.isNullable ? 'true' : `coalesce((${text}) STARTS WITH '', false)`;
}

function areBothTextsOrNeither(left: Side, right: Side): string {
  const [one, other] = [isText(left), isText(right)].toSorted((a, b) => a.length - b.length);
  if (one === 'true') return `${other}`;
  return one === 'false' ? `NOT ${other}` : `${one} = ${other}`;
}

/** `'2021' IN n.years` */
export const tellTypesInLists: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.Expression7Context)) return undefined;
  const test = context.comparisonExpression6();
  if (!(test instanceof language.StringAndListComparisonContext) || !isThere(test.IN())) return undefined;
  const [type, element] = [types.of(context.expression6()), elementOf(types.of(test.expression6()))];
  if (!mayMixTextAndNumber(type, element)) return undefined;
  const value = { text: write(context.expression6()), type };
  const list = write(test.expression6());
  const areTexts = isOnly(element, 'text') && !element.isNullable;
  if (isFilter(context) && (areTexts || isNever(element, 'text')))
    return `(${value.text} IN ${list} AND ${areBothTextsOrNeither(value, { text: 'null', type: element })})`;
  const each = { text: 'liaisonEach', type: element };
  const alike = `[liaisonEach IN ${list} WHERE liaisonEach IS NULL OR ${areBothTextsOrNeither(each, value)}]`;
  if (isFilter(context)) return `${value.text} IN ${alike}`;
  return `(CASE WHEN size(${list}) = 0 THEN false WHEN (${value.text}) IS NULL THEN null ELSE ${value.text} IN ${alike} END)`;
};

/** `CASE n.year WHEN '2021' THEN 1 END` */
export const tellTypesInCases: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.ExtendedCaseExpressionContext)) return undefined;
  const alternatives = context.extendedCaseAlternative_list().map((alternative) => ({
    when: partsOf(alternative.extendedWhen(0))[0] ?? alternative,
    result: alternative.expression(),
  }));
  const value = context.expression(0);
  if (!alternatives.some(({ when }) => mix(types, value, when))) return undefined;
  const side = (part: ParserRuleContext): Side => ({ text: `(${write(part)})`, type: types.of(part) });
  const branches = alternatives.map(
    ({ when, result }) => `WHEN ${compared('=', side(value), side(when), true)} THEN ${write(result)}`,
  );
  const otherwise = isThere(context._elseExp) ? ` ELSE ${write(context._elseExp)}` : '';
  return `CASE ${branches.join(' ')}${otherwise} END`;
};

/** `nullIf(n.year, '2021')` */
export const tellTypesInNullIf: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.FunctionInvocationContext) || functionName(context) !== 'nullif') return undefined;
  const [left, right] = context.functionArgument_list().map((argument) => argument.expression());
  if (!left || !right || !mix(types, left, right)) return undefined;
  const side = (part: ParserRuleContext): Side => ({ text: `(${write(part)})`, type: types.of(part) });
  return `CASE WHEN ${compared('=', side(left), side(right), true)} THEN null ELSE (${write(left)}) END`;
};
