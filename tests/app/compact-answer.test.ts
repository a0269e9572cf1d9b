import { expect, test } from 'vitest';
import { NoAnswer } from '../../src/app/api/errors.ts';
import { readCompact } from '../../src/app/api/request.ts';
import { encodeResult } from '../../src/model/compact-result.ts';
import type { Result } from '../../src/model/wire.ts';
import { node, relationship } from './records.ts';

const result: Result = {
  columns: [],
  rows: [],
  graph: {
    nodes: [node('ministry:m', { name: 'M' }), node('program:p')],
    relationships: [relationship('ministry:m', 'SPONSORS', 'program:p', { sources: ['source:s'] })],
  },
  truncated: true,
  tookMs: 3,
};

test('a compact answer is read into the same values', () => {
  expect(readCompact('/api/graph')(encodeResult(result))).toEqual(result);
});

test.each([null, {}, result])('an answer in another form is none', (answer) => {
  const read = (): Result => readCompact('/api/graph')(answer);
  expect(read).toThrow(NoAnswer);
  expect(read).toThrow('/api/graph is not in the agreed form');
});
