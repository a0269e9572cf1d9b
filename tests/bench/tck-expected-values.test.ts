import { expect, test } from 'vitest';
import { canonical } from '../../bench/tck/canonical.ts';
import { readExpectedValue } from '../../bench/tck/expected-values.ts';
import type { Value } from '../../src/model/values.ts';

const node = (id: string, labels: string[] = [], properties = {}): Value => ({ $type: 'node', id, labels, properties });

test.each<[string, Value]>([
  ['null', null],
  ['true', true],
  ['-7', -7],
  ['1.5e3', 1500],
  ['.5', 0.5],
  ['9223372036854775807', { $type: 'integer', value: '9223372036854775807' }],
  ['NaN', 'NaN'],
  ['-Inf', '-Infinity'],
  ["''", ''],
  ["'it\\'s a \\\\ and a | '", "it's a \\ and a | "],
  ['[]', []],
  ["[1, [null, 'a,b'], {}]", [1, [null, 'a,b'], {}]],
  ["{name: 'x', `a b`: {c: [true]}}", { name: 'x', 'a b': { c: [true] } }],
  ['()', node('')],
  ["(:A:B {x: 1, y: 'z'})", node('', ['A', 'B'], { x: 1, y: 'z' })],
  ['[:T {x: 1.0}]', { $type: 'relationship', id: '', type: 'T', start: '', end: '', properties: { x: 1 } }],
  ['<(:A)>', { $type: 'path', nodes: [node('0', ['A'])], relationships: [] }],
  [
    '<(:A)-[:T]->()<-[:U {x: 1}]-(:B)>',
    {
      $type: 'path',
      nodes: [node('0', ['A']), node('1'), node('2', ['B'])],
      relationships: [
        { $type: 'relationship', id: '', type: 'T', start: '0', end: '1', properties: {} },
        { $type: 'relationship', id: '', type: 'U', start: '2', end: '1', properties: { x: 1 } },
      ],
    },
  ],
])('%s', (text, value) => {
  expect(readExpectedValue(text)).toEqual(value);
});

test.each([
  ["'open", "'open: expected a string's end at character 1"],
  ['[1 2]', '[1 2]: expected , at character 4'],
  ['(:A', '(:A: expected ) at character 4'],
  ['1 1', '1 1: expected the end at character 3'],
  ['what', 'what: expected a value at character 1'],
])('%s is not in the notation', (text, message) => {
  expect(() => readExpectedValue(text)).toThrow(message);
});

test.each([
  ['{b: 1, a: 2}', '{a: 2, b: 1}'],
  ['(:B:A {b: 1, a: 2})', '(:A:B {a: 2, b: 1})'],
  ['2.0', '2'],
  ["'12:00:00.500000+00:00'", "'12:00:00.5Z'"],
  ["'1984-10-11T12:00:00+01:00[Europe/Stockholm]'", "'1984-10-11T12:00+01:00[Europe/Stockholm]'"],
  ["'-P1Y8MT1.5S'", "'P-1Y-8MT-1.5S'"],
  ['<(:A)<-[:T]-(:B)>', '<(:A)<-[:T]-(:B)>'],
])('%s is the same as %s', (one, other) => {
  expect(canonical(readExpectedValue(one))).toBe(canonical(readExpectedValue(other)));
});

test.each([
  ["'2'", '2'],
  ['null', "'null'"],
  ['[1, 2]', '[2, 1]'],
  ['(:A)', '(:B)'],
  ['(:A)', '[:A]'],
  ['(:A {x: 1})', '(:A)'],
  ["'12:00'", "'12:00Z'"],
  ["'12:30'", "'12:30:01'"],
  ['<(:A)-[:T]->(:B)>', '<(:A)<-[:T]-(:B)>'],
  ['<(:A)-[:T]->(:B)>', '<(:B)<-[:T]-(:A)>'],
])('%s is another value than %s', (one, other) => {
  expect(canonical(readExpectedValue(one))).not.toBe(canonical(readExpectedValue(other)));
});
