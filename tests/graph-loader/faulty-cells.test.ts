import { describe, expect, test } from 'vitest';
import { edited, faultsOf, packageFolder } from './package-folder.ts';

const DATE = 'expected a date such as 2022, 2022-05 or 2022-05-03';
const FIRST_CLAIM = 'country:xa|MEMBER_OF|organization:sample|observer|2010';

/** What is wrong, the table, the text that is replaced in it and by what, and what is said of it. */
const cases: [name: string, file: string, from: string, to: string, fault: string][] = [
  ['no value where one is required', 'countries.csv', 'Samplia', ' ', '3: name: is empty, expected a value'],
  ['a date of no calendar', 'programs.csv', '2022-05,', '2022-13-01,', `2: start: found "2022-13-01", ${DATE}`],
  ['a day not in its month', 'programs.csv', '2022-05,', '2022-04-31,', `2: start: found "2022-04-31", ${DATE}`],
  ['a date in words', 'programs.csv', '2022-05,', 'May 2022,', `2: start: found "May 2022", ${DATE}`],
  ['a date day first', 'programs.csv', '2022-05,', '03.05.2022,', `2: start: found "03.05.2022", ${DATE}`],
  [
    'a date in another form',
    'programs.csv',
    '2022-05,',
    '2022/5/3,',
    `2: start: found "2022/5/3", ${DATE}; did you mean 2022-05-03?`,
  ],
  [
    'an end before the start',
    'programs.csv',
    '2022-06',
    '2022-04-30',
    '2: end: found "2022-04-30", expected no date before start, 2022-05',
  ],
  [
    'an until before since',
    'member_of.csv',
    '2010,2021-03',
    '2010,2009',
    '2: until: found "2009", expected no date before since, 2010',
  ],
  [
    'an unknown choice',
    'programs.csv',
    'family',
    'famly',
    '3: record: found "famly", expected one of edition, family; did you mean family?',
  ],
  ['a number too large', 'countries.csv', '12.5', '125', '2: latitude: found "125", expected at most 90'],
  ['a number too small', 'programs.csv', ',20,', ',-1,', '2: participants: found "-1", expected at least 0'],
  ['no number', 'countries.csv', '12.5', '12°30', '2: latitude: found "12°30", expected a number such as 12 or 12.5'],
  [
    'a fraction for a whole number',
    'programs.csv',
    ',20,',
    ',20.5,',
    '2: participants: found "20.5", expected a whole number such as 12',
  ],
  [
    'a number beyond what is exact',
    'programs.csv',
    ',20,',
    ',9007199254740993,',
    '2: participants: found "9007199254740993", expected at most 9007199254740991',
  ],
  ['neither true nor false', 'claims.csv', 'FALSE', 'maybe', '2: preferred: found "maybe", expected true or false'],
  [
    'a value twice in a list',
    'ministries.csv',
    'source:a',
    'source:a|source:a',
    '2: sources: found "source:a|source:a", expected each value once, not "source:a" twice',
  ],
  [
    'an empty place in a list',
    'ministries.csv',
    'source:a',
    'source:a|',
    '2: sources: found "source:a|", expected a value on each side of every |',
  ],
  [
    'an address that is not of the web',
    'sources.csv',
    'https:',
    'javascript:',
    '2: url: found "javascript://example.org/a", expected an address such as https://example.org/page',
  ],
  [
    'a control character',
    'countries.csv',
    'Samplia',
    'Sam\u001bplia',
    '3: name: found the control character U+001B, expected text without it',
  ],
  [
    'a very long wrong value',
    'programs.csv',
    'family',
    'x'.repeat(1000),
    `3: record: found "${'x'.repeat(60)}…", expected one of edition, family`,
  ],
  [
    'an id of a wrong shape',
    'countries.csv',
    'country:xb',
    'country:XB',
    '3: id: found "country:XB", expected country: followed by lower-case letters, digits and single hyphens',
  ],
  [
    'an id of no kind',
    'countries.csv',
    'country:xb',
    'nation:xb',
    '3: id: found "nation:xb", expected the id of: country (country:…)',
  ],
  ['no id', 'countries.csv', 'country:xb', '', '3: id: is empty, expected the id of: country (country:…)'],
  [
    'a wrong kind at an end',
    'sponsors.csv',
    'ministry:m',
    'country:xa',
    '2: from: found "country:xa", expected the id of: ministry or department (ministry:…)',
  ],
  [
    'an id twice',
    'programs.csv',
    'program:q',
    'program:p',
    '3: id: found "program:p", which is the id of line 2 already',
  ],
  [
    'a connection twice',
    'sponsors.csv',
    'source:a\n',
    'source:a\nministry:m,program:p,source:a\n',
    '3: the same connection as line 2, "ministry:m|SPONSORS|program:p"',
  ],
  [
    'a connection twice that could be told apart',
    'member_of.csv',
    'member,2021-03-04',
    'observer,2010',
    `3: the same connection as line 2, "${FIRST_CLAIM}"; only role and since would tell it apart`,
  ],
  [
    'an unknown id',
    'sponsors.csv',
    'program:p',
    'program:research',
    '2: to: found "program:research", but programs.csv has no such id',
  ],
  [
    'a misspelt id',
    'member_of.csv',
    'organization:sample,member',
    'organization:sampel,member',
    '3: to: found "organization:sampel", but regional_organizations.csv has no such id; did you mean organization:sample?',
  ],
  [
    'a source that is cited and missing',
    'ministries.csv',
    'source:a',
    'source:a|source:b',
    '2: sources: found "source:b", but sources.csv has no such id',
  ],
  [
    'a claim about nothing',
    'claims.csv',
    FIRST_CLAIM,
    'Exampleland',
    '2: subject: found "Exampleland", expected the id of a node, or of a connection: start|TYPE|end',
  ],
  [
    'a claim about an unknown node',
    'claims.csv',
    FIRST_CLAIM,
    'country:nowhere',
    '2: subject: found "country:nowhere", but countries.csv has no such id',
  ],
  [
    'a claim about an unknown connection',
    'claims.csv',
    'observer|2010',
    'observer|2011',
    `2: subject: found "${FIRST_CLAIM.replace('2010', '2011')}", but member_of.csv has no such id; did you mean ${FIRST_CLAIM}?`,
  ],
];

describe('a cell with', () => {
  test.each(cases)('%s', async (_, file, from, to, fault) => {
    const folder = await packageFolder(edited(file, from, to));
    expect(await faultsOf(folder)).toEqual([`${file}:${fault}`]);
  });
});
