import { expect, test } from 'vitest';
import type { Expectation } from '../../bench/tck/scenarios.ts';
import { judgeError, judgeRows, type Verdict } from '../../bench/tck/verdict.ts';
import { writes } from '../../bench/tck/writes.ts';
import { DatabaseError, type DatabaseErrorCode } from '../../src/database/database.ts';
import type { Value } from '../../src/model/values.ts';

const rowsOf = (columns: string[], rows: Value[][], more = {}): Expectation => ({
  kind: 'rows',
  columns,
  rows,
  inOrder: false,
  listsInAnyOrder: false,
  ...more,
});

const anError: Expectation = { kind: 'error', error: 'TypeError should be raised at runtime: *' };
const nothing = rowsOf([], []);
const oneAndTwo = rowsOf(['x'], [[1], [2]]);

test.each<[string, string[], Value[][], Expectation, Verdict]>([
  ['the same rows', ['x'], [[1], [2]], oneAndTwo, 'right'],
  ['another order where any is right', ['x'], [[2], [1]], oneAndTwo, 'right'],
  ['another order where one is asked', ['x'], [[2], [1]], { ...oneAndTwo, inOrder: true } as Expectation, 'wrong'],
  ['a row too few', ['x'], [[1]], oneAndTwo, 'wrong'],
  ['a row twice', ['x'], [[1], [2], [2]], oneAndTwo, 'wrong'],
  ['columns in another order', ['b', 'a'], [[1, 2]], rowsOf(['a', 'b'], [[2, 1]]), 'right'],
  ['values under the wrong names', ['b', 'a'], [[1, 2]], rowsOf(['a', 'b'], [[1, 2]]), 'wrong'],
  ['a column too many', ['x', 'y'], [[1, 1]], rowsOf(['x'], [[1]]), 'wrong'],
  ['a list in another order', ['x'], [[[2, 1]]], rowsOf(['x'], [[[1, 2]]]), 'wrong'],
  ['one whose order counts not', ['x'], [[[2, 1]]], rowsOf(['x'], [[[1, 2]]], { listsInAnyOrder: true }), 'right'],
  ['no rows where none are expected', ['x'], [], nothing, 'right'],
  ['rows where none are expected', ['x'], [[1]], nothing, 'wrong'],
  ['rows where an error is expected', ['x'], [], anError, 'wrong'],
])('%s', (_, columns, rows, expectation, verdict) => {
  expect(judgeRows({ columns, rows, truncated: false }, expectation).verdict).toBe(verdict);
});

test('right rows under another name are marked', () => {
  const judged = judgeRows({ columns: ['count(*)'], rows: [[1]], truncated: false }, rowsOf(['cOuNt( * )'], [[1]]));
  expect(judged).toEqual({ verdict: 'right', isRenamed: true, got: ['count(*)', '1'] });
});

test.each<[DatabaseErrorCode, Expectation, Verdict]>([
  ['query-failed', oneAndTwo, 'refused'],
  ['not-supported', oneAndTwo, 'refused'],
  ['timed-out', oneAndTwo, 'refused'],
  ['query-failed', anError, 'right'],
  ['not-supported', anError, 'right'],
  ['timed-out', anError, 'wrong'],
  ['database-unavailable', anError, 'wrong'],
])('%s', (code, expectation, verdict) => {
  expect(judgeError(new DatabaseError(code, 'no'), expectation).verdict).toBe(verdict);
});

test.each([
  ['MATCH (n) SET n.x = 1', true],
  ['create ()', true],
  ['MATCH (n) DETACH DELETE n', true],
  ['MATCH (n) FOREACH (x IN [1] | REMOVE n.y)', true],
  ["MATCH (n:Set) WHERE n.create = 'MERGE' RETURN n // DELETE", false],
  ['RETURN $set AS `SET`, {remove: 1} AS map', false],
  ['MATCH (n) RETURN n.created, offset', false],
])('%s writes: %s', (cypher, expected) => {
  expect(writes(cypher)).toBe(expected);
});
