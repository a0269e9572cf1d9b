import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { understand } from '../../../src/app/question/understanding/understand.ts';
import { vocabularyOf } from '../../../src/app/question/understanding/vocabulary.ts';
import type { Vocabulary } from '../../../src/app/question/understanding/vocabulary.ts';
import { presetsInWords } from '../../../src/words/preset-words.ts';
import { speak } from '../../../src/words/t.ts';
import type { LanguageId } from '../../../src/words/language.ts';
import type { Presets } from '../../../src/model/wire.ts';
import { starterPresets } from './starter-presets.ts';

let written: Presets;
const vocabularies = new Map<LanguageId, Vocabulary>();

beforeAll(async () => {
  written = await starterPresets();
  for (const language of ['en', 'zh', 'ru'] as const) {
    await speak(language);
    vocabularies.set(language, vocabularyOf(presetsInWords(written), written));
  }
});
afterEach(() => speak('en'));

const vocabularyIn = (language: LanguageId): Vocabulary => {
  const vocabulary = vocabularies.get(language);
  if (!vocabulary) throw new Error(`no vocabulary in ${language}`);
  return vocabulary;
};

type Case = readonly [text: string, preset: string, texts: Readonly<Record<string, string>>, rest?: string];

const SCO = { organization: 'organization:sco' };
const RUSSIAN = { language: 'language:ru' };
const KAZAKHSTAN = { country: 'country:kz' };
const MOFCOM = { ministry: 'ministry:mofcom' };

const ENGLISH: readonly Case[] = [
  ['SCO members', 'programs-for-organization', SCO],
  ['SCO programs since 2021', 'programs-for-organization', { ...SCO, from: '2021' }],
  ['programs SCO 2019-2022', 'programs-for-organization', { ...SCO, from: '2019', until: '2022' }],
  ['programmes for members of BRICS', 'programs-for-organization', { organization: 'organization:brics' }],
  ['programs for Russian-speaking countries', 'programs-for-language', RUSSIAN],
  ['francophone countries programs', 'programs-for-language', { language: 'language:fr' }],
  ['what could Kazakhstan attend in 2022', 'open-to-country', { ...KAZAKHSTAN, from: '2022', until: '2022' }],
  ['kazakhst', 'open-to-country', KAZAKHSTAN],
  ['Kazahstan programs', 'open-to-country', KAZAKHSTAN],
  ['Uzbekistan by membership', 'open-to-country', { country: 'country:uz', channel: 'membership' }],
  ['Ministry of Commerce portfolio', 'ministry-portfolio', MOFCOM],
  ['what does MOFCOM sponsor', 'ministry-portfolio', MOFCOM],
  [
    'programs for Russian-speaking countries about ports',
    'programs-for-language-on-topic',
    { ...RUSSIAN, topic: 'topic:port-management' },
  ],
  ['programs about ports', 'programs-on-topic', { topic: 'topic:port-management' }],
  ['trainings on narcotics control', 'programs-on-topic', { topic: 'topic:narcotics' }],
  ['blockchain', 'programs-on-topic', { topic: 'topic:blockchain' }],
  ['countries reached by both SCO and Russian', 'countries-reached-by-both', { ...SCO, ...RUSSIAN }],
  ['countries ranked by reach', 'countries-by-reach', {}],
  ['how many programs a year', 'programs-a-year-by-sponsor', {}],
  ['institutions that work for 2 ministries', 'institutions-and-ministries', { ministries: '2' }],
  [
    'contacts of the International Department between 2015 and 2020',
    'party-contacts',
    { department: 'ministry:ild', from: '2015', until: '2020' },
  ],
  ['party contacts', 'party-contacts', {}],
  ['reports on earlier exchanges', 'reports-on-earlier-exchanges', {}],
  ['path from Kazakhstan to the Ministry of Commerce', 'shortest-chain', { from: 'country:kz', to: 'ministry:mofcom' }],
  ['programs for SCO members about quidditch', 'programs-for-organization', SCO, 'quidditch'],
];

const RUSSIAN_ONES: readonly Case[] = [
  ['что получил Казахстан', 'open-to-country', KAZAKHSTAN],
  ['какие программы посещал Узбекистан?', 'open-to-country', { country: 'country:uz' }],
  ['программы ШОС с 2021 года', 'programs-for-organization', { ...SCO, from: '2021' }],
  ['члены ШОС', 'programs-for-organization', SCO],
  ['программы для русскоязычных стран', 'programs-for-language', RUSSIAN],
  ['программы для франкоязычных стран', 'programs-for-language', { language: 'language:fr' }],
  ['программы о портах', 'programs-on-topic', { topic: 'topic:port-management' }],
  ['программы по борьбе с терроризмом', 'programs-on-topic', { topic: 'topic:counter-terrorism' }],
  ['рейтинг стран по охвату', 'countries-by-reach', {}],
  ['программы по годам', 'programs-a-year-by-sponsor', {}],
  ['цепочка между Россией и Китаем', 'shortest-chain', { from: 'country:ru', to: 'country:cn' }],
];

const CHINESE: readonly Case[] = [
  ['上合组织 项目', 'programs-for-organization', SCO],
  ['上合组织项目', 'programs-for-organization', SCO],
  ['2021年上合组织项目', 'programs-for-organization', { ...SCO, from: '2021', until: '2021' }],
  ['哈萨克斯坦能参加什么', 'open-to-country', KAZAKHSTAN],
  ['俄语国家的项目', 'programs-for-language', RUSSIAN],
  ['商务部主办的项目', 'ministry-portfolio', MOFCOM],
  ['港口项目', 'programs-on-topic', { topic: 'topic:port-management' }],
  ['反恐培训', 'programs-on-topic', { topic: 'topic:counter-terrorism' }],
  ['中联部接触的国家', 'party-contacts', { department: 'ministry:ild' }],
  ['覆盖各国的项目排名', 'countries-by-reach', {}],
];

/** In the language that each is asked in, and while the interface speaks English. */
const INTERFACES = [
  ['en', ENGLISH, 'en'],
  ['ru', RUSSIAN_ONES, 'ru'],
  ['zh', CHINESE, 'zh'],
  ['ru', RUSSIAN_ONES, 'en'],
  ['zh', CHINESE, 'en'],
  ['en', ENGLISH, 'ru'],
] as const;

describe.each(INTERFACES)('a question in %s', (_, cases, spoken) => {
  const asked = cases.map(([text, preset, texts, rest = '']) => ({ text, preset, texts, rest }));

  it.each(asked)(`“$text” means $preset, while the interface speaks ${spoken}`, ({ text, ...meant }) => {
    const [first] = understand(text, vocabularyIn(spoken)).suggestions;
    expect({
      preset: first?.preset.name,
      texts: first?.texts,
      rest: first?.rest.map((word) => word.text).join(' '),
    }).toEqual(meant);
  });
});

describe('what is understood', () => {
  const inEnglish = (text: string) => understand(text, vocabularyIn('en'));

  it('says which words gave which value', () => {
    const [first] = inEnglish('SCO members since 2021').suggestions;
    const said = first?.taken.map(({ by, words }) => [by, words.map(({ text }) => text).join(' ')]);
    expect(said).toEqual([
      ['organization', 'SCO'],
      ['from', '2021'],
      ['', 'members'],
    ]);
  });

  it.each([
    ['weather in Paris', 'weather Paris'],
    ['программы квиддича', 'квиддича'],
    ['SCO members', ''],
  ])('of “%s” knows no “%s”', (text, unknown) => {
    expect(
      inEnglish(text)
        .unknown.map((word) => word.text)
        .join(' '),
    ).toBe(unknown);
  });

  it.each(['', '   ', '?', 'what is the', 'zzz', '的'])('of “%s” is nothing', (text) => {
    expect(inEnglish(text).suggestions).toEqual([]);
  });

  it('takes nothing of a text for markup or a pattern', () => {
    expect(inEnglish('SCO (members] <b>.*\\').suggestions[0]?.texts).toEqual(SCO);
  });

  it('leaves names that two presets take to both', () => {
    const names = inEnglish('Kazakhstan').suggestions.map(({ preset }) => preset.name);
    expect(names).toContain('open-to-country');
    expect(names).toContain('companions-of-country');
  });
});
