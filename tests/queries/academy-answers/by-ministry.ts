import { BARTER, TURNIPS, FRIENDS, ACADEMY, B2021, B2022, B2024, TALKS, FAMILY, EDITORS } from './names.ts';
import type { Answer } from './names.ts';

export const ministries: Answer[] = [
  {
    preset: 'ministry-portfolio',
    // It commissions and finances the editors' visit, whose sponsor is another.
    why: 'names each part that the ministry has',
    parameters: { ministry: 'ministry:barter', from: 2021 },
    rows: [
      [FAMILY, '2021 to 2022', 'family', ['sponsors'], [ACADEMY], ['Highspeech'], ['Economy'], []],
      [
        B2021,
        '2021-06-10 to 2021-06-24',
        'edition',
        ['sponsors'],
        [ACADEMY],
        ['Hilltop League'],
        ['Markets', 'Night markets'],
        ['Northland', 'Westmoor'],
      ],
      [B2022, '2022', 'edition', ['sponsors'], ['Barter Base (Northgate)'], ['Hilltop League'], ['Night markets'], []],
      [
        EDITORS,
        '2023-11-20',
        'edition',
        ['commissions', 'finances'],
        ['Northgate University'],
        ['Farreach', 'Northland'],
        [],
        ['Northland'],
      ],
      [B2024, '2024-03', 'edition', ['sponsors'], [ACADEMY], ['Hilltop League'], ['Turnip growing'], []],
    ],
  },
  {
    preset: 'institutions-and-ministries',
    // For Turnips it implements the mayors' course and the joint one of 2024.
    why: 'finds the one institution that works for two',
    parameters: { ministries: 2 },
    rows: [
      [ACADEMY, 'Lantern City', BARTER, ['implements', 'part of it since 2003-04'], 3, 1, '2017', '2024'],
      [ACADEMY, 'Lantern City', TURNIPS, ['implements'], 2, 0, '2022', '2024'],
    ],
  },
  {
    preset: 'institutions-and-ministries',
    // The base was part of the Academy, itself part of the ministry. The workshop has no known sponsor: it is not
    // among the College's programs.
    why: 'lists all ties, also through another institution',
    parameters: {},
    rows: [
      [ACADEMY, 'Lantern City', BARTER, ['implements', 'part of it since 2003-04'], 3, 1, '2017', '2024'],
      [ACADEMY, 'Lantern City', TURNIPS, ['implements'], 2, 0, '2022', '2024'],
      [
        'Barter Base (Northgate)',
        'Northgate',
        BARTER,
        ['implements', 'part of Barter Academy since 2012 until 2023'],
        1,
        0,
        '2022',
        '2022',
      ],
      ['Northgate University', 'Northgate', FRIENDS, ['implements'], 1, 0, '2023', '2023'],
      ['Turnip College', 'Rootville', TURNIPS, ['implements', 'part of it'], 1, 0, '2023', '2023'],
    ],
  },
  {
    preset: 'party-contacts',
    why: 'joins meetings, invitations and attendance',
    parameters: { department: 'ministry:friendship' },
    rows: [
      ['Farreach', 'invited to its program', '2023-11-20', EDITORS],
      ['Northland', 'met', '2022-01-15', 'Lantern festival'],
      ['Northland', 'met', '2023', 'Exchange of editors'],
      ['Northland', 'attended its program', '2023-11-20', EDITORS],
      ['Northland', 'invited to its program', '2023-11-20', EDITORS],
      ['Southmark', 'invited to its program', 'undated', TALKS],
      ['Île Dorée', 'met', 'undated', 'Golden lanterns'],
    ],
  },
];
