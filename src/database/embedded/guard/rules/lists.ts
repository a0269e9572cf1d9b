import { appended, mixesLists } from '../append.ts';
import { language } from '../language.ts';
import { isThere, signsOf, unwrap } from '../tree.ts';
import { isNever, isOnly, may } from '../types.ts';
import { within, type Rule } from './rule.ts';

/** Lists: joined, cut, tested, taken apart. */
export const listRules: readonly Rule[] = [
  {
    name: 'A list joined by `+` with what may be a list or one value',
    what: 'this engine gives null for a list and a single value joined by +',
    instead: 'write list + [value]',
    example: {
      refused: 'UNWIND [3, [4]] AS x WITH [1, 2] AS list, x RETURN list + x AS list',
      instead: 'UNWIND [[3], [4]] AS x WITH [1, 2] AS list, x RETURN list + x AS list',
    },
    find: within(
      language.Expression6Context,
      (context, types) => mixesLists(context, types) && !appended(context, types) && context,
    ),
  },
  {
    name: 'Parts of a list counted from its end, or by a bound that may be null: `list[-2..]`',
    what: 'this engine takes a wrong part of a list where a bound is counted from its end or may be null',
    instead: 'count from the start: list[size(list) - 2..]',
    example: {
      refused: 'RETURN [1, 2, 3][-2..] AS list',
      instead: 'WITH [1, 2, 3] AS list RETURN list[size(list) - 2..] AS list',
    },
    find: within(language.RangePostfixContext, (context, types) =>
      context.expression_list().find((bound) => types.of(bound).isNullable || startsNegative(bound)),
    ),
  },
  {
    name: 'UNWIND, IN, comprehensions or `reduce` over what is no list: `UNWIND p.name AS x`',
    what: 'this engine takes what is no list for an empty one',
    instead: 'put it in a list: [p.name]',
    example: {
      refused: 'MATCH (t:Topic) UNWIND t.name AS name RETURN name AS name',
      instead: 'MATCH (t:Topic) UNWIND [t.name] AS name RETURN name AS name',
    },
    find: (context, types) => {
      const list = listOf(context);
      return list && isNever(types.of(list), 'list') && types.of(list).kinds.size > 0 ? list : undefined;
    },
  },
  {
    name: 'Elements of a list that may be one value: `[x IN list WHERE …]` of values of several kinds',
    what: 'this engine takes what is no list for an empty one, and this may be no list',
    instead: 'take apart only what is a list',
    example: {
      refused: 'UNWIND [[1], 2] AS list UNWIND list AS x RETURN x AS x',
      instead: 'UNWIND [[1], [2]] AS list UNWIND list AS x RETURN x AS x',
    },
    find: (context, types) => {
      const list = listOf(context);
      const isMixed = list && may(types.of(list), 'list') && !isOnly(types.of(list), 'list', 'unknown');
      return isMixed ? list : undefined;
    },
  },
];

function listOf(context: Parameters<Rule['find']>[0]): Parameters<Rule['find']>[0] | undefined {
  if (context instanceof language.UnwindClauseContext) return context.expression();
  if (context instanceof language.ListComprehensionContext) return context.expression(0);
  if (context instanceof language.ListItemsPredicateContext) return context._inExp;
  if (context instanceof language.ReduceExpressionContext) return context.expression(1);
  return context instanceof language.StringAndListComparisonContext && isThere(context.IN())
    ? context.expression6()
    : undefined;
}

const startsNegative = (context: Parameters<typeof unwrap>[0]): boolean => {
  const bound = unwrap(context);
  if (bound instanceof language.Expression3Context) return signsOf(bound).includes('-');
  return bound instanceof language.NumberLiteralContext && bound.getText().startsWith('-');
};
