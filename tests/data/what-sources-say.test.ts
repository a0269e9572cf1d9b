import { describe, expect, test } from 'vitest';
import { isPartialDate } from '../../src/model/dates.ts';
import { listOf, nodesOf, readStarter, relationshipsOf } from './starter-package.ts';

const starter = await readStarter();
const programs = nodesOf(starter, 'Program');
const claims = nodesOf(starter, 'Claim');
const REPORT = 'source:s003';

const memberships = (country: string, organization: string) =>
  relationshipsOf(starter, 'MEMBER_OF')
    .filter(({ start, end }) => start === `country:${country}` && end === `organization:${organization}`)
    .map(({ properties }) => [properties['role'], properties['since'] ?? null, properties['until'] ?? null]);

describe('the report of 2024', () => {
  const figures = claims.filter(({ properties }) => properties['subject'] === REPORT);

  test.each([
    ['Commerce Ministry files it rests on', '1,691'],
    ['programs the files describe', '795'],
    ['participants in the two years', '21,123'],
    ['units the programs were contracted to', '111'],
    ['participants a session', '15 to 60'],
    ['length of a program', '1 to 60 days'],
  ])('%s: %s', (property, value) => {
    const stated = figures.filter(({ properties }) => properties['property'] === property);
    expect(stated.map(({ properties }) => properties['value'])).toEqual([value]);
  });

  test('is known through others, so its figures cite them and not itself', () => {
    const report = nodesOf(starter, 'Source').find(({ id }) => id === REPORT);
    expect(report?.properties).toMatchObject({ read: 'cited', kind: 'think-tank', date: '2024-06-13' });
    expect(figures.filter((claim) => listOf(claim, 'sources').includes(REPORT))).toEqual([]);
  });

  test('at least 10 and at least 11 other ministries both stand', () => {
    const counts = figures.filter(({ properties }) => String(properties['property']).startsWith('other ministries'));
    expect(counts.map(({ properties }) => [properties['value'], properties['preferred']])).toEqual([
      ['at least 10', true],
      ['at least 11', false],
    ]);
  });
});

describe('families of courses', () => {
  const families = programs.filter(({ properties }) => properties['record'] === 'family');

  test('are as many as the sources describe', () => {
    expect(families).toHaveLength(16);
  });

  test('have no date beyond the month', () => {
    const dates = families.flatMap(({ properties }) => [properties['start'], properties['end']]);
    expect(dates.filter((date) => String(date ?? '').length > '2022-01'.length)).toEqual([]);
  });

  test('alone carry a duty to report, which no named program is said to have', () => {
    const obliged = programs.filter(({ properties }) => properties['reportRequired'] !== undefined);
    expect(obliged.map(({ id, properties }) => [id, properties['reportRequired']])).toEqual([
      ['program:report-2021-2022', 'often'],
    ]);
  });
});

describe('memberships', () => {
  test.each([
    ['ir', 'sco', [['member', '2023-07-04', null]]],
    [
      'by',
      'sco',
      [
        ['partner', '2010', '2015'],
        ['observer', '2015', '2024-07-04'],
        ['member', '2024-07-04', null],
      ],
    ],
    ['cn', 'sco', [['member', '2001-06-15', null]]],
    ['lt', 'china-ceec', [['member', '2012-04-26', '2021-05']]],
    ['sa', 'brics', []],
  ])('of %s in %s', (country, organization, expected) => {
    expect(memberships(country, organization)).toEqual(expected);
  });
});

describe('programs', () => {
  test('end no earlier than they begin', () => {
    const reversed = programs.filter(({ properties }) => {
      const { start, end } = properties;
      return typeof start === 'string' && typeof end === 'string' && end < start.slice(0, end.length);
    });
    expect(reversed.map(({ id }) => id)).toEqual([]);
  });

  test('without a date say what the source says of it', () => {
    const undated = programs.filter(({ properties }) => !properties['start'] && !properties['dateNote']);
    expect(undated.map(({ id }) => id)).toEqual([]);
  });

  test('have a title in the source where that is said', () => {
    const untitled = programs.filter(
      ({ properties }) => properties['titleStatus'] !== 'described' && !properties['titleOriginal'],
    );
    expect(untitled.map(({ id }) => id)).toEqual([]);
  });

  test('are addressed to a language only in a region that countries have', () => {
    const regions = new Set(nodesOf(starter, 'Country').map(({ properties }) => properties['region']));
    const narrowed = relationshipsOf(starter, 'ADDRESSES').flatMap(({ properties }) => properties['region'] ?? []);
    expect(narrowed.length).toBeGreaterThan(0);
    expect(narrowed.filter((region) => !regions.has(region))).toEqual([]);
  });

  test('share a list of countries only as an inference', () => {
    const shared = relationshipsOf(starter, 'ATTENDED').filter(({ properties }) => properties['list'] === 'shared');
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.filter(({ properties }) => properties['confidence'] !== 'inferred')).toEqual([]);
  });
});

test('what is preferred among statements that conflict is what the graph says', () => {
  const values = new Map(
    [...starter.nodes, ...starter.relationships]
      .flatMap(({ records }) => records)
      .map(({ id, properties }) => [id, properties]),
  );
  const preferred = claims.filter(({ properties }) => properties['preferred'] === true);
  const compared = preferred.flatMap(({ id, properties: { subject, property, value } }) => {
    const used = values.get(String(subject))?.[String(property)];
    return typeof used === 'string' && isPartialDate(used) ? [[id, value, used]] : [];
  });
  expect(compared.length).toBeGreaterThan(5);
  expect(compared.filter(([, stated, used]) => stated !== used)).toEqual([]);
});
