import { expect, test } from 'vitest';
import { withQuery } from '../../../src/app/panels/cypher/query-history.ts';
import type { PastQuery } from '../../../src/app/panels/cypher/query-history.ts';

const query = (cypher: string, parameters = {}): PastQuery => ({ cypher, parameters, at: '2024-01-01T00:00:00Z' });

test('the last query comes first, and one that is run again moves there', () => {
  const past = [query('b'), query('a')];
  expect(withQuery(past, query('c')).map(({ cypher }) => cypher)).toEqual(['c', 'b', 'a']);
  expect(withQuery(past, query('a')).map(({ cypher }) => cypher)).toEqual(['a', 'b']);
});

test('the same statement with other parameters is another query', () => {
  expect(withQuery([query('a', { x: 1 })], query('a', { x: 2 }))).toHaveLength(2);
});

test('the oldest are dropped where there are too many, or too long ones', () => {
  const many = Array.from({ length: 100 }, (_, index) => query(String(index)));
  const kept = withQuery(many, query('new'));
  expect([kept.length, kept[0]?.cypher, kept.at(-1)?.cypher]).toEqual([100, 'new', '98']);
  expect(withQuery([query('a'.repeat(250_000))], query('b'.repeat(100_000)))).toHaveLength(1);
});
