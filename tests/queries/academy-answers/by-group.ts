import {
  LEAGUE,
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
  UNDATED,
} from './names.ts';
import type { Answer } from './names.ts';

export const forOrganization: Answer[] = [
  {
    preset: 'programs-for-organization',
    // 2017: Northland, Westmoor; Southmark joined "in 2017", the course began in May. 2021: Southmark too; Eastvale
    // only observed. 2022, no month: Westmoor left on 1 May. 2024: Eastvale joined in July 2023, Westmoor is gone.
    why: 'counts members at each date, possible ones apart, and lists the undated last',
    parameters: { organization: LEAGUE },
    rows: [
      [B2017, '2017-05', 'edition', 'members of the Hilltop League', [BARTER], [ACADEMY], 2, 1, []],
      [
        B2021,
        '2021-06-10 to 2021-06-24',
        'edition',
        '山巅联盟成员国',
        [BARTER],
        [ACADEMY],
        3,
        0,
        ['Northland', 'Westmoor'],
      ],
      [B2022, '2022', 'edition', 'members of the Hilltop League', [BARTER], ['Barter Base (Northgate)'], 2, 1, []],
      [B2024, '2024-03', 'edition', 'members of the Hilltop League', [BARTER, TURNIPS], [ACADEMY], 3, 0, []],
      [TALKS, UNDATED, 'edition', 'friends in the League', [FRIENDS], [], 0, 0, []],
    ],
  },
  {
    preset: 'programs-for-organization',
    // 2023 and 2024 hold March 2024 alone; a program without a date may belong to any year.
    why: 'keeps to its years, and the undated',
    parameters: { organization: LEAGUE, from: 2023, until: '2024' },
    rows: [
      [B2024, '2024-03', 'edition', 'members of the Hilltop League', [BARTER, TURNIPS], [ACADEMY], 3, 0, []],
      [TALKS, UNDATED, 'edition', 'friends in the League', [FRIENDS], [], 0, 0, []],
    ],
  },
  {
    preset: 'programs-for-organization',
    // Northland and Westmoor; Southmark joined on some day of 2017.
    why: 'as of a day counts the members of that day, for the undated too',
    parameters: { organization: LEAGUE, from: 2023, asOf: '2017-06-01' },
    rows: [
      [B2024, '2024-03', 'edition', 'members of the Hilltop League', [BARTER, TURNIPS], [ACADEMY], 2, 1, []],
      [TALKS, UNDATED, 'edition', 'friends in the League', [FRIENDS], [], 2, 1, []],
    ],
  },
  {
    preset: 'programs-for-organization',
    // Westmoor's last day.
    why: 'counts the last day of a membership',
    parameters: { organization: LEAGUE, from: 2023, asOf: '2022-05-01' },
    rows: [
      [B2024, '2024-03', 'edition', 'members of the Hilltop League', [BARTER, TURNIPS], [ACADEMY], 3, 0, []],
      [TALKS, UNDATED, 'edition', 'friends in the League', [FRIENDS], [], 3, 0, []],
    ],
  },
];

export const forLanguage: Answer[] = [
  {
    preset: 'programs-for-language',
    // Official in Northland and Westmoor; of these only Northland lies in the Uplands.
    why: 'counts the countries where the language is official, in the region of the label',
    parameters: { language: 'language:highspeech' },
    rows: [
      [FAMILY, '2021 to 2022', 'family', 'Highspeech countries', null, [BARTER], [ACADEMY], 2, []],
      [
        MAYORS,
        '2022-09-05 to 2022-09-20',
        'edition',
        'Highspeech countries of the Uplands',
        'Uplands',
        [TURNIPS],
        [ACADEMY],
        1,
        [],
      ],
    ],
  },
  {
    preset: 'programs-for-language',
    // Eastvale, in the Uplands, speaks it without its being official.
    why: 'counts all that speak it when asked to',
    parameters: { language: 'language:highspeech', speakers: 'any', from: 2022 },
    rows: [
      [
        MAYORS,
        '2022-09-05 to 2022-09-20',
        'edition',
        'Highspeech countries of the Uplands',
        'Uplands',
        [TURNIPS],
        [ACADEMY],
        2,
        [],
      ],
    ],
  },
];

export const byBoth: Answer[] = [
  {
    preset: 'countries-reached-by-both',
    // Northland: all four dated courses; Westmoor: 2017 and 2021, 2022 possibly; both by the undated talks. Northland
    // by the mayors' course of the Uplands; both by the family. Southmark does not speak Highspeech.
    why: 'counts courses, families and the undated apart',
    parameters: { organization: LEAGUE, language: 'language:highspeech' },
    rows: [
      ['Northland', 4, 0, 1, 0, 'official', 1, 1],
      ['Westmoor', 2, 1, 1, 0, 'official', 0, 1],
    ],
  },
  {
    preset: 'countries-reached-by-both',
    // Eastvale speaks Highspeech, was a member by 2024 only, and is reached by the mayors' course.
    why: 'finds a late member that speaks the language unofficially',
    parameters: { organization: LEAGUE, language: 'language:highspeech', speakers: 'any' },
    rows: [
      ['Eastvale', 1, 0, 1, 0, 'spoken', 1, 1],
      ['Northland', 4, 0, 1, 0, 'official', 1, 1],
      ['Westmoor', 2, 1, 1, 0, 'official', 0, 1],
    ],
  },
  {
    preset: 'countries-reached-by-both',
    // Westmoor has left, Eastvale has joined; the undated talks are no longer apart.
    why: 'as of a day counts memberships on it, whenever the programs were',
    parameters: { organization: LEAGUE, language: 'language:highspeech', speakers: 'any', asOf: '2024-01-01' },
    rows: [
      ['Eastvale', 5, 0, 0, 0, 'spoken', 1, 1],
      ['Northland', 5, 0, 0, 0, 'official', 1, 1],
    ],
  },
];
