/** Strings and comments, which hold no Cypher; the last group of each is empty where the text ends before it does. */
const OPAQUE =
  /'(?:[^'\\]|\\[\s\S])*('|$)|"(?:[^"\\]|\\[\s\S])*("|$)|\/\/[^\n]*(\n|$)|\/\*[\s\S]*?(\*\/|$)|`[^`]*(`|$)/g;

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/** The statement with blanks for its strings, comments and quoted names; every place stays where it was. */
export const bareCypher = (cypher: string): string => cypher.replace(OPAQUE, blank);

/** True where a text that is cut here ends within a string, a comment or a quoted name. */
export function endsWithinQuotes(text: string): boolean {
  const last = [...text.matchAll(OPAQUE)].at(-1);
  return last !== undefined && last.index + last[0].length === text.length && last.slice(1).every((end) => !end);
}

/** The names of the parameters of a statement, in the order in which it first names them. */
export const parametersIn = (cypher: string): string[] => [
  ...new Set([...bareCypher(cypher).matchAll(/\$(\w+)/g)].map(([, name = '']) => name)),
];

/** What a variable stands for, as far as a pattern of the statement says. */
export type Variable = { name: string; is: 'node' | 'relationship' | 'value'; labels: readonly string[] };

const NODE = /\(\s*(\w+)\s*(?::([\w\s:|&!]+))?(?=[){]|\bWHERE\b)/gi;
const RELATIONSHIP = /\[\s*(\w+)\s*(?::([\w\s:|&!]+))?(?=[\]{*]|\bWHERE\b)/gi;
const NAMED = /\bAS\s+(\w+)|\b(\w+)\s*=\s*(?:\(|shortestPath|allShortestPaths)|[[(]\s*(\w+)\s+IN\b/gi;

const labelsOf = (text: string | undefined): string[] => text?.match(/\w+/g) ?? [];

/** The variables that a statement names. */
export function variablesIn(cypher: string): Variable[] {
  const bare = bareCypher(cypher);
  const found = new Map<string, Variable>();
  const add = (name: string, is: Variable['is'], labels: string[]): void => {
    const before = found.get(name);
    if (!before || (before.labels.length === 0 && labels.length > 0)) found.set(name, { name, is, labels });
  };
  for (const [, name = '', labels] of bare.matchAll(NODE)) if (!isCall(bare, name)) add(name, 'node', labelsOf(labels));
  for (const [, name = '', types] of bare.matchAll(RELATIONSHIP)) add(name, 'relationship', labelsOf(types));
  for (const [, ...names] of bare.matchAll(NAMED)) {
    const name = names.find((each) => each !== undefined);
    if (name) add(name, 'value', []);
  }
  return [...found.values()];
}

/** `count(n)` holds a variable that some pattern names; a number or an unknown one is none. */
const isCall = (bare: string, name: string): boolean =>
  /^\d/.test(name) ||
  (new RegExp(`\\w\\(\\s*${name}\\b`).test(bare) && !new RegExp(`(?<!\\w)\\(\\s*${name}\\b`).test(bare));
