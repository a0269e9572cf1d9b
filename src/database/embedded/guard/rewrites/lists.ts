import { appended, mixesLists } from '../append.ts';
import { isFilter } from '../filters.ts';
import { language } from '../language.ts';
import { isThere } from '../tree.ts';
import { isOnly } from '../types.ts';
import type { Rewrite } from './rewrite.ts';

/** `list + x`: Grafeo gives null. */
export const appendValues: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.Expression6Context) || !mixesLists(context, types)) return undefined;
  const sides = appended(context, types);
  const [first, ...rest] = context.expression5_list().map(write);
  if (!sides || first === undefined) return undefined;
  return rest.reduce((left, right, index) => {
    if (sides[index] === 'right') return joined(left, inList(right));
    return sides[index] === 'left' ? joined(inList(left), right) : joined(left, right);
  }, first);
};

const joined = (left: string, right: string): string => `(${left} + ${right})`;
const inList = (value: string): string => `CASE WHEN (${value}) IS NULL THEN null ELSE [${value}] END`;

/** Grafeo takes a test that gives null for one that fails. */
export const testNulls: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.ListItemsPredicateContext) || !isThere(context._whereExp)) return undefined;
  const isTolerant = (isThere(context.ANY()) || isThere(context.ALL())) && isFilter(context);
  if (!types.of(context._whereExp).isNullable || isTolerant) return undefined;
  const [variable, list, test] = [context.variable(), context._inExp, context._whereExp].map(write);
  const count = (condition: string): string => `size([${variable} IN ${list} WHERE ${condition}])`;
  const [passing, failing, unsure] = [count(`(${test})`), count(`NOT (${test})`), count(`(${test}) IS NULL`)];
  if (isThere(context.ANY())) return decided(`${passing} > 0`, 'true', unsure, 'false');
  if (isThere(context.ALL())) return decided(`${failing} > 0`, 'false', unsure, 'true');
  if (isThere(context.NONE())) return decided(`${passing} > 0`, 'false', unsure, 'true');
  return decided(`${passing} > 1`, 'false', unsure, `${passing} = 1`);
};

const decided = (condition: string, then: string, unsure: string, otherwise: string): string =>
  `CASE WHEN ${condition} THEN ${then} WHEN ${unsure} > 0 OR ${unsure} IS NULL THEN null ELSE ${otherwise} END`;

/** Grafeo gives null where null is looked for in an empty list. */
export const findNull: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.Expression7Context)) return undefined;
  const test = context.comparisonExpression6();
  if (!(test instanceof language.StringAndListComparisonContext) || !isThere(test.IN())) return undefined;
  const [left, list] = [types.of(context.expression6()), types.of(test.expression6())];
  if (!left.isNullable || list.isFilled || isFilter(context) || !isOnly(list, 'list', 'unknown')) return undefined;
  const [value, values] = [write(context.expression6()), write(test.expression6())];
  return `CASE WHEN size(${values}) = 0 THEN false ELSE (${value} IN ${values}) END`;
};

/** Grafeo leaves nulls out of a pattern comprehension. */
export const keepNulls: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.PatternComprehensionContext) || !types.of(context._barExp).isNullable)
    return undefined;
  const where = isThere(context._whereExp) ? ` WHERE ${write(context._whereExp)}` : '';
  const pattern = write(context.pathPatternNonEmpty());
  return `[liaisonEach IN [${pattern}${where} | [${write(context._barExp)}]] | liaisonEach[0]]`;
};
