import { describe, expect, it } from 'vitest';
import { readParameters } from '../../src/app/question/read-parameters.ts';
import { resolveQuestion } from '../../src/app/question/resolve-question.ts';
import { fillSentence, partsOfSentence } from '../../src/model/sentence.ts';
import { shortSentence } from '../../src/app/question/short-sentence.ts';
import { groupsOf, suggestedPresets } from '../../src/app/panels/questions/groups.ts';
import type { Preset, Presets } from '../../src/model/wire.ts';

const preset: Preset = {
  name: 'programs-for-organization',
  title: 'Programs for members of an organization',
  sentence: 'Programs for members of {organization} between {from} and {until}, by {channel} {unknown}',
  description: '',
  group: 'By group',
  parameters: [
    {
      name: 'organization',
      type: 'node',
      kind: 'RegionalOrganization',
      title: 'Organization',
      default: 'organization:sco',
    },
    { name: 'from', type: 'year', title: 'From', default: 2000 },
    { name: 'until', type: 'year', title: 'Until', default: 2026 },
    { name: 'channel', type: 'choice', choices: ['any', 'by-name'], title: 'Channel', default: 'any' },
    { name: 'families', type: 'boolean', title: 'Families', default: false },
    { name: 'steps', type: 'integer', title: 'Steps', default: 6 },
    { name: 'start', type: 'node', title: 'Start', default: 'country:kz' },
    { name: 'words', type: 'text', title: 'Words', default: '' },
  ],
  tags: [],
  graphOnly: [],
  findings: [],
  isOwn: false,
  cypher: '',
};
const options: Presets['options'] = {
  RegionalOrganization: [
    { id: 'organization:sco', name: '上海合作组织' },
    { id: 'organization:brics', name: 'BRICS' },
  ],
};
const defaults = readParameters(preset, {}, options).values;

describe('a preset’s parameters', () => {
  it('are its defaults where the address says nothing', () => {
    expect(readParameters(preset, {}, options)).toEqual({
      values: {
        organization: 'organization:sco',
        from: 2000,
        until: 2026,
        channel: 'any',
        families: false,
        steps: 6,
        start: 'country:kz',
        words: '',
      },
      notices: [],
    });
  });

  it.each([
    ['organization', 'organization:brics', 'organization:brics'],
    ['from', '2019', 2019],
    ['channel', 'by-name', 'by-name'],
    ['families', 'true', true],
    ['families', 'false', false],
    ['steps', '-3', -3],
    ['start', 'ministry:mofcom', 'ministry:mofcom'],
    ['words', 'police & судья', 'police & судья'],
  ])('reads %s from “%s”', (name, text, value) => {
    expect(readParameters(preset, { [name]: text }, options)).toEqual({
      values: { ...defaults, [name]: value },
      notices: [],
    });
  });

  it.each([
    ['organization', 'organization:nato', /among those that can be chosen/],
    ['organization', '', /among those that can be chosen/],
    ['start', '', /among those that can be chosen/],
    ['from', '19', /a year of four digits/],
    ['from', '2019.5', /a year of four digits/],
    ['from', '0123', /a year of four digits/],
    ['channel', 'telegraph', /one of any, by-name/],
    ['families', 'maybe', /yes or no/],
    ['steps', 'six', /a whole number/],
    ['steps', '', /a whole number/],
    ['colour', 'red', /has no “colour”/],
  ])('keeps the default of %s and says why “%s” is no value', (name, text, notice) => {
    expect(readParameters(preset, { [name]: text }, options)).toEqual({
      values: defaults,
      notices: [expect.stringMatching(notice)],
    });
  });
});

describe('a sentence', () => {
  it('is cut into words and controls, with what it does not name at the end', () => {
    const { parts, rest } = partsOfSentence(preset);
    expect(parts.map((part) => (part.type === 'words' ? part.text : `<${part.parameter.name}>`))).toEqual([
      'Programs for members of ',
      '<organization>',
      ' between ',
      '<from>',
      ' and ',
      '<until>',
      ', by ',
      '<channel>',
      ' ',
      '{unknown}',
    ]);
    expect(rest.map(({ name }) => name)).toEqual(['families', 'steps', 'start', 'words']);
  });

  it('reads as plain words with its values in place', () => {
    expect(fillSentence(preset, { ...defaults, channel: 'by-name', from: 2019 }, options)).toBe(
      'Programs for members of 上海合作组织 between 2019 and 2026, by by name {unknown}',
    );
  });
});

describe('a question', () => {
  const dated: Preset = {
    ...preset,
    name: 'dated',
    parameters: [...preset.parameters, { name: 'asOf', type: 'date', title: 'As of', default: '' }],
  };
  const presets: Presets = { presets: [preset, dated], options };
  const known = { presets, isLarge: false };

  it('waits for the presets, and for how much there is', () => {
    const unknown = { presets: undefined, isLarge: undefined };
    expect(resolveQuestion({ type: 'preset', name: preset.name, texts: {} }, unknown).type).toBe('waiting');
    expect(resolveQuestion({ type: 'opening' }, unknown).type).toBe('waiting');
    expect(resolveQuestion({ type: 'opening' }, { presets: undefined, isLarge: false }).type).toBe('opening');
  });

  it('is the graph of kinds where there is too much to read, unless all of it is asked for', () => {
    const large = { presets, isLarge: true };
    expect(resolveQuestion({ type: 'opening' }, large).type).toBe('overview');
    expect(resolveQuestion({ type: 'opening', whole: true }, large).type).toBe('opening');
    expect(resolveQuestion({ type: 'preset', name: 'gone', texts: {} }, large).type).toBe('overview');
  });

  it('is the whole picture, and says so, where there is no such preset', () => {
    expect(resolveQuestion({ type: 'preset', name: 'gone', texts: {} }, known)).toEqual({
      type: 'opening',
      notices: [expect.stringContaining('“gone”')],
    });
  });

  it('carries what its parameters say', () => {
    const question = resolveQuestion({ type: 'preset', name: preset.name, texts: { from: 'x' } }, known);
    expect(question).toMatchObject({ type: 'preset', preset, values: defaults });
    expect(question.notices).toHaveLength(1);
  });

  it('counts memberships on the day that the reader chose, where it counts them', () => {
    const valuesOf = (name: string) => {
      const question = resolveQuestion({ type: 'preset', name, texts: {} }, { ...known, asOf: '2022-06-01' });
      return question.type === 'preset' ? question.values : undefined;
    };
    expect(valuesOf('dated')).toEqual({ ...defaults, asOf: '2022-06-01' });
    expect(valuesOf(preset.name)).toEqual(defaults);
  });
});

describe('the list of questions', () => {
  const named = (name: string, group: string): Preset => ({ ...preset, name, group });
  const all = [
    named('a', 'By group'),
    named('b', 'By country'),
    named('c', 'By group'),
    named('open-to-country', 'By country'),
  ];

  it('keeps groups and presets in their order', () => {
    expect(groupsOf(all).map(({ title, presets }) => [title, presets.map(({ name }) => name)])).toEqual([
      ['By group', ['a', 'c']],
      ['By country', ['b', 'open-to-country']],
    ]);
  });

  it.each([
    { number: 3, names: ['open-to-country', 'a', 'b'] },
    { number: 1, names: ['open-to-country'] },
  ])('suggests $number to begin with', ({ number, names }) => {
    expect(suggestedPresets(all, number).map(({ name }) => name)).toEqual(names);
  });
});

describe('a question in short', () => {
  it.each([
    [
      'Programs for members of {organization} that began between {from} and {until}',
      'Programs for members of 上海合作组织',
    ],
    ['Programs that {organization} could attend, by {channel} channel', 'Programs that 上海合作组织 could attend'],
    ['Programs of {organization} alone', 'Programs of 上海合作组织 alone'],
    ['Programs between {from} and {until}', 'Programs for members of an organization'],
  ])('%s', (sentence, short) => expect(shortSentence({ ...preset, sentence }, options)).toBe(short));
});
