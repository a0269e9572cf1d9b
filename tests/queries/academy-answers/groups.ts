import { B2017, B2021, B2022, B2024, BARTER, FRIENDS, LEAGUE, TALKS, TURNIPS, UNDATED } from './names.ts';
import type { Answer } from './names.ts';

const DAYS = '2021-06-10 to 2021-06-24';

export const groups: Answer[] = [
  {
    preset: 'groups-addressed',
    // The course of 2020 addresses two groups; of the two for Highspeech one is a family.
    why: 'ranks what notices address, with their words',
    parameters: {},
    rows: [
      [
        'Hilltop League',
        'organization',
        4,
        1,
        0,
        '2017',
        '2024',
        ['friends in the League', 'members of the Hilltop League', '山巅联盟成员国'],
      ],
      [
        'Highspeech',
        'language',
        1,
        0,
        1,
        '2021',
        '2022',
        ['Highspeech countries', 'Highspeech countries of the Uplands'],
      ],
      ['Friendly countries', 'open label', 1, 0, 0, '2020', '2020', ['friendly countries']],
      ['Lowspeech', 'language', 1, 0, 0, '2023', '2023', ['Lowspeech countries']],
      ['River Compact', 'organization', 1, 0, 0, '2020', '2020', ['the River Compact']],
    ],
  },
  {
    preset: 'posts-of-participants',
    // Of eleven programs three say whom they are for, and the family of courses for mayors.
    why: 'says for how many programs no post is recorded',
    parameters: {},
    rows: [
      ['not recorded', 6, 1, 0, '2017', '2024'],
      ['mayors', 1, 0, 1, '2021', '2022'],
      ['editors', 1, 0, 0, '2023', '2023'],
      ['officials', 1, 0, 0, '2021', '2021'],
    ],
  },
  {
    preset: 'member-at-programs',
    // It left on 1 May 2022, and the course of 2022 has no month.
    why: 'tells belonging, being named and coming apart',
    parameters: { organization: LEAGUE, country: 'country:westmoor' },
    rows: [
      [B2017, '2017-05', 'edition', 'yes', 'no', 'not recorded', 0, [BARTER]],
      [B2021, DAYS, 'edition', 'yes', 'no', 'yes', 2, [BARTER]],
      [B2022, '2022', 'edition', 'possible', 'no', 'not recorded', 0, [BARTER]],
      [B2024, '2024-03', 'edition', 'no', 'no', 'not recorded', 0, [BARTER, TURNIPS]],
      [TALKS, UNDATED, 'edition', 'undated', 'no', 'not recorded', 0, [FRIENDS]],
    ],
  },
  {
    preset: 'member-at-programs',
    // The list of 2021 is complete, with Northland and Westmoor; the talks invite Southmark by name.
    why: 'as of a day before it joined, and where a list is complete',
    parameters: { organization: LEAGUE, country: 'country:southmark', asOf: '2016-12-31' },
    rows: [
      [B2017, '2017-05', 'edition', 'no', 'no', 'not recorded', 0, [BARTER]],
      [B2021, DAYS, 'edition', 'no', 'no', 'not on the complete list', 2, [BARTER]],
      [B2022, '2022', 'edition', 'no', 'no', 'not recorded', 0, [BARTER]],
      [B2024, '2024-03', 'edition', 'no', 'no', 'not recorded', 0, [BARTER, TURNIPS]],
      [TALKS, UNDATED, 'edition', 'no', 'yes', 'not recorded', 0, [FRIENDS]],
    ],
  },
  {
    preset: 'topics-and-groups',
    // Night markets are under Markets, and those under Economy: the course of 2021 covers two and counts once.
    why: 'gathers topics under the broadest',
    parameters: {},
    rows: [
      ['Economy', 'Hilltop League', 3, 1, 0, '2017', '2022'],
      ['Economy', 'Highspeech', 0, 0, 1, '2021', '2021'],
      ['Turnip growing', 'Hilltop League', 1, 0, 0, '2024', '2024'],
      ['Turnip growing', 'Lowspeech', 1, 0, 0, '2023', '2023'],
    ],
  },
  {
    preset: 'topics-and-groups',
    why: 'takes topics as they are, and organizations alone',
    parameters: { topics: 'own', groups: 'organizations' },
    rows: [
      ['Markets', 'Hilltop League', 2, 0, 0, '2017', '2021'],
      ['Night markets', 'Hilltop League', 2, 1, 0, '2021', '2022'],
      ['Turnip growing', 'Hilltop League', 1, 0, 0, '2024', '2024'],
    ],
  },
  {
    preset: 'topics-and-groups',
    why: 'takes languages alone',
    parameters: { groups: 'languages', until: 2021 },
    rows: [['Economy', 'Highspeech', 0, 0, 1, '2021', '2021']],
  },
];
