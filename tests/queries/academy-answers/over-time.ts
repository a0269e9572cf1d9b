import {
  ACADEMY,
  B2017,
  B2021,
  B2022,
  B2024,
  BARTER,
  EDITORS,
  FAMILY,
  FRIENDS,
  LEAGUE,
  LOWSPEECH,
  MAYORS,
  TALKS,
  TURNIPS,
} from './names.ts';
import type { Answer } from './names.ts';

export const overTime: Answer[] = [
  {
    preset: 'topics-year-by-year',
    // 2022: the course for the League, and the workshop, which covers Markets and turnips.
    why: 'counts a program once under each heading',
    parameters: {},
    rows: [
      ['2017', 'Economy', 1, 0],
      ['2021', 'Economy', 1, 1],
      ['2022', 'Economy', 2, 0],
      ['2022', 'Turnip growing', 1, 0],
      ['2023', 'Turnip growing', 1, 0],
      ['2024', 'Turnip growing', 1, 0],
      ['undated', 'Economy', 1, 0],
    ],
  },
  {
    preset: 'topics-year-by-year',
    why: 'takes topics as they are when asked to',
    parameters: { topics: 'own', from: 2022, until: 2022 },
    rows: [
      ['2022', 'Markets', 1, 0],
      ['2022', 'Night markets', 1, 0],
      ['2022', 'Turnip growing', 1, 0],
      ['undated', 'Night markets', 1, 0],
    ],
  },
  {
    preset: 'topics-of-institution',
    why: 'names the broader topic',
    parameters: { institution: 'institution:barter-academy' },
    rows: [
      ['Markets', ['Economy'], 2, 0, 0, '2017', '2021'],
      ['Night markets', ['Markets'], 1, 0, 0, '2021', '2021'],
      ['Turnip growing', [], 1, 0, 0, '2024', '2024'],
      ['Economy', [], 0, 0, 1, '2021', '2021'],
    ],
  },
  {
    preset: 'programs-over-time',
    why: 'puts what has no date last',
    parameters: { subject: LEAGUE },
    rows: [
      ['2017', 1, 0, [B2017]],
      // The League is also the frame of this one: two connections, one program.
      ['2021', 1, 0, [B2021]],
      ['2022', 1, 0, [B2022]],
      ['2024', 1, 0, [B2024]],
      ['undated', 1, 0, [TALKS]],
    ],
  },
  {
    preset: 'programs-over-time',
    why: 'by month leaves what has a year alone under its year',
    parameters: { subject: 'institution:barter-academy', step: 'month' },
    rows: [
      ['2017-05', 1, 0, [B2017]],
      ['2021', 0, 1, [FAMILY]],
      ['2021-06', 1, 0, [B2021]],
      ['2022-09', 1, 0, [MAYORS]],
      ['2024-03', 1, 0, [B2024]],
    ],
  },
  {
    preset: 'modes-year-by-year',
    // The family of 2021 was online too; the talks do not say.
    why: 'keeps the unknown and the undated',
    parameters: {},
    rows: [
      ['2017', 'onsite', 1, 0],
      ['2020', 'online', 1, 0],
      ['2021', 'online', 1, 1],
      ['2022', 'onsite', 2, 0],
      ['2022', 'online', 1, 0],
      ['2023', 'onsite', 2, 0],
      ['2024', 'onsite', 1, 0],
      ['undated', 'not recorded', 1, 0],
    ],
  },
  {
    preset: 'programs-held-again',
    why: 'names a series after its earliest program',
    parameters: {},
    rows: [[B2017, 4, ['2017-05', '2021-06-10', '2022', '2024-03']]],
  },
  {
    preset: 'programs-held-again',
    why: 'asks for as many as are wanted',
    parameters: { editions: 4, from: 2021 },
    rows: [],
  },
  {
    preset: 'largest-programs',
    why: 'says how exact a number is',
    parameters: {},
    rows: [
      [B2021, 31, 'exact', '2021-06-10 to 2021-06-24', 15, 2, [BARTER], [ACADEMY]],
      [LOWSPEECH, 25, 'at-least', '2023-04-01', null, 2, [TURNIPS], ['Turnip College']],
      [MAYORS, 20, 'about', '2022-09-05 to 2022-09-20', null, 0, [TURNIPS], [ACADEMY]],
    ],
  },
  {
    preset: 'supporters',
    why: 'names each part that is not sponsoring or implementing',
    parameters: {},
    rows: [
      ['Hilltop League', 'frame', B2021, '2021-06-10 to 2021-06-24', 'edition', [BARTER], [ACADEMY]],
      [BARTER, 'commissions', EDITORS, '2023-11-20', 'edition', [FRIENDS], ['Northgate University']],
      [BARTER, 'finances', EDITORS, '2023-11-20', 'edition', [FRIENDS], ['Northgate University']],
      ['Northgate University', 'host', B2022, '2022', 'edition', [BARTER], ['Barter Base (Northgate)']],
    ],
  },
  {
    preset: 'supporters',
    why: 'keeps to the part asked for',
    parameters: { role: 'finances' },
    rows: [[BARTER, 'finances', EDITORS, '2023-11-20', 'edition', [FRIENDS], ['Northgate University']]],
  },
];
