import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdingOf, surveyOf } from '../../src/app/panels/filters/survey.ts';
import type { Facet } from '../../src/app/panels/filters/survey.ts';
import { graphOfPackage } from '../scene/package-graph.ts';
import { node, relationship } from './records.ts';

const academy = await graphOfPackage(join(import.meta.dirname, '../fixtures/academy'));

const facetsOf = (facets: readonly Facet[], label: string): Record<string, Facet['by']> =>
  Object.fromEntries(facets.filter((facet) => facet.label === label).map(({ property, by }) => [property, by]));

describe('what the records can be filtered by', () => {
  const survey = surveyOf(academy);

  it('is each kind and type with how many there are, but not what is never drawn', () => {
    const counts = Object.fromEntries(survey.labels.map(({ label, count }) => [label, count]));
    expect(counts).toMatchObject({ Program: 11, Country: 6, ATTENDED: 6, MEMBER_OF: 9 });
    expect(counts).not.toHaveProperty('Claim');
  });

  it('is a choice where values repeat, a range where they are numbers or dates, and no derived or free text', () => {
    expect(facetsOf(survey.facets, 'Program')).toMatchObject({
      record: 'value',
      kind: 'value',
      mode: 'value',
      start: 'range',
      participants: 'range',
    });
    expect(facetsOf(survey.facets, 'Program')).not.toHaveProperty('name');
    expect(facetsOf(survey.facets, 'Program')).not.toHaveProperty('earliest');
    expect(facetsOf(survey.facets, 'Program')).not.toHaveProperty('sources');
    expect(facetsOf(survey.facets, 'Country')).toMatchObject({ region: 'value' });
    expect(facetsOf(survey.facets, 'Country')).not.toHaveProperty('iso2');
    expect(facetsOf(survey.facets, 'MEMBER_OF')).toMatchObject({ role: 'value', since: 'range' });
  });

  it('is text of nodes', () => {
    expect(survey.texts).toEqual(expect.arrayContaining(['name', 'nameRu', 'region']));
    expect(survey.texts).not.toContain('sources');
  });

  it('goes by the values of properties that the model does not know', () => {
    const { facets } = surveyOf({
      nodes: [
        node('country:a', { rank: 1, tint: 'red', motto: 'one' }),
        node('country:b', { rank: 3, tint: 'red', motto: 'two' }),
      ],
      relationships: [],
    });
    expect(facetsOf(facets, 'Country')).toEqual({ rank: 'range', tint: 'value' });
  });
});

describe('what a property holds', () => {
  it('is each value with how many have it, the most frequent first, and how many have none', () => {
    expect(holdingOf(academy, { scope: 'node', label: 'Program', property: 'mode' })).toMatchObject({
      values: [
        { value: 'onsite', count: 6 },
        { value: 'online', count: 4 },
      ],
      missing: 1,
    });
  });

  it('is the smallest and largest number, or year', () => {
    expect(holdingOf(academy, { scope: 'node', label: 'Program', property: 'start' })).toMatchObject({
      min: 2017,
      max: 2024,
      missing: 1,
    });
    expect(holdingOf(academy, { scope: 'relationship', label: 'ATTENDED', property: 'participants' })).toMatchObject({
      min: 2,
      max: 16,
      missing: 3,
    });
  });

  it('counts a value of a list once for each that has it', () => {
    const records = { nodes: [node('program:a', { places: ['Beijing', 'Beijing', 'Kunming'] })], relationships: [] };
    expect(holdingOf(records, { scope: 'node', property: 'places' }).values).toEqual([
      { value: 'Beijing', count: 1 },
      { value: 'Kunming', count: 1 },
    ]);
  });

  it('is of connections too, whatever their type', () => {
    const records = {
      nodes: [],
      relationships: [
        relationship('program:a', 'ADDRESSES', 'language:ru', { confidence: 'stated' }),
        relationship('program:a', 'COVERS', 'topic:x'),
      ],
    };
    expect(holdingOf(records, { scope: 'relationship', property: 'confidence' })).toMatchObject({
      values: [{ value: 'stated', count: 1 }],
      missing: 1,
    });
  });
});
