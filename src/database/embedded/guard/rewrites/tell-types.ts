import { mayMixTextAndNumber } from '../alike.ts';
import { isFilter } from '../filters.ts';
import { language } from '../language.ts';
import { functionName } from '../rules/functions.ts';
import { isThere, partsOf, signsOf } from '../tree.ts';
import { elementOf, isNever, isOnly, UNKNOWN, type Type } from '../types.ts';
import type { Rewrite } from './rewrite.ts';

type Side = { text: string; type: Type };

/** `n.year = '2021'`, of which nothing says whether it is a text or a number: Grafeo takes the one for the other. */
export const tellTypes: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.Expression8Context)) return undefined;
  const sides = context.expression7_list().map((part): Side => ({ text: write(part), type: types.of(part) }));
  const pairs = signsOf(context).map((sign, index): [string, Side, Side] => [
    sign,
    at(sides, index),
    at(sides, index + 1),
  ]);
  if (!pairs.some(([, left, right]) => mayMixTextAndNumber(left.type, right.type))) return undefined;
  return `(${pairs.map((pair) => compared(...pair, isFilter(context))).join(' AND ')})`;
};

const at = (sides: Side[], index: number): Side => sides[index] ?? { text: 'null', type: UNKNOWN };

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
  const value = { text: write(context.expression6()), type: types.of(context.expression6()) };
  const element = elementOf(types.of(test.expression6()));
  if (!mayMixTextAndNumber(value.type, element)) return undefined;
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
  const alternatives = context.extendedCaseAlternative_list();
  const value = { text: `(${write(context.expression(0))})`, type: types.of(context.expression(0)) };
  const tests = alternatives.map((alternative): Side => {
    const [when = alternative] = partsOf(alternative.extendedWhen(0));
    return { text: `(${write(when)})`, type: types.of(when) };
  });
  if (!tests.some(({ type }) => mayMixTextAndNumber(value.type, type))) return undefined;
  const branches = alternatives.map(
    (alternative, index) =>
      `WHEN ${compared('=', value, at(tests, index), true)} THEN ${write(alternative.expression())}`,
  );
  const otherwise = isThere(context._elseExp) ? ` ELSE ${write(context._elseExp)}` : '';
  return `CASE ${branches.join(' ')}${otherwise} END`;
};

/** `nullIf(n.year, '2021')` */
export const tellTypesInNullIf: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.FunctionInvocationContext) || functionName(context) !== 'nullif') return undefined;
  const [left, right] = context.functionArgument_list().map((argument): Side => {
    const expression = argument.expression();
    return { text: `(${write(expression)})`, type: types.of(expression) };
  });
  if (!left || !right || !mayMixTextAndNumber(left.type, right.type)) return undefined;
  return `CASE WHEN ${compared('=', left, right, true)} THEN null ELSE ${left.text} END`;
};
