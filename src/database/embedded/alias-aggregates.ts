/**
 * Grafeo 0.6 gives bare ids for nodes, relationships and paths that stand beside an aggregate in a RETURN in which no
 * item has an alias: `RETURN c, count(*)`. Each item of such a RETURN gets its own text as alias, which is the name
 * that its column has anyway.
 */
export function aliasAggregates(cypher: string): string {
  const tokens = tokenize(cypher);
  const insertions = returnsOf(tokens).flatMap((items) =>
    needsAliases(items) ? items.flatMap((item) => aliasFor(item, cypher)) : [],
  );
  return insertions.reduceRight((text, { at, alias }) => text.slice(0, at) + alias + text.slice(at), cypher);
}

type Token = { text: string; at: number; depth: number };
type Item = Token[];

const TOKEN =
  /'(?:\\.|[^'\\])*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$)|`(?:``|[^`])*`|\/\/[^\n]*|\/\*.*?\*\/|[\p{L}_][\p{L}\p{N}_]*|\s+|./gsu;
const AGGREGATE = /^(?:count|collect|sum|avg|min|max|stdevp?|percentile(?:cont|disc))$/i;
const END_OF_ITEMS = /^(?:order|skip|offset|limit|union|;)$/i;
const SPACE = /^(?:\s|\/\/|\/\*)/;

/** All but blanks and comments, each with the number of brackets that it stands in. */
function tokenize(cypher: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const { 0: text, index: at } of cypher.matchAll(TOKEN)) {
    if (SPACE.test(text)) continue;
    if (')]}'.includes(text)) depth -= 1;
    tokens.push({ text, at, depth });
    if ('([{'.includes(text)) depth += 1;
  }
  return tokens;
}

/** The items of every RETURN that stands in no bracket. */
function returnsOf(tokens: Token[]): Item[][] {
  const starts = tokens.flatMap(({ text, depth }, index) =>
    depth === 0 && /^return$/i.test(text) && !isName(tokens[index - 1]) ? [index + 1] : [],
  );
  return starts.map((start) => itemsFrom(tokens, start));
}

/** After these a keyword is the name of a property, label or parameter. */
const isName = (before: Token | undefined): boolean => before !== undefined && '.:$'.includes(before.text);

function itemsFrom(tokens: Token[], start: number): Item[] {
  const first = /^distinct$/i.test(tokens[start]?.text ?? '') ? start + 1 : start;
  const items: Item[] = [[]];
  for (let index = first; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || (token.depth === 0 && END_OF_ITEMS.test(token.text) && !isName(tokens[index - 1]))) break;
    if (token.depth === 0 && token.text === ',') items.push([]);
    else items.at(-1)?.push(token);
  }
  return items;
}

const hasAlias = (item: Item): boolean => item.some(({ text, depth }) => depth === 0 && /^as$/i.test(text));

const hasAggregate = (item: Item): boolean =>
  item.some(({ text }, index) => AGGREGATE.test(text) && item[index + 1]?.text === '(');

const needsAliases = (items: Item[]): boolean => !items.some(hasAlias) && items.some(hasAggregate);

function aliasFor(item: Item, cypher: string): { at: number; alias: string }[] {
  const [first, last] = [item[0], item.at(-1)];
  if (!first || !last || first.text === '*') return [];
  const at = last.at + last.text.length;
  const text = cypher.slice(first.at, at);
  // Grafeo reads no backtick within a name; one alias in a RETURN is enough.
  if (item.length > 1 && text.includes('`')) return [];
  return [{ at, alias: ` AS ${text.startsWith('`') ? text : `\`${text}\``}` }];
}
