import {
  BARTER,
  TURNIPS,
  FRIENDS,
  B2017,
  B2021,
  B2022,
  B2024,
  TALKS,
  FAMILY,
  LOWSPEECH,
  EDITORS,
  FRIENDLY,
  UNDATED,
} from './names.ts';
import type { Answer } from './names.ts';

export const openToCountry: Answer[] = [
  {
    preset: 'open-to-country',
    // A member of the River Compact since 2010, of the League since some day of 2017.
    why: 'tells name, language and membership apart, and how sure each is',
    parameters: { country: 'country:southmark' },
    rows: [
      [B2017, '2017-05', 'edition', 'membership', 'Hilltop League', 'possible', 'not recorded', [BARTER]],
      [FRIENDLY, '2020-10', 'edition', 'membership', 'River Compact', 'yes', 'not recorded', [BARTER]],
      [B2021, '2021-06-10 to 2021-06-24', 'edition', 'membership', 'Hilltop League', 'yes', 'not recorded', [BARTER]],
      [B2022, '2022', 'edition', 'membership', 'Hilltop League', 'yes', 'not recorded', [BARTER]],
      [LOWSPEECH, '2023-04-01', 'edition', 'language', 'Lowspeech', 'yes', 'yes', [TURNIPS]],
      [LOWSPEECH, '2023-04-01', 'edition', 'name', 'Southmark', 'yes', 'yes', [TURNIPS]],
      [B2024, '2024-03', 'edition', 'membership', 'Hilltop League', 'yes', 'not recorded', [BARTER, TURNIPS]],
      [TALKS, UNDATED, 'edition', 'membership', 'Hilltop League', 'undated', 'not recorded', [FRIENDS]],
      [TALKS, UNDATED, 'edition', 'name', 'Southmark', 'yes', 'not recorded', [FRIENDS]],
    ],
  },
  {
    preset: 'open-to-country',
    // Observer of the League from 2005, member from 4 July 2023: not in 2017, 2021 or 2022, but in 2024. Its
    // membership of the River Compact has no date, so it may or may not have been a member in October 2020.
    why: 'does not let a country that joined in 2023 into the courses of 2021 and 2022',
    parameters: { country: 'country:eastvale', channel: 'membership' },
    rows: [
      [FRIENDLY, '2020-10', 'edition', 'membership', 'River Compact', 'possible', 'not recorded', [BARTER]],
      [B2024, '2024-03', 'edition', 'membership', 'Hilltop League', 'yes', 'not recorded', [BARTER, TURNIPS]],
      [TALKS, UNDATED, 'edition', 'membership', 'Hilltop League', 'undated', 'not recorded', [FRIENDS]],
    ],
  },
  {
    preset: 'open-to-country',
    // It left on 1 May 2022 and the course of 2022 has no month.
    why: 'calls the year in which a member left possible',
    parameters: { country: 'country:westmoor', channel: 'membership', from: 2021 },
    rows: [
      [B2021, '2021-06-10 to 2021-06-24', 'edition', 'membership', 'Hilltop League', 'yes', 'yes', [BARTER]],
      [B2022, '2022', 'edition', 'membership', 'Hilltop League', 'possible', 'not recorded', [BARTER]],
      [TALKS, UNDATED, 'edition', 'membership', 'Hilltop League', 'undated', 'not recorded', [FRIENDS]],
    ],
  },
  {
    preset: 'open-to-country',
    // A partner of the League since 2015: partners are no members.
    why: 'gives a partner no membership',
    parameters: { country: 'country:farreach' },
    rows: [[EDITORS, '2023-11-20', 'edition', 'name', 'Farreach', 'yes', 'not recorded', [FRIENDS]]],
  },
  {
    preset: 'open-to-country',
    // A member of the League by then, so of each of its programs, the undated too; of the Compact since nobody knows.
    why: 'as of a day takes members of that day into programs of any date, and of none',
    parameters: { country: 'country:eastvale', channel: 'membership', asOf: '2024-01-01' },
    rows: [
      [B2017, '2017-05', 'edition', 'membership', 'Hilltop League', 'yes', 'not recorded', [BARTER]],
      [FRIENDLY, '2020-10', 'edition', 'membership', 'River Compact', 'possible', 'not recorded', [BARTER]],
      [B2021, '2021-06-10 to 2021-06-24', 'edition', 'membership', 'Hilltop League', 'yes', 'not recorded', [BARTER]],
      [B2022, '2022', 'edition', 'membership', 'Hilltop League', 'yes', 'not recorded', [BARTER]],
      [B2024, '2024-03', 'edition', 'membership', 'Hilltop League', 'yes', 'not recorded', [BARTER, TURNIPS]],
      [TALKS, UNDATED, 'edition', 'membership', 'Hilltop League', 'yes', 'not recorded', [FRIENDS]],
    ],
  },
  {
    preset: 'open-to-country',
    why: 'as of the day before it joined takes it into none of them',
    parameters: { country: 'country:eastvale', channel: 'membership', asOf: '2023-07-03' },
    rows: [[FRIENDLY, '2020-10', 'edition', 'membership', 'River Compact', 'possible', 'not recorded', [BARTER]]],
  },
  {
    preset: 'open-to-country',
    why: 'follows the language alone when asked to, and its region',
    parameters: { country: 'country:westmoor', channel: 'language', speakers: 'any' },
    rows: [
      // Westmoor lies in the Lowlands: the mayors' course of the Uplands is not for it.
      [FAMILY, '2021 to 2022', 'family', 'language', 'Highspeech', 'yes', 'not recorded', [BARTER]],
      [LOWSPEECH, '2023-04-01', 'edition', 'language', 'Lowspeech', 'yes', 'not recorded', [TURNIPS]],
    ],
  },
];

export const reach: Answer[] = [
  {
    preset: 'countries-by-reach',
    // Southmark: two by name (one of them undated), Lowspeech by language as well, four by membership; B2017 possibly.
    // Northland: by name the editors, by language the mayors, four by membership. Farreach and Île Dorée: one each.
    why: 'counts each program once, and by each channel',
    parameters: {},
    rows: [
      ['Southmark', 6, 2, 1, 4, 1, 0, 0],
      ['Northland', 6, 1, 1, 4, 0, 1, 1],
      ['Eastvale', 2, 0, 1, 1, 1, 1, 0],
      ['Westmoor', 2, 0, 0, 2, 1, 1, 1],
      ['Farreach', 1, 1, 0, 0, 0, 0, 0],
      ['Île Dorée', 1, 0, 1, 0, 0, 0, 0],
    ],
  },
  {
    preset: 'countries-by-reach',
    // Of 2024: the one course of March, for Northland, Southmark and Eastvale; the undated talks invite Southmark by
    // name and may have reached Eastvale and Westmoor as members.
    why: 'leaves the host out, and keeps the undated of any year',
    parameters: { host: 'Northland', from: 2024 },
    rows: [
      ['Southmark', 2, 1, 0, 1, 0, 0, 0],
      ['Eastvale', 1, 0, 0, 1, 0, 1, 0],
      ['Westmoor', 0, 0, 0, 0, 0, 1, 0],
    ],
  },
  {
    preset: 'countries-by-reach',
    // Members on that day: of the League Northland, Southmark and Eastvale, so of its five programs, one of them
    // undated; of the Compact Southmark and Île Dorée, perhaps Eastvale. Westmoor has left: a family of courses remains.
    why: 'as of a day counts memberships on it, whenever the programs were',
    parameters: { asOf: '2024-01-01' },
    rows: [
      ['Northland', 7, 1, 1, 5, 0, 0, 1],
      ['Southmark', 7, 2, 1, 6, 0, 0, 0],
      ['Eastvale', 6, 0, 1, 5, 1, 0, 0],
      ['Île Dorée', 2, 0, 1, 1, 0, 0, 0],
      ['Farreach', 1, 1, 0, 0, 0, 0, 0],
      ['Westmoor', 0, 0, 0, 0, 0, 0, 1],
    ],
  },
];
