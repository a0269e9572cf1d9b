import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from '../language.ts';
import { isAnswered, isThere, nameIn, textOf } from '../tree.ts';
import { quoted } from './names.ts';
import type { Rewrite } from './rewrite.ts';

/**
 * Grafeo makes up the name of a column without an alias from what it has read, and gives bare ids for nodes beside an
 * aggregate where no column has one. Each gets its own text as alias, which is the name that Neo4j gives it.
 */
export const aliasColumns: Rewrite = (context, { write }) => {
  if (!(context instanceof language.ReturnItemContext) || isThere(context.AS()) || !isAnswered(context))
    return undefined;
  const name = columnOf(context.expression());
  return name === '' || name.includes('`') ? undefined : `${write(context.expression())} AS ${quoted(name)}`;
};

const columnOf = (expression: ParserRuleContext): string => {
  const text = textOf(expression);
  return text.startsWith('`') && text.indexOf('`', 1) === text.length - 1 ? nameIn(expression) : text;
};

/** `RETURN *`: Neo4j gives the columns by name, Grafeo as they came. */
export const sortColumns: Rewrite = (context, { types, write }) => {
  if (!(context instanceof language.ReturnItemsContext) || !isThere(context.TIMES()) || !isAnswered(context))
    return undefined;
  const names = [...types.scopeOf(context).keys()].toSorted();
  const items = context.returnItem_list().map(write);
  return [...names.map((name) => `${quoted(name)} AS ${quoted(name)}`), ...items].join(', ');
};
