import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/model/kinds.ts';
import { relationshipTypes } from '../../src/model/relationships.ts';

const labels = kinds.map(({ label }) => label);
const specs = [
  ...kinds.map(({ label, properties }) => ({ name: label, properties })),
  ...relationshipTypes.map(({ type, properties }) => ({ name: type, properties })),
];

describe('the model', () => {
  test.each([
    ['labels', labels],
    ['prefixes', kinds.map(({ prefix }) => prefix)],
    ['types', relationshipTypes.map(({ type }) => type)],
    ['tables', [...kinds, ...relationshipTypes].map(({ table }) => table)],
  ])('has no two equal %s', (_, names) => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each(relationshipTypes)('$type stands between kinds that exist', ({ from, to }) => {
    expect(labels).toEqual(expect.arrayContaining([...from, ...to]));
  });

  test.each(relationshipTypes)('$type is told apart by columns of its own', ({ discriminators = [], properties }) => {
    const columns = Object.keys(properties).filter((name) => !properties[name]?.derived);
    expect(columns).toEqual(expect.arrayContaining([...discriminators]));
  });

  test.each(specs)('$name refers to kinds that exist', ({ properties }) => {
    const referred = Object.values(properties).flatMap(({ idsOf }) => idsOf ?? []);
    expect(labels).toEqual(expect.arrayContaining(referred));
  });

  test.each(specs)('$name offers choices where it asks for one, and nowhere else', ({ properties }) => {
    const specsOf = Object.values(properties);
    expect(specsOf.filter(({ choices = [] }) => choices.length > 0)).toEqual(
      specsOf.filter(({ type }) => type === 'choice'),
    );
  });

  // Ids, ends and the database's own keys stand beside the properties.
  test.each(specs)('$name has no property whose name is taken', ({ properties }) => {
    expect(Object.keys(properties)).not.toEqual(expect.arrayContaining(['id']));
    expect(Object.keys(properties).filter((name) => !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual([]);
  });
});
