import { describe, expect, it } from 'vitest';
import { insideOf, rectangle } from '../../src/app/stage/inside.ts';

const square = rectangle({ x: 10, y: 10 }, { x: 0, y: 0 });
/** A U, open at the top. */
const horseshoe = [
  { x: 0, y: 0 },
  { x: 3, y: 0 },
  { x: 3, y: 7 },
  { x: 7, y: 7 },
  { x: 7, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];
const bow = [
  { x: 0, y: 0 },
  { x: 10, y: 10 },
  { x: 10, y: 0 },
  { x: 0, y: 10 },
];

describe('insideOf', () => {
  it.each([
    { name: 'a square, whichever corner it began at', line: square, point: { x: 5, y: 5 }, is: true },
    { name: 'beside a square', line: square, point: { x: 11, y: 5 }, is: false },
    { name: 'level with a corner', line: square, point: { x: -5, y: 0 }, is: false },
    { name: 'an arm of a horseshoe', line: horseshoe, point: { x: 8, y: 3 }, is: true },
    { name: 'the mouth of a horseshoe', line: horseshoe, point: { x: 5, y: 3 }, is: false },
    { name: 'the foot of a horseshoe', line: horseshoe, point: { x: 5, y: 8 }, is: true },
    { name: 'a wing of a bow', line: bow, point: { x: 9, y: 5 }, is: true },
    { name: 'above the knot of a bow', line: bow, point: { x: 5, y: 1 }, is: false },
    { name: 'a line of nothing', line: [], point: { x: 0, y: 0 }, is: false },
  ])('$name: $is', ({ line, point, is }) => expect(insideOf(line)(point)).toBe(is));
});
