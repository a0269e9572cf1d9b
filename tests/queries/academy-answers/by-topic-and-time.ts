import {
  BARTER,
  TURNIPS,
  FRIENDS,
  ACADEMY,
  B2017,
  B2021,
  B2022,
  B2024,
  TALKS,
  FAMILY,
  MAYORS,
  LOWSPEECH,
  WORKSHOP,
  UNDATED,
} from './names.ts';
import type { Answer } from './names.ts';

export const topicsAndTime: Answer[] = [
  {
    preset: 'programs-for-language-on-topic',
    // The mayors' course is for them too, but no topic of it is recorded.
    why: 'finds what is both for the language and on the topic',
    parameters: { language: 'language:highspeech', topic: 'topic:economy' },
    rows: [[FAMILY, '2021 to 2022', 'family', 'Highspeech countries', null, ['Economy'], [BARTER], [ACADEMY]]],
  },
  {
    preset: 'programs-for-language-on-topic',
    why: 'leaves out broader topics, and other languages',
    parameters: { language: 'language:lowspeech', topic: 'topic:turnips', from: 2023, until: 2023 },
    rows: [
      [
        LOWSPEECH,
        '2023-04-01',
        'edition',
        'Lowspeech countries',
        null,
        ['Turnip growing'],
        [TURNIPS],
        ['Turnip College'],
      ],
    ],
  },
  {
    preset: 'programs-for-language-on-topic',
    why: 'finds nothing outside the years',
    parameters: { language: 'language:lowspeech', topic: 'topic:turnips', from: 2024 },
    rows: [],
  },
  {
    preset: 'programs-on-topic',
    // Economy has the narrower Markets, and that has Night markets.
    why: 'takes in narrower topics two steps down',
    parameters: { topic: 'topic:economy' },
    rows: [
      [B2017, '2017-05', 'edition', ['Markets'], [BARTER], [ACADEMY], ['Hilltop League']],
      [FAMILY, '2021 to 2022', 'family', ['Economy'], [BARTER], [ACADEMY], ['Highspeech']],
      [
        B2021,
        '2021-06-10 to 2021-06-24',
        'edition',
        ['Markets', 'Night markets'],
        [BARTER],
        [ACADEMY],
        ['Hilltop League'],
      ],
      [B2022, '2022', 'edition', ['Night markets'], [BARTER], ['Barter Base (Northgate)'], ['Hilltop League']],
      [WORKSHOP, '2022-03-01', 'edition', ['Markets'], [], ['Turnip College'], []],
      [TALKS, UNDATED, 'edition', ['Night markets'], [FRIENDS], [], ['Hilltop League', 'Southmark']],
    ],
  },
  {
    preset: 'programs-on-topic',
    why: 'leaves broader topics out',
    parameters: { topic: 'topic:night-markets', from: 2022, until: 2022 },
    rows: [
      [B2022, '2022', 'edition', ['Night markets'], [BARTER], ['Barter Base (Northgate)'], ['Hilltop League']],
      [TALKS, UNDATED, 'edition', ['Night markets'], [FRIENDS], [], ['Hilltop League', 'Southmark']],
    ],
  },
  {
    preset: 'reports-on-earlier-exchanges',
    why: 'tells "yes" from "often", and leaves "no" and silence out',
    parameters: {},
    rows: [
      [FAMILY, '2021 to 2022', 'family', 'often', 'many courses ask for a report', [BARTER], ['Highspeech'], []],
      [
        B2021,
        '2021-06-10 to 2021-06-24',
        'edition',
        'yes',
        'each participant shall report on earlier exchanges',
        [BARTER],
        ['Hilltop League'],
        ['Northland', 'Westmoor'],
      ],
      [
        LOWSPEECH,
        '2023-04-01',
        'edition',
        'yes',
        null,
        [TURNIPS],
        ['Lowspeech', 'Southmark'],
        ['Southmark', 'Île Dorée'],
      ],
    ],
  },
  {
    preset: 'reports-on-earlier-exchanges',
    why: 'keeps to the strength asked for',
    parameters: { required: 'often' },
    rows: [[FAMILY, '2021 to 2022', 'family', 'often', 'many courses ask for a report', [BARTER], ['Highspeech'], []]],
  },
  {
    preset: 'programs-a-year-by-sponsor',
    // The course of 2024 has two sponsors, the workshop of 2022 none that is known; the family is no program.
    why: 'counts families apart and keeps the unknown and the undated',
    parameters: { from: 2021 },
    rows: [
      ['2021', BARTER, 1, 1],
      ['2022', BARTER, 1, 0],
      ['2022', TURNIPS, 1, 0],
      ['2022', 'not known', 1, 0],
      ['2023', FRIENDS, 1, 0],
      ['2023', TURNIPS, 1, 0],
      ['2024', BARTER, 1, 0],
      ['2024', TURNIPS, 1, 0],
      ['undated', FRIENDS, 1, 0],
    ],
  },
];

export const chains: Answer[] = [
  {
    preset: 'shortest-chain',
    // Northland and the Ministry of Turnips share no program: through the League, twice, or through Highspeech.
    why: 'gives every chain of the fewest connections',
    parameters: { from: 'country:northland', to: 'ministry:turnips' },
    rows: [
      ['Northland – Hilltop League – Southmark – Ministry of Turnips', 3],
      [`Northland – Hilltop League – ${B2024} – Ministry of Turnips`, 3],
      [`Northland – Highspeech – ${MAYORS} – Ministry of Turnips`, 3],
    ],
  },
  {
    preset: 'shortest-chain',
    why: 'finds none where all are longer than asked',
    parameters: { from: 'country:northland', to: 'ministry:turnips', steps: 2 },
    rows: [],
  },
  {
    preset: 'shortest-chain',
    why: 'finds none from a thing to itself',
    parameters: { from: 'country:northland', to: 'country:northland' },
    rows: [],
  },
];
