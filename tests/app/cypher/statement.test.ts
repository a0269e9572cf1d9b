import { describe, expect, test } from 'vitest';
import { bareCypher, endsWithinQuotes, parametersIn, variablesIn } from '../../../src/app/panels/cypher/statement.ts';

test.each([
  ['RETURN $a, $b, $a', ['a', 'b']],
  ['RETURN \'$no\', "$no", $yes // $no', ['yes']],
  ['/* $no\n$no */ RETURN $yes', ['yes']],
  ["RETURN 'it\\'s $no', $yes", ['yes']],
  ['RETURN n.`$no`', []],
])('the parameters of %s', (cypher, names) => {
  expect(parametersIn(cypher)).toEqual(names);
});

test('strings, comments and quoted names leave blanks of their length, and lines where they are', () => {
  const cypher = 'RETURN "a\nb", `c` // d';
  const bare = bareCypher(cypher);
  expect(bare).toBe(`RETURN   \n  , ${' '.repeat(8)}`);
  expect(bare).toHaveLength(cypher.length);
});

test.each([
  ["RETURN 'a", true],
  ["RETURN 'a'", false],
  ["RETURN 'a\\'", true],
  ['RETURN 1 // a', true],
  ['RETURN 1 // a\n', false],
  ['RETURN /* a', true],
  ['RETURN /* a */', false],
  ['RETURN n.`a', true],
])('whether %j ends within quotes', (cypher, isWithin) => {
  expect(endsWithinQuotes(cypher)).toBe(isWithin);
});

describe('variables', () => {
  test.each([
    ['MATCH (c:Country)-[r:MEMBER_OF|NAMES]->(o) RETURN c', ['c: Country', 'o:', 'r: MEMBER_OF NAMES']],
    ['MATCH (n {id: 1}) WITH n AS m, count(n) AS number RETURN m', ['n:', 'm:', 'number:']],
    ['MATCH p = (a:Program)--(b WHERE b.x = 1) RETURN p', ['a: Program', 'b:', 'p:']],
    ["RETURN '(x:Country)' AS text", ['text:']],
    ['RETURN toUpper(name)', []],
  ])('of %s', (cypher, expected) => {
    const told = variablesIn(cypher).map(({ name, labels }) => `${name}: ${labels.join(' ')}`.trim());
    expect(told).toEqual(expected);
  });
});
