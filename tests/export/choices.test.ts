import { describe, expect, it } from 'vitest';
import { firstChoices, readKept } from '../../src/app/export/choices.ts';

const own = { theme: 'dark', title: 'Who came', subtitle: 'In 2023' } as const;

describe('what is chosen at first', () => {
  it('follows the screen and the question, where nothing is kept', () => {
    expect(firstChoices(own, {})).toMatchObject({ ...own, part: 'shown', caption: '', legend: 'above' });
  });

  it('is what was chosen last, where that is kept', () => {
    const kept = readKept(JSON.stringify({ theme: 'light', legend: 'none', holdsView: false }));
    expect(firstChoices(own, kept)).toMatchObject({
      theme: 'light',
      legend: 'none',
      holdsView: false,
      title: 'Who came',
    });
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{"theme":'],
    ['another form', '"dark"'],
    ['a choice that there is not', '{"legend":"aslant"}'],
    ['what is never kept', '{"title":"Of another picture"}'],
    ['a number where a text was', '{"firstNames":50}'],
    ['a text without end', JSON.stringify({ firstNames: '9'.repeat(1000) })],
  ])('is as at the very first, where %s is kept', (_, text) => {
    expect(readKept(text)).toEqual({});
  });
});
