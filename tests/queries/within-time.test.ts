import { describe, expect, test } from 'vitest';
import type { TimedLink, TimeLimits } from '../../src/queries/within-time.ts';
import { isLinkWithin, isNodeWithin } from '../../src/queries/within-time.ts';

const UNKNOWN = { sinceEarliest: null, untilLatest: null, date: null, earliest: null, latest: null };

const membership = (sinceEarliest: string | null, untilLatest: string | null): TimedLink => ({
  ...UNKNOWN,
  far: 'organization:x',
  type: 'MEMBER_OF',
  sinceEarliest,
  untilLatest,
});
const meeting = (date: string | null): TimedLink => ({ ...UNKNOWN, far: 'country:x', type: 'MET_WITH', date });
const topic: TimedLink = { ...UNKNOWN, far: 'topic:x', type: 'COVERS' };
const program = (earliest: string | null, latest: string | null): TimedLink => ({
  ...UNKNOWN,
  far: 'program:x',
  type: 'SPONSORS',
  earliest,
  latest,
});

const inWindow = (from: string | undefined, until: string | undefined, missing: 'keep' | 'remove' = 'keep') => ({
  window: { from, until, missing },
});
const of2022 = inWindow('2022-01-01', '2022-12-31');
const dated2022 = inWindow('2022-01-01', '2022-12-31', 'remove');

const cases: [what: string, link: TimedLink, limits: TimeLimits, isWithin: boolean][] = [
  ['anything without limits', membership(null, null), {}, true],
  ['a membership that goes on', membership('2001-06-15', null), of2022, true],
  ['a membership that ended before', membership('2001-06-15', '2021-12-31'), of2022, false],
  ['a membership that ended on the first day', membership('2001-06-15', '2022-01-01'), of2022, true],
  ['a membership that began on the last day', membership('2022-12-31', null), of2022, true],
  ['a membership that began after', membership('2023-01-01', null), of2022, false],
  ['a membership of which the end alone is known', membership(null, '2022-06-01'), dated2022, true],
  ['an undated membership', membership(null, null), of2022, true],
  ['an undated membership where the undated go', membership(null, null), dated2022, false],
  ['a meeting of the year', meeting('2022'), of2022, true],
  ['a meeting of another month', meeting('2021-12'), of2022, false],
  ['an undated meeting where the undated go', meeting(null), dated2022, false],
  ['what no date belongs to', topic, dated2022, true],
  ['a program that may have begun then', program('2021-01-01', '2022-01-01'), of2022, true],
  ['a program that began before', program('2021-12-31', '2021-12-31'), of2022, false],
  ['an undated program', program(null, null), of2022, true],
  ['an undated program where the undated go', program(null, null), dated2022, false],
  ['a window open at its end', program('2030-01-01', '2030-01-01'), inWindow('2022-01-01', undefined), true],
  ['a window open at its start', program('1990-01-01', '1990-12-31'), inWindow(undefined, '2022-01-01'), true],
  ['a membership on its last day', membership('2001-06-15', '2022-05-01'), { asOf: '2022-05-01' }, true],
  ['a membership on the day after', membership('2001-06-15', '2022-05-01'), { asOf: '2022-05-02' }, false],
  ['a membership on the day before', membership('2023-07-04', null), { asOf: '2023-07-03' }, false],
  ['an undated membership on a day', membership(null, null), { asOf: '2023-07-03' }, true],
  ['a program on a day long after', program('2017-05-01', '2017-05-31'), { asOf: '2024-01-01' }, true],
  ['a meeting on a day long after', meeting('2017'), { asOf: '2024-01-01' }, true],
  [
    'a membership that holds on the day, not in the window',
    membership('2023-07-04', null),
    { ...of2022, asOf: '2024-01-01' },
    false,
  ],
];

describe('a link', () => {
  test.each(cases)('%s', (_what, link, limits, isWithin) => {
    expect(isLinkWithin(link, limits)).toBe(isWithin);
  });
});

test('of nodes only programs have a time', () => {
  const undated = (label: string) => ({ labels: [label], properties: { earliest: null, latest: null } });
  expect(isNodeWithin(undated('Country'), dated2022)).toBe(true);
  expect(isNodeWithin(undated('Program'), dated2022)).toBe(false);
  expect(isNodeWithin(undated('Program'), {})).toBe(true);
});
