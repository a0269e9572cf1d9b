import { describe, expect, test } from 'vitest';
import { NearestValue } from '../../graph-loader/nearest.ts';

const valid = ['edition', 'family', 'start', 'end', 'sources', 'country:kz', 'country:kg', 'country:kyrgyzstan'];

describe('the value that was probably meant', () => {
  test.each([
    ['editon', 'edition'],
    ['Family', 'family'],
    ['strat', 'start'],
    ['soruces', 'sources'],
    ['country:kyrgystan', 'country:kyrgyzstan'],
    ['country:kx', undefined],
    ['participants', undefined],
    ['', undefined],
  ])('for %j is %j', (wrong, nearest) => {
    expect(new NearestValue().find(wrong, valid)).toBe(nearest);
  });

  test('is no longer looked for when the comparisons are used up', () => {
    const nearest = new NearestValue(valid.length);
    expect(nearest.find('editon', valid)).toBe('edition');
    expect(nearest.find('famly', valid)).toBeUndefined();
    expect(nearest.find('editon', valid)).toBe('edition');
  });
});
