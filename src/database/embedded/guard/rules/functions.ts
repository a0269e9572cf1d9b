import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { results } from '../infer/functions.ts';
import type { Types } from '../infer/infer-types.ts';
import { language } from '../language.ts';
import { takes } from '../takes.ts';
import { isThere, nameIn, parentOf, unwrap } from '../tree.ts';
import { isOnly, may } from '../types.ts';
import { writtenDay } from '../written-day.ts';
import { missing } from './missing-functions.ts';
import { within, type Rule } from './rule.ts';

type Call = InstanceType<typeof language.FunctionInvocationContext>;

export const functionName = (call: Call): string => nameIn(call.functionName()).toLowerCase();

export const AGGREGATES = new Set(['count', 'collect', 'sum', 'avg', 'min', 'max', 'percentilecont']);

const calls = (names: readonly string[], find: (call: Call, types: Types) => ParserRuleContext | undefined | false) =>
  within(language.FunctionInvocationContext, (call, types) => names.includes(functionName(call)) && find(call, types));

const missingRules: readonly Rule[] = missing.map(({ functions, what, instead, example }) => {
  const names = functions.split(' ');
  const lowerCase = names.map((name) => name.toLowerCase());
  return {
    name: names.map((name) => `\`${name}()\``).join(', '),
    what: what ?? `this engine has no ${names.join(', ')}`,
    instead,
    example,
    find: calls(lowerCase, (call) => call),
  };
});

const known = new Set(missing.flatMap(({ functions }) => functions.toLowerCase().split(' ')));

/** Neither engine is known to have it. */
export const isUnknownFunction = (call: Call): boolean =>
  !Object.hasOwn(results, functionName(call)) && !known.has(functionName(call));

export const functionRules: readonly Rule[] = [
  ...missingRules,
  {
    name: "Dates from anything but a whole day as it is written: `date(p.start)`, `date('2022')`",
    what: 'this engine gives null for a date that it cannot read, and it reads whole days only',
    instead: "write date('2022-01-31'), or compare the texts: p.start >= '2022'",
    example: {
      refused: "MATCH (p:Program) WHERE date(p.start) >= date('2022-01-01') RETURN p.id AS id",
      instead: "MATCH (p:Program) WHERE p.start >= '2022-01-01' RETURN p.id AS id",
    },
    find: calls(['date'], (call, types) => {
      const [argument] = call.functionArgument_list();
      if (!argument) return undefined;
      const isDay = writtenDay(argument) !== undefined || isOnly(types.of(argument.expression()), 'date');
      return !isDay && call;
    }),
  },
  {
    name: 'Texts cut at what may be below zero: `substring(text, i)`, `left(text, i)`, `right(text, i)`',
    what: 'this engine takes a place below zero for zero, where Neo4j refuses it',
    instead: 'write a number, size(…) or a parameter that is not below zero',
    example: {
      refused: "WITH 'abc' AS text RETURN substring(text, size(text) - 2) AS end",
      instead: "WITH 'abc' AS text RETURN right(text, 2) AS end",
    },
    find: calls(['substring', 'left', 'right'], (call, types) =>
      call
        .functionArgument_list()
        .slice(1)
        .find((argument) => !types.of(argument.expression()).isCount),
    ),
  },
  {
    name: "`split` by an empty text, by a list or by what is not written out: `split(text, '')`",
    what: 'this engine splits a text only by one text that is not empty',
    instead: "write the separator out: split(text, ', ')",
    example: {
      refused: "RETURN split('a,b;c', [',', ';']) AS parts",
      instead: "RETURN split(replace('a,b;c', ';', ','), ',') AS parts",
    },
    find: calls(['split'], (call) => {
      const separator = call.functionArgument(1);
      if (!isThere(separator)) return undefined;
      const literal = unwrap(separator);
      return !(literal instanceof language.StringLiteralContext && literal.getText().length > 2) && separator;
    }),
  },
  {
    name: '`range` by a step that is not written out',
    what: 'this engine gives null for a range by steps of zero, where Neo4j refuses it',
    instead: 'write the step as a number: range(1, 10, 2)',
    example: { refused: 'WITH 2 AS step RETURN range(1, 5, step) AS list', instead: 'RETURN range(1, 5, 2) AS list' },
    find: calls(['range'], (call) => {
      const step = call.functionArgument(2);
      if (!isThere(step)) return undefined;
      return !(Number(unwrap(step).getText()) !== 0 && Number.isFinite(Number(step.getText()))) && step;
    }),
  },
  {
    name: '`nodes` and `relationships` of anything but a named path',
    what: 'this engine takes nodes() and relationships() of a named path only',
    instead: 'name the path in MATCH or WITH: nodes(path)',
    example: {
      refused: 'MATCH p = (:Topic)-[:BROADER]->() WITH collect(p) AS paths RETURN size(nodes(paths[0])) AS n',
      instead:
        'MATCH p = (:Topic)-[:BROADER]->() WITH collect(p) AS paths WITH paths[0] AS first RETURN size(nodes(first)) AS n',
    },
    find: calls(['nodes', 'relationships'], (call) => {
      const argument = call.functionArgument(0);
      return isThere(argument) && !(unwrapVariable(argument) instanceof language.VariableContext) && argument;
    }),
  },
  {
    name: 'A function of what may be of a type that it does not take: `toInteger` of a list among numbers',
    what: 'this engine gives null, or a number of its own, where a function gets a value of a type that it does not take, which Neo4j refuses',
    instead: 'give it only values that it takes',
    example: {
      refused: 'WITH [1, []] AS list RETURN [x IN list | toInteger(x)] AS numbers',
      instead: "WITH [1, '2'] AS list RETURN [x IN list | toInteger(x)] AS numbers",
    },
    find: within(language.FunctionInvocationContext, (call, types) => {
      const [argument] = call.functionArgument_list();
      const kinds = takes.get(functionName(call));
      if (!argument || !kinds) return undefined;
      const type = types.of(argument.expression());
      return may(type, ...kinds) && !isOnly(type, ...kinds, 'unknown') && argument;
    }),
  },
  {
    name: '`percentileCont` by anything but a number from 0 to 1 that is written out',
    what: 'this engine takes another percentile than the one given, unless it is written out as a number from 0 to 1',
    instead: 'write percentileCont(x, 0.5)',
    example: {
      refused: 'WITH 0.25 AS part UNWIND [1, 2, 3] AS x WITH x, part RETURN percentileCont(x, part) AS quarter',
      instead: 'UNWIND [1, 2, 3] AS x RETURN percentileCont(x, 0.25) AS quarter',
    },
    find: calls(['percentilecont'], (call) => {
      const [, part] = call.functionArgument_list();
      const value = part ? unwrap(part) : undefined;
      const isWritten = value instanceof language.NumberLiteralContext && Number(value.getText()) <= 1;
      return !(isWritten && Number(value.getText()) >= 0) && part;
    }),
  },
  {
    name: '`rand()` within an aggregate',
    what: 'this engine takes rand() within an aggregate, which Neo4j refuses',
    instead: 'leave it out',
    example: {
      refused: 'UNWIND [1, 2] AS x RETURN count(rand()) AS n',
      instead: 'UNWIND [1, 2] AS x RETURN count(x) AS n',
    },
    find: calls(['rand'], (call) => {
      for (let holder = parentOf(call); holder; holder = parentOf(holder))
        if (holder instanceof language.FunctionInvocationContext && AGGREGATES.has(functionName(holder))) return call;
      return undefined;
    }),
  },
  {
    name: '`round` to a number of decimals: `round(x, 2)`',
    what: 'this engine rounds to whole numbers only',
    instead: 'write round(x * 100) / 100',
    example: { refused: 'RETURN round(1.256, 2) AS x', instead: 'RETURN round(1.256 * 100) / 100 AS x' },
    find: calls(['round'], (call) => call.functionArgument_list().length > 1 && call),
  },
];

/** A variable holds one context more, its name. */
function unwrapVariable(context: ParserRuleContext): ParserRuleContext {
  if (context instanceof language.VariableContext) return context;
  const [only, ...others] = (context.children ?? []) as ParserRuleContext[];
  return only && others.length === 0 && isThere(only.start) ? unwrapVariable(only) : context;
}
