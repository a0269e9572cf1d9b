import { describe, expect, test } from 'vitest';
import { faultyFields, fieldsOf, nameOfTitle, sourceOf } from '../../../src/app/panels/own-queries/keep-fields.ts';
import { presetText } from '../../../src/model/preset-text.ts';
import { readPreset } from '../../../src/queries/preset-head.ts';

const CYPHER = `MATCH (c:Country)-[r:MEMBER_OF]->(o:RegionalOrganization)
WHERE o.id = $organization AND $from <= 2024 AND $name <> '' AND $isOpen
RETURN c AS country, r AS membership
LIMIT 100`;

const VALUES = { organization: 'organization:sco', from: 2020, name: 'Almaty', isOpen: true };

const fields = () => ({
  ...fieldsOf({ cypher: CYPHER, values: VALUES, origin: undefined }, ''),
  name: 'members',
  title: 'Members of an organization',
  sentence: 'Members of {organization} from {from}, {name} {isOpen}',
  group: 'Mine',
  description: 'Counts what the data says.',
  tags: 'membership, mine',
  graphOnly: ['membership'],
});

test.each([
  ['Members of an organization', 'members-of-an-organization'],
  ['  Écoles & ministères (2024) ', 'ecoles-ministeres-2024'],
  ['上合组织', ''],
])('the file of %j', (title, name) => {
  expect(nameOfTitle(title)).toBe(name);
});

describe('a query to be kept', () => {
  test('begins with the parameters of the statement, their types told from what they hold', () => {
    const { parameters } = fields();
    expect(parameters.map(({ name, type, kind, title, value }) => [name, type, kind, title, value])).toEqual([
      ['organization', 'node', 'RegionalOrganization', 'Organization', 'organization:sco'],
      ['from', 'year', undefined, 'From', '2020'],
      ['name', 'text', undefined, 'Name', 'Almaty'],
      ['isOpen', 'boolean', undefined, 'Is open', 'true'],
    ]);
  });

  test('reads back from its file as what was filled in', () => {
    const source = sourceOf(fields(), { cypher: CYPHER, values: VALUES, origin: undefined });
    const { preset, faults } = readPreset('members', presetText(source), { isOwn: true });
    expect(faults).toEqual([]);
    expect(preset).toMatchObject({
      title: 'Members of an organization',
      tags: ['membership', 'mine'],
      graphOnly: ['membership'],
      parameters: [{ name: 'organization', default: 'organization:sco' }, { default: 2020 }, {}, { default: true }],
      cypher: CYPHER,
    });
  });

  test('of a query taken from a saved one keeps that one’s words', () => {
    const source = sourceOf(fields(), { cypher: CYPHER, values: VALUES, origin: undefined });
    const { preset: origin } = readPreset('members', presetText(source), { isOwn: true });
    const again = fieldsOf({ cypher: CYPHER, values: { ...VALUES, from: 2022 }, origin }, '');
    expect(again).toMatchObject({ name: 'members', title: 'Members of an organization', group: 'Mine' });
    expect(again.parameters[1]).toMatchObject({ type: 'year', value: '2022' });
  });

  test('says which fields are still to be filled in', () => {
    const bare = { ...fields(), title: ' ', name: 'Members!', group: '' };
    const [first, ...rest] = bare.parameters;
    if (!first) throw new Error('no parameter');
    const parameters = [first, ...rest.map((each) => (each.name === 'from' ? { ...each, value: 'soon' } : each))];
    expect([...faultyFields({ ...bare, parameters }, [])]).toEqual(['name', 'title', 'parameter from']);
    expect([...faultyFields(fields(), ['members'])]).toEqual(['name']);
    expect([...faultyFields(fields(), [])]).toEqual([]);
  });
});
