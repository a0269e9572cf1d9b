import { afterEach, describe, expect, it, test } from 'vitest';
import { shortSentence } from '../../src/app/question/short-sentence.ts';
import { writtenSentence } from '../../src/words/written-sentence.ts';
import { messages as russian } from '../../src/words/messages/ru/index.ts';
import { messages as chinese } from '../../src/words/messages/zh/index.ts';
import {
  answerInWords,
  columnInWords,
  groupInWords,
  presetChoiceInWords,
  presetsInWords,
} from '../../src/words/preset-words.ts';
import { speak } from '../../src/words/t.ts';
import type { Preset, Presets } from '../../src/model/wire.ts';
import { readPresets } from '../../src/queries/read-presets.ts';

afterEach(() => speak('en'));

const shipped = readPresets();
const translations = { zh: chinese.presets, ru: russian.presets };
const NO_OPTIONS: Presets['options'] = {};

const controlsOf = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).toSorted();
const wordsOf = ({ title, sentence, description, parameters }: Preset): string[] => [
  title,
  sentence,
  description,
  ...parameters.map((parameter) => parameter.title),
];

describe.each(['zh', 'ru'] as const)('the saved questions in %s', (language) => {
  const script = language === 'zh' ? /\p{Script=Han}/u : /\p{Script=Cyrillic}/u;

  it.each(shipped)('$name', async (preset) => {
    await speak(language);
    const [said] = presetsInWords({ presets: [preset], options: NO_OPTIONS }).presets;
    expect(wordsOf(said ?? preset).filter((words) => !script.test(words))).toEqual([]);
    expect(controlsOf(said?.sentence ?? '')).toEqual(controlsOf(preset.sentence));
    const choices = preset.parameters.flatMap((parameter) => parameter.choices ?? []);
    const plain = [groupInWords(preset.group), ...choices.map(presetChoiceInWords)];
    expect(plain.filter((words) => !script.test(words))).toEqual([]);
    expect(shortSentence(said ?? preset, NO_OPTIONS)).toMatch(script);
  });

  it.each(shipped)('$name has its answer’s columns', async ({ cypher, graphOnly }) => {
    await speak(language);
    const columns = columnsAnswered(cypher).filter((column) => !graphOnly.includes(column));
    expect(columns.length).toBeGreaterThan(1);
    expect(columns.filter((column) => !script.test(columnInWords(column)))).toEqual([]);
  });

  it('have a heading for the reader’s own', async () => {
    await speak(language);
    expect(groupInWords('Own')).toMatch(script);
  });

  it('are those that there are, with the parameters that they have', () => {
    const parameters = Object.entries(translations[language].preset).map(
      ([name, words]) => [name, Object.keys(words.parameters).toSorted()] as const,
    );
    expect(Object.fromEntries(parameters)).toEqual(
      Object.fromEntries(shipped.map(({ name, parameters: own }) => [name, own.map((each) => each.name).toSorted()])),
    );
  });
});

/** The names after `AS` of the last RETURN. */
function columnsAnswered(cypher: string): string[] {
  const answered = cypher.slice(cypher.lastIndexOf('\nRETURN')).replace(/\nORDER BY[\s\S]*/, '');
  return [...answered.matchAll(/ AS (?:`([^`]+)`|(\w+))(?=,?\n|$)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

test('a word of an answer is said in the language, what the data says is not', async () => {
  await speak('ru');
  expect(['undated', 'not recorded', 'Kazakhstan', 'undated: said to be in spring'].map(answerInWords)).toEqual([
    'без даты',
    'не записано',
    'Kazakhstan',
    'undated: said to be in spring',
  ]);
});

const organization: Preset = {
  name: 'programs-for-organization',
  title: 'Programs for members of an organization',
  sentence: 'Programs for members of {organization} that began between {from} and {until}',
  description: 'Programs addressed to the organization.',
  group: 'By group',
  parameters: [
    { name: 'organization', type: 'node', kind: 'RegionalOrganization', title: 'Organization', default: 'o:sco' },
    { name: 'from', type: 'year', title: 'From', default: 2000 },
    { name: 'until', type: 'year', title: 'Until', default: 2026 },
  ],
  tags: [],
  graphOnly: [],
  findings: [],
  isOwn: false,
  cypher: '',
};
const options = { RegionalOrganization: [{ id: 'o:sco', name: 'ШОС' }] };

const inWords = (preset: Preset): Preset => presetsInWords({ presets: [preset], options }).presets[0] ?? preset;

test('a sentence is written with its values', async () => {
  await speak('ru');
  expect(writtenSentence(inWords(organization), {}, options)).toBe(
    'Программы для членов организации ШОС, начавшиеся с 2000 по 2026 год',
  );
  expect(shortSentence(inWords(organization), options)).toBe('Программы для членов организации ШОС');
});

test('a reader’s own question keeps its words', async () => {
  await speak('zh');
  const own = { ...organization, name: 'my-own', group: 'Mine' };
  expect([inWords(own), groupInWords('Mine'), presetChoiceInWords('by-hand')]).toEqual([own, 'Mine', 'by hand']);
});

test('a shipped question that a reader gave other parameters keeps its words', async () => {
  await speak('zh');
  const changed = { ...organization, sentence: 'Programs for members of {organization} since {from}' };
  expect(inWords(changed)).toEqual(changed);
});

test('what can be chosen is named and ordered in the language', async () => {
  await speak('ru');
  const offered = {
    Country: [
      { id: 'country:bg', name: 'Bulgaria', nameZh: '保加利亚', nameRu: 'Болгария' },
      { id: 'country:ng', name: 'Nigeria', nameRu: 'Нигерия' },
      { id: 'country:am', name: 'Armenia', nameRu: 'Армения' },
      { id: 'country:x', name: 'Atlantis' },
    ],
  };
  const said = presetsInWords({ presets: [], options: offered }).options['Country'];
  expect(said?.map(({ name }) => name)).toEqual(['Армения', 'Болгария', 'Нигерия', 'Atlantis']);
  await speak('en');
  expect(presetsInWords({ presets: [], options: offered }).options).toEqual(offered);
});
