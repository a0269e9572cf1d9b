import { describe, expect, it } from 'vitest';
import { ABSENCE, captionLines } from '../../src/scene/picture-text.ts';
import { wrapped } from '../../src/scene/picture/wrap.ts';
import { estimateWidth } from '../../src/scene/text-width.ts';
import { nameLimit, writtenName } from '../../src/scene/written-name.ts';
import { node } from './graphs.ts';

const perLetter = (text: string): number => [...text].length * 10;

describe('writtenName', () => {
  it.each([
    ['Ministry of Commerce', 'MOFCOM', 'Ministry of Commerce'],
    ['Shanghai Municipal Commission of Commerce', '', 'Shanghai Municipal Commission of Commerce'],
    ['International Department of the CPC Central Committee', 'ILD', 'International Department of the… (ILD)'],
    ['Seminar on Macro Policy of Vocational Education for Myanmar', '', 'Seminar on Macro Policy of Vocational…'],
    ['上海合作组织成员国官员研修班', '', '上海合作组织成员国官员研修班'],
    ['一'.repeat(60), '', `${'一'.repeat(38)}…`],
  ])('writes %s (%s) as %s', (name, abbreviation, written) => {
    expect(writtenName(node('Ministry', 'ministry:x', name, { abbreviation }), nameLimit(300))).toBe(written);
  });

  it('writes more of a name the fewer there are', () => {
    const limits = [12, 40, 300].map(nameLimit);
    expect(limits).toEqual(limits.toSorted((a, b) => b - a));
    expect(writtenName(node('Program', 'program:x', 'x'.repeat(80)), nameLimit(12))).toHaveLength(80);
  });
});

describe('estimateWidth', () => {
  // Measured in Chromium at 100 px in Noto Sans and Noto Sans SC.
  it.each([
    ['Ministry of Commerce', 1038],
    ['Seminar for officials of SCO member states', 2013],
    ['Шанхайская организация сотрудничества', 2044],
    ['上海合作组织', 600],
  ])('is near the real width of %s', (text, measured) => {
    expect(estimateWidth(text, 100) / measured).toBeGreaterThan(0.94);
    expect(estimateWidth(text, 100) / measured).toBeLessThan(1.08);
  });
});

describe('wrapped', () => {
  it.each([
    ['', []],
    ['one two', ['one two']],
    ['one two three four', ['one two', 'three four']],
    ['  spaced   out  ', ['spaced out']],
    ['abcdefghijklmnop', ['abcdefghij', 'klmnop']],
    ['see 上海合作组织成员国官员研修班', ['see', '上海合作组织成员国官', '员研修班']],
  ])('breaks %j', (text, lines) => expect(wrapped(text, 100, perLetter)).toEqual(lines));
});

describe('captionLines', () => {
  it('says what the picture rests on and what it does not say', () => {
    const lines = captionLines({
      title: 'Title',
      counts: '38 programs · 3 undated',
      dataSet: { title: 'Trainings', version: '0.1.0' },
      drawnOn: '24 November 2026',
      sources: ['RFE/RL (3)', 'TASS'],
    });
    expect(lines).toEqual([
      '38 programs · 3 undated',
      'Sources of the connections, with the number of documents where there is more than one: RFE/RL (3); TASS',
      ABSENCE,
      'Data: Trainings, version 0.1.0 · drawn 24 November 2026',
    ]);
  });

  it('leaves out what is not known', () => expect(captionLines({ title: 'Title', sources: [] })).toEqual([ABSENCE]));
});
