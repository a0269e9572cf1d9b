import { expect, test } from 'vitest';
import { faultsOf, toldAs } from './members.ts';
import type { Fault } from './members.ts';

const EXPECT_FORMS =
  '12 rows | at least 12 rows | at most 12 rows | row column = "text", column = 3 | first … | no row …';

const findingFaults: Fault[] = [
  ...[
    'twelve rows',
    'more than 3 rows',
    '-1 rows',
    'row',
    'row country',
    'row country = Kazakhstan',
    'last text = "x"',
  ].map((to) => ({
    why: `expect: ${to}`,
    from: 'expect: 12 rows',
    to: `expect: ${to}`,
    line: 19,
    message: `expect: found ${JSON.stringify(to)}, expected ${EXPECT_FORMS}`,
  })),
  {
    why: 'a column that is not returned',
    from: 'first country =',
    to: 'first land =',
    line: 20,
    message: 'expect: found land, expected one of the columns c, r, country, programs, members, then, text',
  },
  {
    why: 'a finding without a sentence',
    from: 'finding: Nobody has many.',
    to: 'finding:',
    line: 21,
    message: 'finding: expected a sentence',
  },
  {
    why: 'a finding that expects nothing',
    from: '// finding: Nobody',
    to: '// finding: Somebody.\n// finding: Nobody',
    line: 21,
    message: 'finding: expected a line "// expect: …" under it',
  },
  {
    why: 'with before any finding',
    from: '// finding: Kazakhstan is the first of twelve.\n',
    to: '',
    line: 17,
    message: 'found with, expected a line "// finding: …" before it',
  },
  {
    why: 'with twice',
    from: '// expect: 12 rows',
    to: '// with: year=2023',
    line: 19,
    message: 'with is given twice for one finding, expected once',
  },
  {
    why: 'with no value',
    from: 'with: organization=organization:sco',
    to: 'with: organization',
    line: 18,
    message: 'with: found "organization, year=2022, name=\\"x, y\\"", expected name=value, name=value',
  },
  {
    why: 'with a value that the parameter can’t have',
    from: 'sco, year=2022',
    to: 'sco, year=soon',
    line: 18,
    message: 'with: year: found "soon", expected a year from 1900 to 2100',
  },
  {
    why: 'with an unknown parameter',
    from: 'sco, year=2022',
    to: 'sco, since=2022',
    line: 18,
    message: 'with: since: unknown parameter; expected organization, year, role, most, name, all, day, country',
  },
];

test.each(findingFaults)('$why', (fault) => {
  expect(faultsOf(fault)).toContainEqual(toldAs(fault));
});
