import { expect, test } from 'vitest';
import { aliasAggregates } from '../../src/database/embedded/alias-aggregates.ts';

test.each([
  ['MATCH (c) RETURN c, count(*)', 'MATCH (c) RETURN c AS `c`, count(*) AS `count(*)`'],
  ['match (c) return distinct c,  CoUnT( * )', 'match (c) return distinct c AS `c`,  CoUnT( * ) AS `CoUnT( * )`'],
  [
    'MATCH (c) RETURN c, collect([1, 2]) ORDER BY c.id LIMIT 3',
    'MATCH (c) RETURN c AS `c`, collect([1, 2]) AS `collect([1, 2])` ORDER BY c.id LIMIT 3',
  ],
  [
    'RETURN 1, max(2) UNION RETURN 3, max(4);',
    'RETURN 1 AS `1`, max(2) AS `max(2)` UNION RETURN 3 AS `3`, max(4) AS `max(4)`;',
  ],
  ['MATCH (`c d`) RETURN `c d`, count(*)', 'MATCH (`c d`) RETURN `c d` AS `c d`, count(*) AS `count(*)`'],
  ['MATCH (c) RETURN c.`x y`, count(*)', 'MATCH (c) RETURN c.`x y`, count(*) AS `count(*)`'],
  ['MATCH (c) RETURN *, count(*)', 'MATCH (c) RETURN *, count(*) AS `count(*)`'],
  ['MATCH (c) RETURN c, count(*) // so', 'MATCH (c) RETURN c AS `c`, count(*) AS `count(*)` // so'],
  ['MATCH (国) RETURN 国, count(*)', 'MATCH (国) RETURN 国 AS `国`, count(*) AS `count(*)`'],
])('%s', (cypher, expected) => {
  expect(aliasAggregates(cypher)).toBe(expected);
});

test.each([
  'MATCH (c) RETURN c, count(*) AS n',
  'MATCH (c) RETURN c, c.name',
  'MATCH (c) WITH c, count(*) AS n RETURN c, n',
  "RETURN 'RETURN c, count(*)'",
  '// RETURN c, count(*)\nRETURN 1',
  '/* RETURN c,\n count(*) */ RETURN 1',
  'MATCH (c) RETURN c.count, c.return',
  'MATCH (c:Return) WHERE c.return = $return RETURN c',
  'CALL { MATCH (c) RETURN c, count(*) } RETURN c',
  "RETURN 'unclosed, count(*)",
  '',
])('leaves alone: %s', (cypher) => {
  expect(aliasAggregates(cypher)).toBe(cypher);
});
