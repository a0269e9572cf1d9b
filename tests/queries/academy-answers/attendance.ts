import { ACADEMY, B2021, BARTER, EDITORS, FRIENDS, LEAGUE, TURNIPS } from './names.ts';
import type { Answer } from './names.ts';

/** Who came: of six rows of attended.csv, two to the course of 2021, two to the turnips, one each to two others. */
export const attendance: Answer[] = [
  {
    preset: 'countries-by-attendance',
    why: 'ranks by programs, and tells a list that is shared',
    parameters: {},
    rows: [
      ['Northland', 'Uplands', 2, 0, 0, 0, '2021', '2023'],
      ['Farreach', 'Islands', 1, 0, 1, 0, '2020', '2020'],
      ['Southmark', 'Lowlands', 1, 0, 0, 0, '2023', '2023'],
      ['Westmoor', 'Lowlands', 1, 0, 0, 0, '2021', '2021'],
      ['Île Dorée', 'Islands', 1, 0, 0, 0, '2023', '2023'],
    ],
  },
  {
    preset: 'countries-by-attendance',
    why: 'keeps to its years',
    parameters: { from: 2020, until: 2021 },
    rows: [
      ['Farreach', 'Islands', 1, 0, 1, 0, '2020', '2020'],
      ['Northland', 'Uplands', 1, 0, 0, 0, '2021', '2021'],
      ['Westmoor', 'Lowlands', 1, 0, 0, 0, '2021', '2021'],
    ],
  },
  {
    preset: 'companions-of-country',
    // Farreach was invited to the editors' visit as well, but only Northland is recorded there.
    why: 'needs both countries to have come',
    parameters: { country: 'country:northland' },
    rows: [['Westmoor', 1, 0, 0, 0, [B2021]]],
  },
  {
    preset: 'countries-in-the-same-programs',
    why: 'names each pair once',
    parameters: { programs: 1 },
    rows: [
      ['Northland', 'Westmoor', 1, 0, '2021', '2021'],
      ['Île Dorée', 'Southmark', 1, 0, '2023', '2023'],
    ],
  },
  {
    preset: 'attended-though-not-addressed',
    // The League has no members before its first day. Southmark was named for the turnips, Île Dorée speaks Lowspeech,
    // Northland was named as editors' country; Farreach came to "friendly countries", which may be anybody.
    why: 'as of a day before the organization began lists all that came as members',
    parameters: { asOf: '2001-06-14' },
    rows: [
      ['Northland', B2021, '2021-06-10 to 2021-06-24', 'edition', ['Hilltop League'], 'complete'],
      ['Westmoor', B2021, '2021-06-10 to 2021-06-24', 'edition', ['Hilltop League'], 'complete'],
    ],
  },
  {
    preset: 'attended-though-not-addressed',
    why: 'as of the day after a member left lists that one',
    parameters: { asOf: '2022-05-02' },
    rows: [['Westmoor', B2021, '2021-06-10 to 2021-06-24', 'edition', ['Hilltop League'], 'complete']],
  },
  {
    preset: 'attended-though-not-addressed',
    why: 'finds none at the programs’ own dates',
    parameters: {},
    rows: [],
  },
  {
    preset: 'ministries-and-countries',
    // Barter pays for the editors' visit and does not sponsor it.
    why: 'takes the sponsors of what each country attended',
    parameters: {},
    rows: [
      [FRIENDS, 'Northland', 1, 0, 0, '2023', '2023'],
      [BARTER, 'Farreach', 1, 0, 0, '2020', '2020'],
      [BARTER, 'Northland', 1, 0, 0, '2021', '2021'],
      [BARTER, 'Westmoor', 1, 0, 0, '2021', '2021'],
      [TURNIPS, 'Southmark', 1, 0, 0, '2023', '2023'],
      [TURNIPS, 'Île Dorée', 1, 0, 0, '2023', '2023'],
    ],
  },
  {
    preset: 'ministries-and-countries',
    why: 'counts a program once where a country was invited and came, and the undated apart',
    parameters: { how: 'any', from: 2023 },
    rows: [
      [FRIENDS, 'Farreach', 1, 0, 0, '2023', '2023'],
      [FRIENDS, 'Northland', 1, 0, 0, '2023', '2023'],
      [FRIENDS, 'Southmark', 0, 1, 0, null, null],
      [TURNIPS, 'Southmark', 1, 0, 0, '2023', '2023'],
      [TURNIPS, 'Île Dorée', 1, 0, 0, '2023', '2023'],
    ],
  },
  {
    preset: 'institutions-by-countries',
    // The Academy implements four programs that are no family, the College two; the Base received nobody on record.
    why: 'says of how many programs the attendance is known',
    parameters: {},
    rows: [
      [ACADEMY, 'Lantern City', 2, 4, 1],
      ['Turnip College', 'Rootville', 2, 2, 1],
      ['Northgate University', 'Northgate', 1, 1, 1],
    ],
  },
  {
    preset: 'countries-compared',
    why: 'puts what both attended first',
    parameters: { one: 'country:northland', other: 'country:westmoor' },
    rows: [
      ['both', B2021, '2021-06-10 to 2021-06-24', 'edition', ['complete'], [BARTER]],
      ['only the first', EDITORS, '2023-11-20', 'edition', ['complete'], [FRIENDS]],
    ],
  },
  {
    preset: 'countries-compared',
    why: 'turns round with its countries',
    parameters: { one: 'country:westmoor', other: 'country:northland', from: 2022 },
    rows: [['only the second', EDITORS, '2023-11-20', 'edition', ['complete'], [FRIENDS]]],
  },
  {
    preset: 'who-came-for-audience',
    why: 'shows whom an open label drew',
    parameters: { audience: 'audience:friendly-countries' },
    rows: [['Farreach', 'Islands', null, 1, 0, 0, '2020', '2020']],
  },
];

const RIVER = 'organization:river-compact';

export const members: Answer[] = [
  {
    preset: 'members-without-programs',
    // Northland and Southmark came to programs; Westmoor to that of 2021. Eastvale could have come to that of 2024.
    why: 'finds the member of whom no program speaks',
    parameters: { organization: LEAGUE },
    rows: [['Eastvale', ['member since 2023-07-04'], 1]],
  },
  {
    preset: 'members-without-programs',
    // As observer it was addressed by the courses of 2017, 2021 and 2022. Farreach, a partner, was invited by name.
    why: 'takes in observers and partners when asked to',
    parameters: { organization: LEAGUE, role: 'any' },
    rows: [['Eastvale', ['observer since 2005-07-05 until 2023-07-04', 'member since 2023-07-04'], 4]],
  },
  {
    preset: 'members-without-programs',
    // From 2022 on nothing names Westmoor. Of that day the courses of 2022 and 2024 and the undated talks count.
    why: 'as of a day counts every program for those that belonged then',
    parameters: { organization: LEAGUE, role: 'any', from: 2022, asOf: '2022-05-01' },
    rows: [
      ['Eastvale', ['observer since 2005-07-05 until 2023-07-04'], 3],
      ['Westmoor', ['member since 2001-06-15 until 2022-05-01'], 3],
    ],
  },
  {
    preset: 'organizations-compared',
    why: 'lists memberships of any time, with their dates',
    parameters: { one: LEAGUE, other: RIVER },
    rows: [
      ['both', 'Eastvale', ['2023-07-04'], ['undated'], 'yes', 0],
      ['both', 'Southmark', ['2017'], ['2010'], 'yes', 1],
      ['only the first', 'Northland', ['2001-06-15'], null, 'yes', 2],
      ['only the first', 'Westmoor', ['2001-06-15 until 2022-05-01'], null, 'yes', 1],
      ['only the second', 'Île Dorée', null, ['2021-09'], 'yes', 1],
    ],
  },
  {
    preset: 'organizations-compared',
    // Southmark joined the League on some day of 2017; nobody knows when Eastvale joined the Compact.
    why: 'as of a day calls possible what the dates leave open',
    parameters: { one: LEAGUE, other: RIVER, asOf: '2017-06-01' },
    rows: [
      ['both', 'Southmark', ['2017'], ['2010'], 'possible', 1],
      ['only the first', 'Northland', ['2001-06-15'], null, 'yes', 2],
      ['only the first', 'Westmoor', ['2001-06-15 until 2022-05-01'], null, 'yes', 1],
      ['only the second', 'Eastvale', null, ['undated'], 'possible', 0],
    ],
  },
  {
    preset: 'memberships-over-time',
    // Before 1 May 2022 there were the courses of 2017 and 2021; that of 2022 has no month, so it is before July 2023.
    why: 'has a row for each beginning and each end',
    parameters: { organization: LEAGUE },
    rows: [
      ['2001-06-15', 'Northland', 'member', 'began', 0],
      ['2001-06-15', 'Westmoor', 'member', 'began', 0],
      ['2005-07-05', 'Eastvale', 'observer', 'began', 0],
      ['2015', 'Farreach', 'partner', 'began', 0],
      ['2017', 'Southmark', 'member', 'began', 0],
      ['2022-05-01', 'Westmoor', 'member', 'ended', 2],
      ['2023-07-04', 'Eastvale', 'observer', 'ended', 3],
      ['2023-07-04', 'Eastvale', 'member', 'began', 3],
    ],
  },
  {
    preset: 'memberships-over-time',
    why: 'puts what has no date last',
    parameters: { organization: RIVER },
    rows: [
      ['2010', 'Southmark', 'member', 'began', 0],
      ['2021-09', 'Île Dorée', 'member', 'began', 1],
      ['undated', 'Eastvale', 'member', 'began', null],
    ],
  },
];
