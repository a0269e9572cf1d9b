import { describe, expect, test } from 'vitest';
import { limitOf, returnedColumns, usedParameters } from '../../../src/queries/head/statement.ts';

describe('returned columns', () => {
  test.each([
    ['MATCH (n) RETURN n LIMIT 3', ['n']],
    ['MATCH (n) return distinct n.name, count( n ) As `how, many` order by n.name', ['n.name', 'how, many']],
    ["MATCH (n) RETURN CASE n.a WHEN 1 THEN 'x, RETURN' ELSE f(1, 2) END AS a, [1, 2] // , c", ['a', '[1, 2]']],
    ['CALL { MATCH (m) RETURN m AS m } RETURN m AS x, {a: 1, b: 2} AS y UNION RETURN 1 AS x, 2 AS y', ['x', 'y']],
    ['MATCH (n) RETURN n.order AS `say ``no```, n.limit AS b SKIP 3', ['say `no`', 'b']],
    ['MATCH (n) RETURN *', undefined],
  ])('%s', (cypher, columns) => {
    expect(returnedColumns(cypher)).toEqual(columns);
  });
});

test('a name in backticks may hold an apostrophe, a $ and a comment’s mark', () => {
  const cypher = "MATCH (n) RETURN n.a AS `it's`, n.b AS `$b // not`, $c AS c /* $d */, '// $e' AS e\nLIMIT 7";
  expect([usedParameters(cypher), limitOf(cypher)]).toEqual([['c'], 7]);
});
