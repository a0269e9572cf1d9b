const STRINGS = String.raw`'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"`;
const COMMENTS = String.raw`\/\/.*|\/\*[^]*?\*\/`;
const NAME = '`(?:[^`]|``)*`';

/** Cypher without comments and what its strings say, where a `$` or a `LIMIT` is only text. */
export const bareCypher = (cypher: string): string =>
  cypher.replace(new RegExp(`${NAME}|${STRINGS}|${COMMENTS}`, 'g'), (match) => {
    if (match.startsWith('`')) return match;
    return match.startsWith('/') ? ' ' : "''";
  });

export const usedParameters = (cypher: string): string[] => {
  const code = bareCypher(cypher).replaceAll(new RegExp(NAME, 'g'), '``');
  return [...new Set([...code.matchAll(/\$([A-Za-z_][A-Za-z0-9_]*)/g)].map(([, name]) => name ?? ''))];
};

/** The number in a statement's last `LIMIT`. */
export function limitOf(cypher: string): number | undefined {
  const match = /\bLIMIT (\d+)\s*$/.exec(bareCypher(cypher));
  return match ? Number(match[1]) : undefined;
}

const TOKEN = new RegExp(`${COMMENTS}|${STRINGS}|${NAME}|[.$:]?[\\p{L}_][\\p{L}\\p{N}_]*|\\s+|[^]`, 'gu');

const nameOf = (token: string): string =>
  token.startsWith('`') ? token.slice(1, -1).replaceAll('``', '`') : token.trim();

/** The tokens of each item of the last RETURN that is in no subquery. */
function returnedItems(cypher: string): string[][] {
  let items: string[][] = [];
  let depth = 0;
  let isReturned = false;
  for (const [token] of cypher.matchAll(TOKEN)) {
    if ('([{'.includes(token)) depth += 1;
    if (')]}'.includes(token)) depth -= 1;
    const word = depth === 0 ? token.toUpperCase() : '';
    if (word === 'RETURN') {
      items = [[]];
      isReturned = true;
    } else if (['ORDER', 'SKIP', 'OFFSET', 'LIMIT', 'UNION', ';'].includes(word)) isReturned = false;
    else if (isReturned && word === ',') items.push([]);
    else if (isReturned && !/^(?:\/\/|\/\*)/.test(token) && word !== 'DISTINCT') items.at(-1)?.push(token);
  }
  return items;
}

/** The titles of the columns that a statement returns; undefined where it returns whatever there is (`*`). */
export function returnedColumns(cypher: string): string[] | undefined {
  const columns = returnedItems(cypher).map((tokens) => {
    const words = tokens.filter((token) => token.trim() !== '');
    const isNamed = words.at(-2)?.toUpperCase() === 'AS' || words.length === 1;
    return isNamed ? nameOf(words.at(-1) ?? '') : tokens.join('').trim();
  });
  return columns.includes('*') ? undefined : columns;
}
