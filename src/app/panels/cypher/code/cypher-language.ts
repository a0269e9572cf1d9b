import { HighlightStyle, LanguageSupport, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import type { StreamParser, StringStream } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import { tags } from '@lezer/highlight';
import { keywords } from '../cypher-functions.ts';

/** What a text that is still open where its line ends is waiting for. */
type State = { inner: object; until: string | undefined };

const STYLES: Readonly<Record<string, string>> = { "'": 'string', '"': 'string', '`': 'name', '*/': 'comment' };

/** Reads on to the end of a string, quoted name or comment, on this line or a later one. */
function readUntil(stream: StringStream, state: State, end: string): string {
  state.until = end;
  while (!stream.eol()) {
    if (stream.match(end)) {
      state.until = undefined;
      break;
    }
    if (stream.next() === '\\' && end !== '*/') stream.next();
  }
  return STYLES[end] ?? 'string';
}

/** Words of reading and writing; the mode takes many more for keywords, `name` and `type` among them. */
const CLAUSES = new Set(
  `${keywords.join(' ')} ASC ASCENDING BY CALL CREATE CSV DELETE DESCENDING DETACH EXPLAIN FOREACH FROM IS LOAD MERGE ON
  OPTIONAL ORDER PROFILE REMOVE SET USING YIELD`
    .split(/\s+/)
    .map((word) => word.toUpperCase()),
);

type Bracket = { type: string; prev: Bracket | null };

/** True where the innermost open bracket is one of a map. */
function isInMap({ inner }: State): boolean {
  let at = 'context' in inner ? (inner.context as Bracket | null) : null;
  while (at?.type === 'pattern') at = at.prev;
  return at?.type === '}';
}

/** What the mode does not know or takes for something else. */
function ownToken(stream: StringStream, state: State): string | undefined {
  if (state.until !== undefined) return readUntil(stream, state, state.until);
  if (stream.match('/*')) return readUntil(stream, state, '*/');
  for (const quote of ["'", '"', '`']) if (stream.match(quote)) return readUntil(stream, state, quote);
  if (stream.match(/^\$(\w+|`[^`]*`)/)) return 'parameter';
  if (stream.match(/^\d+(\.\d+)?/)) return 'number';
  if (stream.match(/^\.[A-Za-z_]\w*/)) return 'property';
  return isInMap(state) && stream.match(/^([A-Za-z_]\w*\s*)?:/) ? 'property' : undefined;
}

/** The mode, which knows neither comments of several lines, numbers, parameters, properties nor quoted names. */
const parser: StreamParser<State> = {
  ...cypher,
  name: 'cypher',
  startState: (unit) => ({ inner: Object(cypher.startState?.(unit)), until: undefined }),
  copyState: ({ inner, until }) => ({ inner: { ...inner }, until }),
  token(stream, state) {
    const own = ownToken(stream, state);
    if (own !== undefined) return own;
    const style = cypher.token(stream, state.inner);
    return style === 'keyword' && !CLAUSES.has(stream.current().toUpperCase()) ? 'variable' : style;
  },
  indent: (state, after, context) => cypher.indent?.(state.inner, after, context) ?? null,
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
  tokenTable: { parameter: tags.special(tags.variableName), name: tags.variableName, property: tags.propertyName },
};

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: tags.definition(tags.variableName), color: 'var(--code-keyword)' },
  { tag: tags.standard(tags.variableName), color: 'var(--code-function)' },
  { tag: tags.atom, color: 'var(--code-label)' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: tags.special(tags.variableName), color: 'var(--code-parameter)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
]);

export const cypherLanguage = (): LanguageSupport =>
  new LanguageSupport(StreamLanguage.define(parser), syntaxHighlighting(colours));
