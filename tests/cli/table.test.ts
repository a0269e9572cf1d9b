import { expect, test } from 'vitest';
import { formatTable } from '../../src/cli/table.ts';
import { textWidth } from '../../src/cli/text-width.ts';

test('columns are aligned whatever the script, numbers to the right', () => {
  const rows = [
    ['上合组织', 9],
    ['ШОС', 10],
    ['SCO', 1200],
  ];
  expect(formatTable(['name', 'programs'], rows).split('\n')).toEqual([
    'name      programs',
    '────────  ────────',
    '上合组织         9',
    'ШОС             10',
    'SCO           1200',
  ]);
});

test('a text that a terminal would obey is shown as one plain line', () => {
  const table = formatTable(['name'], [['red \u001b[31m\nand\tmore\u202e']]);
  expect(table.split('\n').slice(2)).toEqual(['red [31m and more']);
});

const wide = [['x'.repeat(200), 'short', '上'.repeat(60)]];

test.each([80, 40, 30])('no line is wider than a terminal of %i cells', (width) => {
  const lines = formatTable(['a', 'b', 'c'], wide, width).split('\n');
  expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
  expect(lines[2]).toContain('short');
  expect(lines[2]).toContain('…');
});

test('nothing is cut where there is no terminal', () => {
  expect(formatTable(['a', 'b', 'c'], wide)).toContain('上'.repeat(60));
});
