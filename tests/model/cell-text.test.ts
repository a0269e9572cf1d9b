import { expect, test } from 'vitest';
import { cellText } from '../../src/model/cell-text.ts';
import type { GraphNode, GraphRelationship, Value } from '../../src/model/values.ts';

const node = (id: string, name?: string): GraphNode => ({
  $type: 'node',
  id,
  labels: ['Country'],
  properties: name === undefined ? {} : { name },
});
const step = (start: string, type: string, end: string): GraphRelationship => ({
  $type: 'relationship',
  id: `${start}|${type}|${end}`,
  type,
  start,
  end,
  properties: {},
});

const kazakhstan = node('country:kz', 'Kazakhstan');
const course = node('program:course', 'Course');
const mofcom = node('ministry:mofcom', 'MOFCOM');
const chain: Value = {
  $type: 'path',
  nodes: [kazakhstan, course, mofcom],
  relationships: [
    step('country:kz', 'ATTENDED', 'program:course'),
    step('ministry:mofcom', 'SPONSORS', 'program:course'),
  ],
};

const cases: [Value, string | number][] = [
  [null, ''],
  [0, 0],
  [true, 'true'],
  ['text', 'text'],
  [kazakhstan, 'Kazakhstan'],
  [node('country:xx'), 'country:xx'],
  [[kazakhstan, course, null], 'Kazakhstan; Course; '],
  [step('country:kz', 'ATTENDED', 'program:course'), 'ATTENDED'],
  [chain, 'Kazakhstan -ATTENDED→ Course ←SPONSORS- MOFCOM'],
  [{ $type: 'integer', value: '9007199254740993' }, '9007199254740993'],
  [{ a: 1 }, '{"a":1}'],
];

test.each(cases)('%j is shown as %j', (value, text) => {
  expect(cellText(value, '; ')).toBe(text);
});
