import { describe, expect, it } from 'vitest';
import { columnsOf, titleOf } from '../../src/app/panels/table/columns.ts';
import { nodesByName, rowHolds, rowsOfAnswer, withNodes } from '../../src/app/panels/table/rows-of-answer.ts';
import { sortRows } from '../../src/app/panels/table/sort-rows.ts';
import { nextSorting } from '../../src/app/panels/table/sorting.ts';
import type { Value } from '../../src/model/values.ts';
import type { Result } from '../../src/model/wire.ts';
import { node, relationship } from './records.ts';

const kz = node('country:kz', { name: 'Kazakhstan' });
const by = node('country:by', { name: 'Belarus' });
const sco = node('organization:sco', { name: 'SCO' });
const member = relationship('country:kz', 'MEMBER_OF', 'organization:sco');

const result = (columns: string[], rows: Value[][]): Result => ({
  columns,
  rows,
  graph: { nodes: [kz, by, sco], relationships: [member] },
  truncated: false,
  tookMs: 1,
});

describe('columns', () => {
  it('leave out what only feeds the picture and know what is a number', () => {
    const answer = result(
      ['p', 'programs', 'name', 'share'],
      [
        [kz, 3, 'x', null],
        [by, 4, 'y', 0.5],
      ],
    );
    expect(columnsOf(answer, ['p'])).toEqual([
      { index: 1, title: 'Programs', isNumeric: true, isYear: false },
      { index: 2, title: 'Name', isNumeric: false, isYear: false },
      { index: 3, title: 'Share', isNumeric: true, isYear: false },
    ]);
  });

  it.each([
    ['addressedTo', 'Addressed to'],
    ['by name', 'By name'],
    ['began_in', 'Began in'],
    ['n', 'N'],
  ])('%s is titled “%s”', (name, title) => {
    expect(titleOf(name)).toBe(title);
  });
});

describe('rows', () => {
  it('are the answer’s own', () => {
    expect(rowsOfAnswer(result(['n'], [[1]])).rows).toEqual([[1]]);
    expect(rowsOfAnswer(result(['n'], [])).rows).toEqual([]);
  });

  it('are the connections, where an answer is only a graph', () => {
    expect(rowsOfAnswer(result([], []))).toEqual({
      columns: ['from', 'connection', 'to'],
      rows: [[kz, member, sco]],
    });
  });

  it('name the nodes whose names they hold, unless two share one', () => {
    const byName = nodesByName({ nodes: [kz, by, node('country:xx', { name: 'Belarus' })], relationships: [] });
    expect(withNodes('Kazakhstan', byName)).toBe(kz);
    expect(withNodes(['Kazakhstan', 'Belarus', 2], byName)).toEqual([kz, 'Belarus', 2]);
    expect(withNodes(null, byName)).toBeNull();
  });

  it.each([
    { row: [1, kz], id: 'country:kz', holds: true },
    { row: [1, [by, kz]], id: 'country:kz', holds: true },
    { row: [member], id: member.id, holds: true },
    { row: ['country:kz', { id: 'country:kz' }, null], id: 'country:kz', holds: false },
  ] as { row: Value[]; id: string; holds: boolean }[])('hold what is chosen: $holds', ({ row, id, holds }) => {
    expect(rowHolds(row, id)).toBe(holds);
  });
});

describe('sorting', () => {
  const sorted = (values: Value[], descending: boolean) =>
    sortRows(
      values.map((value) => [value]),
      { column: 0, descending },
    ).map(([value]) => value);

  it.each<{ values: Value[]; up: Value[]; down: Value[] }>([
    { values: [10, null, 9], up: [9, 10, null], down: [10, 9, null] },
    { values: ['b', 'a10', 'a9'], up: ['a9', 'a10', 'b'], down: ['b', 'a10', 'a9'] },
    { values: [kz, null, by], up: [by, kz, null], down: [kz, by, null] },
    { values: [true, false], up: [false, true], down: [true, false] },
    { values: [['x', 'y'], ['z'], []], up: [[], ['z'], ['x', 'y']], down: [['x', 'y'], ['z'], []] },
  ])('$values.length values either way, the absent last', ({ values, up, down }) => {
    expect(sorted(values, false)).toEqual(up);
    expect(sorted(values, true)).toEqual(down);
  });

  it('goes up, down and back to the answer’s order', () => {
    const first = nextSorting(undefined, 2);
    const second = nextSorting(first, 2);
    expect([first, second, nextSorting(second, 2), nextSorting(first, 1)]).toEqual([
      { column: 2, descending: false },
      { column: 2, descending: true },
      undefined,
      { column: 1, descending: false },
    ]);
    const rows = [[2], [1]];
    expect(sortRows(rows, undefined)).toBe(rows);
  });
});
