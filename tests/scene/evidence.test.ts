import { describe, expect, it } from 'vitest';
import type { Properties } from '../../src/model/values.ts';
import { commonVoice, evidenceKeys, gradeOf, gradeStyles, voiceOf, weakest } from '../../src/scene/evidence.ts';
import { grades, voices } from '../../src/scene/scene.ts';
import { link } from './graphs.ts';

const known = new Map([
  ['source:tass', { publisher: 'TASS', kind: 'press' }],
  ['source:tass-again', { publisher: 'TASS', kind: 'press' }],
  ['source:xinhua', { publisher: 'Xinhua', kind: 'press' }],
  ['source:leaflet', { publisher: null, kind: null }],
  ['source:mofcom', { publisher: 'Ministry of Commerce', kind: 'official' }],
  ['source:mfa', { publisher: 'Ministry of Foreign Affairs', kind: 'official' }],
  ['source:institute', { publisher: 'Institute', kind: 'think-tank' }],
  ['source:journal', { publisher: 'Journal', kind: 'academic' }],
  ['source:cldr', { publisher: 'Unicode', kind: 'reference' }],
  ['source:rumour', { publisher: 'Everybody', kind: 'hearsay' }],
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

describe('voiceOf', () => {
  it.each([
    { sources: undefined, voice: 'unknown' },
    { sources: [], voice: 'unknown' },
    { sources: ['source:mofcom'], voice: 'official' },
    { sources: ['source:mofcom', 'source:mfa'], voice: 'official' },
    { sources: ['source:tass', 'source:xinhua'], voice: 'press' },
    { sources: ['source:institute', 'source:journal', 'source:cldr'], voice: 'research' },
    { sources: ['source:mofcom', 'source:tass'], voice: 'several' },
    { sources: ['source:mofcom', 'source:cldr', 'source:leaflet'], voice: 'several' },
    { sources: ['source:mofcom', 'source:leaflet'], voice: 'unknown' },
    { sources: ['source:rumour'], voice: 'unknown' },
    { sources: ['source:gone'], voice: 'unknown' },
  ])('hears $voice in $sources', ({ sources, voice }) => {
    const relationship = { ...link('a', 'SPONSORS', 'b'), properties: sources ? { sources } : ({} as Properties) };
    expect(voiceOf(relationship, known)).toBe(voice);
  });

  it('hears nobody while no source is known', () => {
    const relationship = { ...link('a', 'SPONSORS', 'b'), properties: { sources: ['source:mofcom'] } };
    expect(voiceOf(relationship)).toBe('unknown');
  });
});

describe('commonVoice', () => {
  it.each([
    { of: [] as const, is: 'unknown' },
    { of: ['press', 'press'] as const, is: 'press' },
    { of: ['press', 'official'] as const, is: 'several' },
    { of: ['several', 'official'] as const, is: 'several' },
    { of: ['unknown', 'several'] as const, is: 'several' },
    { of: ['press', 'unknown', 'official'] as const, is: 'several' },
    { of: ['unknown', 'official'] as const, is: 'unknown' },
  ])('of $of is $is', ({ of, is }) => expect(commonVoice(of)).toBe(is));
});

describe('how grades are drawn', () => {
  it('tells any two apart without a colour', () => {
    const styles = grades.map((grade) => `${gradeStyles[grade].width} ${gradeStyles[grade].dash}`);
    expect(new Set(styles).size).toBe(grades.length);
  });

  it('is explained weakest first, apart from the colours, in the given words', () => {
    const [ofGrades, ofVoices] = evidenceKeys({
      gradeTitle: 'How many',
      textOfGrade: (grade) => `it is ${grade}`,
      voiceTitle: 'Who',
      textOfVoice: (voice) => `by ${voice}`,
    });
    expect(ofGrades?.title).toBe('How many');
    expect(ofGrades?.samples.map(({ text }) => text)).toEqual(grades.map((grade) => `it is ${grade}`));
    expect(ofGrades?.samples.every((sample) => !('voice' in sample))).toBe(true);
    expect(ofVoices?.title).toBe('Who');
    expect(ofVoices?.samples.map(({ text }) => text)).toEqual(voices.map((voice) => `by ${voice}`));
    expect(ofVoices?.samples.every((sample) => !('grade' in sample))).toBe(true);
  });
});
