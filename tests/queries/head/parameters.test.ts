import { expect, test } from 'vitest';
import { readPreset } from '../../../src/queries/preset-head.ts';
import { GOOD, faultsOf, toldAs } from './members.ts';
import type { Fault } from './members.ts';

const ofFaults: Fault[] = [
  { to: 'of organization', found: 'form' },
  { to: 'of organization by', found: 'form' },
  { to: 'of year by MEMBER_OF', found: 'found of year, expected of organization' },
  { to: 'of country by MEMBER_OF', found: 'found of country, expected of organization' },
  { to: 'of organization by MEMBER', found: 'found by MEMBER, expected by MEMBER_OF' },
  { to: 'of organization by SPEAKS', found: 'found by SPEAKS, expected by MEMBER_OF' },
].map(({ to, found }) => ({
  why: to,
  from: '"Country" of organization by MEMBER_OF',
  to: `"Country" ${to}`,
  line: 14,
  message:
    found === 'form'
      ? `found "param country: node Country = country:kz \\"Country\\" ${to}", ` +
        'expected param name: type = default "Title" of another parameter by TYPE'
      : `country: ${found}`,
}));

test.each(ofFaults)('$why', (fault) => {
  expect(faultsOf(fault)).toContainEqual(toldAs(fault));
});

test('two parameters that depend on each other are at fault', () => {
  const text = GOOD.replace('"Organization"', '"Organization" of country by MEMBER_OF');
  expect(readPreset('members', text).faults.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '7: organization: found of country, expected one that does not depend on organization itself',
    '14: country: found of organization, expected one that does not depend on country itself',
  ]);
});
