import { describe, expect, it } from 'vitest';
import type { Properties } from '../../src/model/values.ts';
import { evidenceKey, gradeOf, gradeStyles, weakest } from '../../src/scene/evidence.ts';
import { grades } from '../../src/scene/scene.ts';
import { themes } from '../../src/scene/theme.ts';
import { contrast, deficiencies, distance, linearOf, seenWith } from './colour.ts';
import { link } from './graphs.ts';

const known = new Map([
  ['source:tass', { publisher: 'TASS', kind: 'press' }],
  ['source:tass-again', { publisher: 'TASS', kind: 'press' }],
  ['source:xinhua', { publisher: 'Xinhua', kind: 'press' }],
  ['source:leaflet', { publisher: null, kind: null }],
]);

describe('gradeOf', () => {
  it.each([
    { sources: undefined, grade: 'unsourced' },
    { sources: [], grade: 'unsourced' },
    { sources: ['source:tass'], grade: 'single' },
    { sources: ['source:tass', 'source:tass-again'], grade: 'same-publisher' },
    { sources: ['source:tass', 'source:tass-again', 'source:xinhua'], grade: 'independent' },
    { sources: ['source:unknown', 'source:other'], grade: 'same-publisher' },
    { sources: ['source:unknown', 'source:tass'], grade: 'same-publisher' },
    { sources: ['source:leaflet', 'source:tass'], grade: 'same-publisher' },
  ])('calls $sources $grade', ({ sources, grade }) => {
    const relationship = { ...link('a', 'SPONSORS', 'b'), properties: sources ? { sources } : ({} as Properties) };
    expect(gradeOf(relationship, known)).toBe(grade);
  });

  it('calls none independent while no publisher is known', () => {
    const relationship = { ...link('a', 'SPONSORS', 'b'), properties: { sources: ['source:tass', 'source:xinhua'] } };
    expect(gradeOf(relationship)).toBe('same-publisher');
  });
});

describe('weakest', () => {
  it.each([
    { of: ['independent', 'single'] as const, is: 'single' },
    { of: ['same-publisher', 'unsourced', 'independent'] as const, is: 'unsourced' },
    { of: ['independent'] as const, is: 'independent' },
  ])('of $of is $is', ({ of, is }) => expect(weakest(of)).toBe(is));
});

describe('how grades are drawn', () => {
  it('tells any two apart without their colour', () => {
    const styles = grades.map((grade) => `${gradeStyles[grade].width} ${gradeStyles[grade].dash}`);
    expect(new Set(styles).size).toBe(grades.length);
  });

  describe.each(Object.entries(themes))('%s theme', (_name, theme) => {
    it.each(grades)('%s stands 3:1 against the ground', (grade) => {
      expect(contrast(theme.grades[grade], theme.paper)).toBeGreaterThanOrEqual(3);
    });

    it.each([
      { sight: 'full colour', see: linearOf },
      { sight: 'protanopia', see: (hex: string) => seenWith(deficiencies.protanopia, hex) },
      { sight: 'deuteranopia', see: (hex: string) => seenWith(deficiencies.deuteranopia, hex) },
    ])('keeps grades apart in $sight', ({ see }) => {
      const seen = grades.map((grade) => see(theme.grades[grade]));
      for (const [index, one] of seen.entries())
        for (const other of seen.slice(index + 1)) expect(distance(one, other)).toBeGreaterThan(0.05);
    });
  });

  it('is explained weakest first, in the given words', () => {
    const { title, samples } = evidenceKey('Sources', (grade) => `it is ${grade}`);
    expect(title).toBe('Sources');
    expect(samples.map(({ text }) => text)).toEqual(grades.map((grade) => `it is ${grade}`));
  });
});
