import { expect, test } from 'vitest';
import { hashOfPlace, placeInHash } from '../../src/story/page/step-address.ts';

const LAST = 3;

test.each([
  ['#step=1', 0],
  ['#step=3', 2],
  ['#step=4', 3],
  ['#explore', 4],
])('%s leads to one place, and back', (hash, place) => {
  expect(placeInHash(hash, LAST)).toBe(place);
  expect(hashOfPlace(place, LAST)).toBe(hash);
});

test.each([
  ['', 0],
  ['#', 0],
  ['#step=', 0],
  ['#step=0', 0],
  ['#step=-2', 0],
  ['#step=two', 0],
  ['#step=3&x', 0],
  ['#step=99', LAST],
  ['#step=99999999999999999999999', LAST],
])('%j is led to a step that there is', (hash, place) => {
  expect(placeInHash(hash, LAST)).toBe(place);
});
