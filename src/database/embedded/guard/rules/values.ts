import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { Types } from '../infer/infer-types.ts';
import { language } from '../language.ts';
import { plainNames } from '../labels.ts';
import { isAnswered, isThere, nameIn, parentOf, signsOf } from '../tree.ts';
import { holdsBare, isOnly, may } from '../types.ts';
import { functionName } from './functions.ts';
import { within, type Rule } from './rule.ts';

/** Nodes, relationships, maps and what is read from them. */
export const valueRules: readonly Rule[] = [
  {
    name: 'A colon after what may be a node or a relationship: `x:SPONSORS`',
    what: 'this engine finds no relationship by r:TYPE',
    instead: "write type(r) = 'TYPE'",
    example: {
      refused: 'MATCH (m:Ministry)-[r]->() UNWIND [m, r] AS x WITH x WHERE x:SPONSORS RETURN count(*) AS n',
      instead: "MATCH (m:Ministry)-[r]->() WHERE type(r) = 'SPONSORS' RETURN count(*) AS n",
    },
    find: within(language.LabelComparisonContext, (context, types) => {
      const comparison = parentOf(context);
      if (!(comparison instanceof language.Expression7Context)) return undefined;
      const type = types.of(comparison.expression6());
      const isRewritten = isOnly(type, 'relationship') && plainNames(context);
      return !isRewritten && may(type, 'relationship', 'unknown') && comparison;
    }),
  },
  {
    name: 'Nodes, relationships and paths that went through CASE, coalesce, a comprehension, reduce, `+`, or stood beside null or other values',
    what: 'this engine answers with bare numbers for nodes, relationships and paths that went through CASE, coalesce, a comprehension, reduce or +, or stand beside null or values of other types in a list or UNION',
    instead: 'return their properties: coalesce(b, t) AS c … RETURN c.name',
    example: {
      refused: 'MATCH (t:Topic) OPTIONAL MATCH (t)-[:BROADER]->(b) RETURN t.id AS id, coalesce(b, t) AS top',
      instead:
        'MATCH (t:Topic) OPTIONAL MATCH (t)-[:BROADER]->(b) WITH t, coalesce(b, t) AS top RETURN t.id AS id, top.name AS name',
    },
    find: (context, types) => {
      if (context instanceof language.ReturnItemContext)
        return isAnswered(context) && holdsBare(types.of(context.expression())) ? context : undefined;
      if (!(context instanceof language.ReturnItemsContext) || !isThere(context.TIMES()) || !isAnswered(context))
        return undefined;
      return [...types.scopeOf(context).values()].some(holdsBare) ? context : undefined;
    },
  },
  {
    name: 'Arithmetic with properties that the data set does not know, and parts of what may be a date: `n.a - n.b`, `n.x.weekDay`',
    what: 'this engine counts times and durations otherwise than Neo4j, and the data set does not say that these are numbers',
    instead: 'make sure of it: toInteger(n.a) - toInteger(n.b)',
    example: {
      refused: 'MATCH (n:Elsewhere) RETURN n.a - n.b AS difference',
      instead: 'MATCH (n:Elsewhere) RETURN toInteger(n.a) - toInteger(n.b) AS difference',
    },
    find: (context, types) => {
      if (context instanceof language.PropertyPostfixContext)
        return types.ofElement(context).isForeign && DATE_WORDS.has(nameIn(context.property().propertyKeyName()))
          ? context
          : undefined;
      return isForeignArithmetic(context, types) ? context : undefined;
    },
  },
  {
    name: 'Order of nodes, relationships, paths or maps: `ORDER BY n`',
    what: 'this engine sorts nodes, relationships and paths otherwise than Neo4j',
    instead: 'sort by a property: ORDER BY n.id',
    example: {
      refused: 'MATCH (t:Topic) RETURN t.id AS id ORDER BY t',
      instead: 'MATCH (t:Topic) RETURN t.id AS id ORDER BY t.id',
    },
    find: within(
      language.OrderItemContext,
      (context, types) => may(types.of(context.expression()), 'node', 'relationship', 'path', 'map') && context,
    ),
  },
  {
    name: 'Least and greatest of nodes, relationships, paths and maps: `min(n)`',
    what: 'this engine compares nodes, relationships, paths and maps otherwise than Neo4j',
    instead: 'take the least of one property: min(n.id)',
    example: {
      refused: 'MATCH (t:Topic) RETURN min(t) AS least',
      instead: 'MATCH (t:Topic) RETURN min(t.id) AS least',
    },
    find: within(language.FunctionInvocationContext, (context, types) => {
      if (!['min', 'max'].includes(functionName(context))) return undefined;
      const [argument] = context.functionArgument_list();
      return argument && may(types.of(argument.expression()), 'node', 'relationship', 'path', 'map') && context;
    }),
  },
  {
    name: 'Parts of a date that this engine does not know: `date.weekDay`',
    what: 'this engine knows of a date only its year, month, day, quarter, week, weekYear, ordinalDay and dayOfWeek, and of a named one',
    instead: "name the date first: WITH date('2022-01-31') AS d RETURN d.year",
    example: {
      refused: "RETURN date('2022-01-31').year AS year",
      instead: "WITH date('2022-01-31') AS d RETURN d.year AS year",
    },
    find: within(language.Expression2Context, (context, types) => {
      const [postfix] = context.postFix_list();
      if (!(postfix instanceof language.PropertyPostfixContext) || !may(types.of(context.expression1()), 'date'))
        return undefined;
      const part = postfix.property().propertyKeyName().getText();
      const isNamed = isThere(context.expression1().variable());
      return !(isNamed && DATE_PARTS.has(part)) && context;
    }),
  },
];

const DATE_PARTS = new Set(['year', 'month', 'day', 'quarter', 'week', 'weekYear', 'ordinalDay', 'dayOfWeek']);

/** Read of a time or duration, beside the parts of a date. */
const DATE_WORDS = new Set([
  ...DATE_PARTS,
  ...'weekDay dayOfQuarter hour minute second millisecond microsecond nanosecond timezone offset offsetMinutes'.split(
    ' ',
  ),
  ...'offsetSeconds epochMillis epochSeconds years quarters months weeks days hours minutes seconds milliseconds'.split(
    ' ',
  ),
  ...'microseconds nanoseconds quartersOfYear monthsOfYear monthsOfQuarter daysOfWeek minutesOfHour'.split(' '),
  ...'secondsOfMinute millisecondsOfSecond microsecondsOfSecond nanosecondsOfSecond'.split(' '),
]);

function isForeignArithmetic(context: ParserRuleContext, types: Types): boolean {
  const signs = signsOf(context);
  if (context instanceof language.Expression5Context && signs.length > 0)
    return context.expression4_list().some((operand) => types.of(operand).isForeign);
  if (!(context instanceof language.Expression6Context) || signs.length === 0) return false;
  const operands = context.expression5_list().map((operand) => types.of(operand));
  return operands.filter(({ isForeign }) => isForeign).length > (signs.includes('-') ? 0 : 1);
}
