import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { Types } from '../infer/infer-types.ts';
import { functionName } from '../rules/functions.ts';
import { language } from '../language.ts';
import { anyLabel, plainNames } from '../labels.ts';
import { isThere, signsOf } from '../tree.ts';
import { isOnly, may } from '../types.ts';
import { writtenDay } from '../written-day.ts';
import type { Rewrite } from './rewrite.ts';

/** `4 ^ 2 ^ 3`: Grafeo takes the last two first. */
export const bracketPowers: Rewrite = (context, { write }) => {
  if (!(context instanceof language.Expression4Context) || context.expression3_list().length < 3) return undefined;
  return context
    .expression3_list()
    .map(write)
    .reduce((left, right) => `(${left} ^ ${right})`);
};

/** `r:TYPE`, which Grafeo finds null, and `n:A|B`, which it can't read. */
export const testLabels: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.Expression7Context)) return undefined;
  const test = context.comparisonExpression6();
  if (!(test instanceof language.LabelComparisonContext)) return undefined;
  const [type, names] = [types.of(context.expression6()), plainNames(test)];
  const value = write(context.expression6());
  if (names && isOnly(type, 'relationship')) return `type(${value}) IN [${names.map(asText).join(', ')}]`;
  return names && names.length > 1 && isOnly(type, 'node') ? anyLabel(value, names) : undefined;
};

const asText = (name: string): string => `'${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** The sum of nothing is 0 in Neo4j and null in Grafeo. */
export const sumNothing: Rewrite = (context, { write }) => {
  if (!(context instanceof language.FunctionInvocationContext) || functionName(context) !== 'sum') return undefined;
  const distinct = isThere(context.DISTINCT()) ? 'DISTINCT ' : '';
  return `coalesce(sum(${distinct}${context.functionArgument_list().map(write).join(', ')}), 0)`;
};

/** Neo4j rounds halves up, Grafeo away from zero. */
export const roundUp: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.FunctionInvocationContext) || functionName(context) !== 'round') return undefined;
  const [argument, precision] = context.functionArgument_list();
  if (!argument || precision || types.of(argument.expression()).isCount) return undefined;
  const x = write(argument.expression());
  return `CASE WHEN (${x}) < 0 THEN floor((${x}) + 0.5) ELSE round(${x}) END`;
};

/** Grafeo reads no number with a point or an exponent as a whole one, where Neo4j cuts it. */
export const cutDecimals: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.FunctionInvocationContext) || functionName(context) !== 'tointeger')
    return undefined;
  const [argument] = context.functionArgument_list();
  if (!argument || !may(types.of(argument.expression()), 'text')) return undefined;
  const x = write(argument.expression());
  return `coalesce(toInteger(${x}), CASE WHEN (${x}) =~ '[^iInN]*[.eE][^iInN]*' THEN toInteger(toFloat(trim(${x}))) END)`;
};

/** `date({year: 2022, month: 1, day: 31})`, of which Grafeo makes null. */
export const writeDay: Rewrite = (context) => {
  if (!(context instanceof language.FunctionInvocationContext) || functionName(context) !== 'date') return undefined;
  const [argument] = context.functionArgument_list();
  const day = argument && writtenDay(argument);
  return day && `date('${day}')`;
};

/** Grafeo reads no blanks around a number, and more words for the infinite than Neo4j. */
export const readNumbers: Rewrite = (context, { types, write }) => {
  const argument = textArgument(context, 'tofloat', types);
  if (!argument) return undefined;
  const x = `trim(${write(argument)})`;
  return `CASE WHEN ${x} IN ['Infinity', '-Infinity', '+Infinity', 'NaN', '-NaN', '+NaN'] OR NOT ${x} =~ '(?i)[+-]?(inf|infinity|nan)' THEN toFloat(${x}) END`;
};

/** Nor does it around `true` and `false`. */
export const readTruth: Rewrite = (context, { types, write }) => {
  const argument = textArgument(context, 'toboolean', types);
  return argument && `toBoolean(trim(${write(argument)}))`;
};

/** The one parameter of a call of this function, where it is a text. */
function textArgument(context: ParserRuleContext, name: string, types: Types): ParserRuleContext | undefined {
  if (!(context instanceof language.FunctionInvocationContext) || functionName(context) !== name) return undefined;
  const [argument] = context.functionArgument_list();
  const type = argument && types.of(argument.expression());
  return type && type.kinds.size > 0 && isOnly(type, 'text') ? argument.expression() : undefined;
}

/** `n {x}` */
export const nameFields: Rewrite = (context, { write }) => {
  if (!(context instanceof language.MapProjectionElementContext) || !isThere(context.variable())) return undefined;
  const name = write(context.variable());
  return `${name}: ${name}`;
};

/** Of null, Grafeo makes a map of nulls. */
export const projectNull: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.MapProjectionContext) || !types.of(context.variable()).isNullable) return undefined;
  const name = write(context.variable());
  const elements = context.mapProjectionElement_list().map(write).join(', ');
  return `CASE WHEN ${name} IS NULL THEN null ELSE ${name} {${elements}} END`;
};

/** `OFFSET` is another word for SKIP. */
export const skipOffset: Rewrite = (context, { write }) =>
  context instanceof language.SkipContext && signsOf(context).includes('OFFSET')
    ? `SKIP ${write(context.expression())}`
    : undefined;

/** Escapes that Grafeo does not know, and one that Neo4j does not. */
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', U: '\\\\U' };

/** `'\b'` */
export const unescapeTexts: Rewrite = (context) => {
  if (!(context instanceof language.StringLiteralContext)) return undefined;
  const text = context.getText();
  const plain = text.replace(/\\([^])/g, (escape, sign: string) => ESCAPES[sign] ?? escape);
  return plain === text ? undefined : plain;
};
