import {
  ACADEMY,
  B2017,
  B2021,
  B2022,
  B2024,
  BARTER,
  EDITORS,
  FAMILY,
  FRIENDLY,
  FRIENDS,
  MAYORS,
  TALKS,
  TURNIPS,
  UNDATED,
  WORKSHOP,
} from './names.ts';
import type { Answer } from './names.ts';

const GAZETTE = ['The Lantern Gazette', 'Lantern Press', 'official'];
const CHRONICLE = ['Northgate Chronicle', 'Chronicle House', 'press'];
const ATLAS = ['An Atlas of Nowhere', 'Nowhere Society', 'reference'];

export const bySource: Answer[] = [
  {
    preset: 'single-source',
    // Two sources say who sponsored the course of 2021: it is not listed.
    why: 'leaves out what two sources say',
    parameters: { subject: 'ministry:barter' },
    rows: [
      [ACADEMY, 'part of', BARTER, 'stated', ...GAZETTE],
      [BARTER, 'part of', 'Lantern Council', 'stated', ...GAZETTE],
      [BARTER, 'sponsors', FAMILY, 'stated', ...CHRONICLE],
      [BARTER, 'sponsors', FRIENDLY, 'stated', ...GAZETTE],
      [BARTER, 'sponsors', B2024, 'stated', ...GAZETTE],
      [BARTER, 'sponsors', B2017, 'stated', ...GAZETTE],
      [BARTER, 'sponsors', B2022, 'inferred', ...GAZETTE],
      [BARTER, 'succeeds', 'Bureau of Swaps', 'not recorded', ...ATLAS],
      [BARTER, 'supports', EDITORS, 'stated', ...CHRONICLE],
      [BARTER, 'supports', EDITORS, 'stated', ...CHRONICLE],
    ],
  },
  {
    preset: 'what-rests-on-source',
    why: 'puts what falls with the source first',
    parameters: { source: 'source:chronicle' },
    rows: [
      [FAMILY, 'addresses', 'Highspeech', 0, 'stated', null],
      [TALKS, 'addresses', 'Hilltop League', 0, 'stated', null],
      ['Northland', 'attended', EDITORS, 0, 'stated', null],
      [FAMILY, 'covers', 'Economy', 0, 'not recorded', null],
      [TALKS, 'covers', 'Night markets', 0, 'not recorded', null],
      [WORKSHOP, 'covers', 'Markets', 0, 'not recorded', null],
      [WORKSHOP, 'covers', 'Turnip growing', 0, 'not recorded', null],
      [ACADEMY, 'implements', FAMILY, 0, 'stated', null],
      ['Northgate University', 'implements', EDITORS, 0, 'stated', null],
      ['Turnip College', 'implements', WORKSHOP, 0, 'stated', null],
      [TALKS, 'invites', 'Southmark', 0, 'stated', null],
      [EDITORS, 'invites', 'Farreach', 0, 'stated', null],
      [EDITORS, 'invites', 'Northland', 0, 'stated', null],
      [FRIENDS, 'met with', 'Northland', 0, 'stated', null],
      [FRIENDS, 'met with', 'Northland', 0, 'stated', null],
      [FRIENDS, 'met with', 'Île Dorée', 0, 'stated', null],
      ['Northgate University', 'operates', 'Barter Base (Northgate)', 0, 'stated', null],
      ['Barter Base (Northgate)', 'part of', ACADEMY, 0, 'stated', null],
      [FRIENDS, 'sponsors', TALKS, 0, 'stated', null],
      [FRIENDS, 'sponsors', EDITORS, 0, 'stated', null],
      [BARTER, 'sponsors', FAMILY, 0, 'stated', null],
      [BARTER, 'supports', EDITORS, 0, 'stated', null],
      [BARTER, 'supports', EDITORS, 0, 'stated', null],
      [BARTER, 'sponsors', B2021, 1, 'stated', 'sponsored by the Ministry of Barter'],
    ],
  },
  {
    preset: 'sources-ranked',
    // The Gazette and the Chronicle share one connection, the sponsor of 2021.
    why: 'counts what cites a source, and what cites it alone',
    parameters: {},
    rows: [
      [...GAZETTE, 'whole', '2022-02-01', 42, 41],
      [...CHRONICLE, 'excerpt', '2023', 24, 23],
      [...ATLAS, 'cited', 'undated', 17, 17],
    ],
  },
  {
    preset: 'sources-ranked',
    why: 'keeps to the kind asked for',
    parameters: { kind: 'press' },
    rows: [[...CHRONICLE, 'excerpt', '2023', 24, 23]],
  },
  {
    preset: 'statements-in-dispute',
    why: 'names what each source says of a node or a connection, and what is used',
    parameters: {},
    rows: [
      [BARTER, 'other ministries that train', 'at least 10', '2022', 'yes', ['The Lantern Gazette'], ['Lantern Press']],
      [
        BARTER,
        'other ministries that train',
        'at least 11',
        '2022',
        'no',
        ['Northgate Chronicle'],
        ['Chronicle House'],
      ],
      ['Southmark – Hilltop League', 'since', '2016', null, 'no', ['Northgate Chronicle'], ['Chronicle House']],
      ['Southmark – Hilltop League', 'since', '2017', null, 'yes', ['An Atlas of Nowhere'], ['Nowhere Society']],
    ],
  },
];

const UPLANDS = '2022-09-05 to 2022-09-20';

export const gaps: Answer[] = [
  {
    preset: 'programs-with-gaps',
    why: 'lists programs that nobody is recorded to have attended, with what is known',
    parameters: {},
    rows: [
      [B2017, '2017-05', 'edition', [BARTER], [ACADEMY], ['Hilltop League'], [], 1],
      [FAMILY, '2021 to 2022', 'family', [BARTER], [ACADEMY], ['Highspeech'], [], 1],
      [B2022, '2022', 'edition', [BARTER], ['Barter Base (Northgate)'], ['Hilltop League'], [], 1],
      [WORKSHOP, '2022-03-01', 'edition', [], ['Turnip College'], [], [], 1],
      [MAYORS, UPLANDS, 'edition', [TURNIPS], [ACADEMY], ['Highspeech'], [], 1],
      [B2024, '2024-03', 'edition', [BARTER, TURNIPS], [ACADEMY], ['Hilltop League'], [], 1],
      [TALKS, UNDATED, 'edition', [FRIENDS], [], ['Hilltop League', 'Southmark'], [], 1],
    ],
  },
  ...['sponsor', 'addressee'].map((missing) => ({
    preset: 'programs-with-gaps',
    why: `finds the one without ${missing}`,
    parameters: { missing },
    rows: [[WORKSHOP, '2022-03-01', 'edition', [], ['Turnip College'], [], [], 1]],
  })),
  {
    preset: 'programs-with-gaps',
    why: 'finds those without an institution',
    parameters: { missing: 'institution' },
    rows: [
      [FRIENDLY, '2020-10', 'edition', [BARTER], [], ['Friendly countries', 'River Compact'], ['Farreach'], 1],
      [TALKS, UNDATED, 'edition', [FRIENDS], [], ['Hilltop League', 'Southmark'], [], 1],
    ],
  },
  {
    preset: 'programs-with-gaps',
    why: 'finds those without a topic, in its years',
    parameters: { missing: 'topic', from: 2022 },
    rows: [
      [MAYORS, UPLANDS, 'edition', [TURNIPS], [ACADEMY], ['Highspeech'], [], 1],
      [
        EDITORS,
        '2023-11-20',
        'edition',
        [FRIENDS],
        ['Northgate University'],
        ['Farreach', 'Northland'],
        ['Northland'],
        1,
      ],
    ],
  },
  {
    preset: 'programs-with-gaps',
    why: 'finds those without a date',
    parameters: { missing: 'date' },
    rows: [[TALKS, UNDATED, 'edition', [FRIENDS], [], ['Hilltop League', 'Southmark'], [], 1]],
  },
];
