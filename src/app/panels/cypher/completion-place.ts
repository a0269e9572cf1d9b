import { bareCypher, endsWithinQuotes, variablesIn } from './statement.ts';

/** What may stand where the cursor is; `from` is where the word begun there begins. */
export type CompletionPlace = { from: number } & (
  | { wants: 'label' | 'type' | 'parameter' | 'word' }
  /** Of nodes or connections of these labels or types; none: of any. */
  | { wants: 'property'; labels: readonly string[] }
);

const OPENING = '([{';
const CLOSING = ')]}';

/** Where the innermost bracket that is still open stands. */
function openBracket(bare: string): number {
  let closed = 0;
  for (let at = bare.length - 1; at >= 0; at -= 1) {
    const letter = bare.charAt(at);
    if (CLOSING.includes(letter)) closed += 1;
    else if (OPENING.includes(letter) && closed === 0) return at;
    else if (OPENING.includes(letter)) closed -= 1;
  }
  return -1;
}

/** `(n:A|` or `[r:A|`: a pattern up to where the next label is awaited. */
const PATTERN = /^[([]\s*\w*\s*:[\w\s:|&!]*$/;
/** The keys of a map within a pattern: `(n:A {key: 1, `. */
const KEY = /^\{(?:[^{}]*,)?\s*\w*$/;

/** What may follow a statement that is cut at the cursor; undefined within strings and comments. */
export function completionPlace(cypher: string, at: number): CompletionPlace | undefined {
  const text = cypher.slice(0, at);
  if (endsWithinQuotes(text)) return undefined;
  const bare = bareCypher(text);
  const word = /\w*$/.exec(bare)?.[0] ?? '';
  const from = at - word.length;
  const before = bare.slice(0, from);
  if (before.endsWith('$')) return { wants: 'parameter', from: from - 1 };
  const owner = /(?<![\w.])(\w+)\.$/.exec(before)?.[1];
  if (owner !== undefined && !/^\d/.test(owner)) return { wants: 'property', labels: labelsOf(owner, cypher), from };
  return placeInBrackets(bare, from) ?? (/\.\s*$/.test(before) ? undefined : { wants: 'word', from });
}

const labelsOf = (variable: string, cypher: string): readonly string[] =>
  variablesIn(cypher).find(({ name }) => name === variable)?.labels ?? [];

function placeInBrackets(bare: string, from: number): CompletionPlace | undefined {
  const open = openBracket(bare);
  const within = open < 0 ? '' : bare.slice(open);
  const afterSign = /[:|&!]\s*$/.test(bare.slice(0, from));
  if (afterSign && PATTERN.test(within)) return { wants: within.startsWith('(') ? 'label' : 'type', from };
  // A predicate: `WHERE n:Label`.
  if (afterSign && !within.startsWith('{') && /\w:\s*\w*$/.test(bare)) return { wants: 'label', from };
  if (KEY.test(within)) return propertyOfPattern(bare, open, from);
  return undefined;
}

function propertyOfPattern(bare: string, open: number, from: number): CompletionPlace | undefined {
  const outer = openBracket(bare.slice(0, open));
  const pattern = outer < 0 ? '' : bare.slice(outer, open);
  const [, labels] = /^[([]\s*\w*\s*(?::([\w\s:|&!]+))?$/.exec(pattern) ?? [];
  return labels === undefined ? undefined : { wants: 'property', labels: labels.match(/\w+/g) ?? [], from };
}
