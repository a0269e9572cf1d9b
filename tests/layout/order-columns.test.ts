import { describe, expect, it } from 'vitest';
import { seeded } from '../scene/random.ts';
import type { Link } from './column-numbers.ts';
import { crossings, ordered } from './column-numbers.ts';

const letters = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('crossings', () => {
  it.each<[string, Link[], number]>([
    [
      'two parallel lines',
      [
        ['a0', 'b0'],
        ['a1', 'b1'],
      ],
      0,
    ],
    [
      'two lines that cross',
      [
        ['a0', 'b1'],
        ['a1', 'b0'],
      ],
      1,
    ],
    [
      'lines that meet at an end',
      [
        ['a0', 'b0'],
        ['a0', 'b1'],
        ['a1', 'b1'],
      ],
      0,
    ],
    ['all to all, three by three', letters('a', 3).flatMap((a) => letters('b', 3).map((b): Link => [a, b])), 9],
    [
      'the other direction',
      [
        ['b1', 'a0'],
        ['b0', 'a1'],
      ],
      1,
    ],
    [
      'within one column',
      [
        ['a0', 'a1'],
        ['b0', 'b1'],
      ],
      0,
    ],
    [
      'ends that are not there',
      [
        ['a0', 'nobody'],
        ['b0', 'b1'],
      ],
      0,
    ],
  ])('counts %s', (_name, links, count) => {
    expect(crossings([letters('a', 3), letters('b', 3)], links)).toBe(count);
  });
});

describe('the order of columns', () => {
  it('undoes a crossed ladder wholly', () => {
    const columns = [letters('a', 12), letters('b', 12), letters('c', 12)];
    const links = letters('', 12).flatMap((number, index): Link[] => [
      [`a${number}`, `b${11 - index}`],
      [`b${11 - index}`, `c${(index * 5) % 12}`],
    ]);
    expect(crossings(columns, links)).toBeGreaterThan(60);
    expect(crossings(ordered(columns, links), links)).toBe(0);
  });

  it.each([1, 2, 3])('never makes a random graph worse (seed %i)', (seed) => {
    const random = seeded(seed);
    const columns = [letters('a', 10), letters('b', 40), letters('c', 20)];
    const any = (prefix: string, count: number): string => `${prefix}${Math.floor(random() * count)}`;
    const links = letters('', 90).flatMap((): Link[] => [
      [any('a', 10), any('b', 40)],
      [any('b', 40), any('c', 20)],
    ]);
    const before = crossings(columns, links);
    const after = ordered(columns, links);
    expect(crossings(after, links)).toBeLessThan(before * 0.8);
    expect(after.map((column) => column.toSorted())).toEqual(columns.map((column) => column.toSorted()));
  });

  it('puts what is connected with nothing last and keeps its order', () => {
    const [first] = ordered(
      [
        ['a0', 'a1', 'a2'],
        ['b0', 'b1'],
      ],
      [
        ['a2', 'b0'],
        ['a2', 'b1'],
        ['a1', 'b0'],
        ['a1', 'b1'],
      ],
    );
    expect(first?.at(-1)).toBe('a0');
  });
});
