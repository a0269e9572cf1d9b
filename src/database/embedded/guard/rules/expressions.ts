import { language } from '../language.ts';
import { isThere, signsOf } from '../tree.ts';
import { every, type Rule } from './rule.ts';

/** Operators, literals and other expressions. */
export const expressionRules: readonly Rule[] = [
  {
    name: '`||` between texts or lists',
    what: 'this engine knows no ||',
    instead: 'write +',
    example: { refused: "RETURN 'a' || 'b' AS text", instead: "RETURN 'a' + 'b' AS text" },
    find: (context) =>
      context instanceof language.Expression6Context && signsOf(context).includes('||') ? context : undefined,
  },
  {
    name: 'Numbers with underscores: `1_000`',
    what: 'this engine reads no underscores within numbers',
    instead: 'write 1000',
    example: { refused: 'RETURN 1_000 AS number', instead: 'RETURN 1000 AS number' },
    find: (context) =>
      context instanceof language.NumberLiteralContext && context.getText().includes('_') ? context : undefined,
  },
  {
    name: 'CASE with comparisons or several values after WHEN: `WHEN > 1`, `WHEN 1, 2`',
    what: 'this engine reads one value after the WHEN of CASE x',
    instead: 'write CASE WHEN x > 1 THEN …',
    example: {
      refused: "UNWIND [1, 2] AS x RETURN CASE x WHEN > 1 THEN 'many' ELSE 'one' END AS word",
      instead: "UNWIND [1, 2] AS x RETURN CASE WHEN x > 1 THEN 'many' ELSE 'one' END AS word",
    },
    find: (context) =>
      context instanceof language.ExtendedCaseAlternativeContext &&
      context.extendedWhen_list().some((when, index) => index > 0 || !(when instanceof language.WhenEqualsContext))
        ? context
        : undefined,
  },
  {
    name: 'Tests of a type: `x IS :: INTEGER`',
    what: 'this engine knows no IS ::',
    instead: 'compare the value itself',
    example: { refused: 'RETURN 1 IS :: INTEGER AS isInteger', instead: 'RETURN toInteger(1) = 1 AS isInteger' },
    find: every(language.TypeComparisonContext),
  },
  {
    name: '`IS NORMALIZED` and `normalize()`',
    what: 'this engine knows no normal forms of texts',
    instead: 'compare the texts as they are',
    example: { refused: "RETURN normalize('a') AS text", instead: "RETURN 'a' AS text" },
    find: every(language.NormalFormComparisonContext, language.NormalizeFunctionContext),
  },
  {
    name: '`trim(BOTH x FROM text)`',
    what: 'this engine trims blanks only',
    instead: 'write trim(text), or replace(…)',
    example: { refused: "RETURN trim(BOTH 'x' FROM 'xax') AS text", instead: "RETURN replace('xax', 'x', '') AS text" },
    find: (context) =>
      context instanceof language.TrimFunctionContext && isThere(context.FROM()) ? context : undefined,
  },
];
