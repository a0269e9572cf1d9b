import { beforeAll, describe, expect, test } from 'vitest';
import type { Reach, ReachRequest } from '../../src/model/explore.ts';
import { InvalidInput, NotFound } from '../../src/queries/errors.ts';
import type { Queries } from '../../src/queries/queries.ts';
import { engines } from '../support/engines.ts';
import { ACADEMY, openPackage } from './open-package.ts';

/** Each country: how sure, and each way with how sure that is. */
const told = ({ countries }: Reach) =>
  countries.map(({ name, certainty, ways }) => [
    name,
    certainty,
    ...ways.map((way) => `${way.channel} ${way.through ?? ''} ${way.certainty}`.replace('  ', ' ')),
  ]);

const LEAGUE = 'membership organization:hilltop-league';
const COMPACT = 'membership organization:river-compact';

type Case = { why: string; request: Pick<ReachRequest, 'id'> & Partial<ReachRequest>; countries: string[][] };

/** By hand from the tables. */
const cases: Case[] = [
  {
    why: 'by membership at the program’s own date, sure or possible',
    // The year 2022, no month: Westmoor left on 1 May.
    request: { id: 'program:barter-2022' },
    countries: [
      ['Northland', 'certain', `${LEAGUE} certain`],
      ['Southmark', 'certain', `${LEAGUE} certain`],
      ['Westmoor', 'possible', `${LEAGUE} possible`],
    ],
  },
  {
    why: 'by membership as of another day',
    request: { id: 'program:barter-2022', asOf: '2023-07-04' },
    countries: [
      ['Eastvale', 'certain', `${LEAGUE} certain`],
      ['Northland', 'certain', `${LEAGUE} certain`],
      ['Southmark', 'certain', `${LEAGUE} certain`],
    ],
  },
  {
    why: 'by name for sure, by membership undated, where the program has no date',
    request: { id: 'program:lantern-talks' },
    countries: [
      ['Southmark', 'certain', 'name certain', `${LEAGUE} undated`],
      ['Eastvale', 'undated', `${LEAGUE} undated`],
      ['Northland', 'undated', `${LEAGUE} undated`],
      ['Westmoor', 'undated', `${LEAGUE} undated`],
    ],
  },
  {
    why: 'as of a day, though the program has no date',
    request: { id: 'program:lantern-talks', asOf: '2022-05-01' },
    countries: [
      ['Northland', 'certain', `${LEAGUE} certain`],
      ['Southmark', 'certain', 'name certain', `${LEAGUE} certain`],
      ['Westmoor', 'certain', `${LEAGUE} certain`],
    ],
  },
  {
    why: 'by official language, within the region that the notice names',
    // Westmoor, where it is official too, lies in the Lowlands; in Eastvale it is only spoken.
    request: { id: 'program:highspeech-2022' },
    countries: [['Northland', 'certain', 'language language:highspeech certain']],
  },
  {
    why: 'by name and by language at once',
    request: { id: 'program:lowspeech-2023' },
    countries: [
      ['Eastvale', 'certain', 'language language:lowspeech certain'],
      ['Île Dorée', 'certain', 'language language:lowspeech certain'],
      ['Southmark', 'certain', 'name certain', 'language language:lowspeech certain'],
    ],
  },
  {
    why: 'possibly, by a membership without a date',
    // Île Dorée joined eleven months after the seminar.
    request: { id: 'program:friends-2020' },
    countries: [
      ['Southmark', 'certain', `${COMPACT} certain`],
      ['Eastvale', 'possible', `${COMPACT} possible`],
    ],
  },
  {
    why: 'none but the host, which is left out',
    request: { id: 'program:highspeech-2022', host: 'Northland' },
    countries: [],
  },
  { why: 'none where nobody is addressed', request: { id: 'program:root-markets-2022' }, countries: [] },
];

describe.each(engines)('the reach of a program on $name', (engine) => {
  let queries: Queries;

  beforeAll(async () => {
    queries = await openPackage(engine, ACADEMY);
  });

  test.each(cases)('$why', async ({ request, countries }) => {
    expect(told(await queries.reach({ host: 'China', ...request }))).toEqual(countries);
  });

  test('names the relationships that it follows from, and holds them', async () => {
    const { countries, graph, program, asOf } = await queries.reach({ id: 'program:lowspeech-2023', host: 'China' });
    const links = countries.find(({ id }) => id === 'country:southmark')?.ways.map((way) => way.relationships);
    expect(links).toEqual([
      ['program:lowspeech-2023|INVITES|country:southmark'],
      ['country:southmark|SPEAKS|language:lowspeech', 'program:lowspeech-2023|ADDRESSES|language:lowspeech'],
    ]);
    const held = new Set(graph.relationships.map(({ id }) => id));
    expect(links?.flat().filter((id) => !held.has(id))).toEqual([]);
    expect(graph.nodes.map(({ id }) => id).toSorted()).toEqual([
      'country:eastvale',
      'country:ile-doree',
      'country:southmark',
      'language:lowspeech',
      'program:lowspeech-2023',
    ]);
    expect([program.id, asOf]).toEqual(['program:lowspeech-2023', null]);
  });

  test('of what is no program is refused', async () => {
    await expect(queries.reach({ id: 'country:northland', host: 'China' })).rejects.toThrow(InvalidInput);
    await expect(queries.reach({ id: 'program:none', host: 'China' })).rejects.toThrow(NotFound);
  });
});
