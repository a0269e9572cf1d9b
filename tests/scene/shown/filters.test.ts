import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../src/model/view.ts';
import type { KnownSources } from '../../../src/scene/known-sources.ts';
import { shownPart } from '../../../src/scene/shown/shown-part.ts';
import type { Removal } from '../../../src/scene/shown/shown-part.ts';
import { graphOfPackage } from '../package-graph.ts';
import { showing } from './show.ts';

const academy = await graphOfPackage(join(import.meta.dirname, '../../fixtures/academy'));

type WithoutChip<Each> = Each extends Filter ? Omit<Each, 'id' | 'isOn'> : never;
type Asked = WithoutChip<Filter>;

const shownBy = (filter: Asked, sources?: KnownSources) =>
  shownPart(academy, showing({ filters: [{ ...filter, id: 'f', isOn: true } as Filter], ...(sources && { sources }) }));

const idsLeft = (filter: Asked, prefix: string): string[] =>
  shownBy(filter)
    .graph.nodes.map(({ id }) => id)
    .filter((id) => id.startsWith(prefix));

const country = { scope: 'node', label: 'Country', missing: 'keep' } as const;
const program = { scope: 'node', label: 'Program', missing: 'keep' } as const;
const attended = { scope: 'relationship', label: 'ATTENDED', missing: 'keep' } as const;

describe('nodes left', () => {
  it.each<{ name: string; filter: Asked; of: string; left: string[] }>([
    {
      name: 'by one value',
      filter: { type: 'value', ...country, property: 'region', values: ['Islands'] },
      of: 'country:',
      left: ['country:farreach', 'country:ile-doree'],
    },
    {
      name: 'by any of several values',
      filter: { type: 'value', ...program, missing: 'remove', property: 'mode', values: ['mixed', 'online'] },
      of: 'program:',
      left: ['program:barter-2021', 'program:barter-2022', 'program:friends-2020', 'program:highspeech-courses'],
    },
    {
      name: 'by a value in a list',
      filter: { type: 'value', ...country, missing: 'remove', property: 'aliases', values: ['Golden Isle'] },
      of: 'country:',
      left: ['country:ile-doree'],
    },
    {
      name: 'by a range of numbers, both ends included',
      filter: { type: 'range', ...program, missing: 'remove', property: 'participants', min: 20, max: 25 },
      of: 'program:',
      left: ['program:highspeech-2022', 'program:lowspeech-2023'],
    },
    {
      name: 'by the year of a date',
      filter: { type: 'range', ...program, missing: 'remove', property: 'start', min: 2023 },
      of: 'program:',
      left: ['program:barter-2024', 'program:editors-2023', 'program:lowspeech-2023'],
    },
    {
      name: 'by a text in any name, whatever its accents',
      filter: { type: 'text', text: 'ILE dor' },
      of: '',
      left: ['country:ile-doree'],
    },
    {
      name: 'by a text in another script',
      filter: { type: 'text', text: '北地' },
      of: '',
      left: ['country:northland'],
    },
    {
      name: 'by a text in one property, of those that have it',
      filter: { type: 'text', text: 'low', property: 'region' },
      of: 'country:',
      left: ['country:southmark', 'country:westmoor'],
    },
    {
      name: 'but for the kinds hidden',
      filter: { type: 'kind', labels: ['Country', 'Program'] },
      of: 'program:',
      left: [],
    },
    {
      name: 'of a label without the property, where it counts as missing',
      filter: { type: 'value', ...country, missing: 'remove', property: 'city', values: ['Rootville'] },
      of: 'country:',
      left: [],
    },
  ])('$name', ({ filter, of, left }) => {
    expect(idsLeft(filter, of).toSorted()).toEqual(left);
  });

  it('are all those of other labels', () => {
    const others = academy.nodes.filter(({ labels }) => labels[0] !== 'Country' && labels[0] !== 'Claim');
    const filter: Asked = { type: 'value', ...country, missing: 'remove', property: 'region', values: ['none'] };
    expect(shownBy(filter).graph.nodes).toEqual(others);
  });
});

describe('what is told', () => {
  it.each<{ name: string; filter: Asked; told: Partial<Removal> }>([
    {
      name: 'kept for want of a value',
      filter: { type: 'range', ...program, property: 'participants', min: 25 },
      told: { nodes: 1, missing: 8 },
    },
    {
      name: 'removed for want of a value',
      filter: { type: 'range', ...program, missing: 'remove', property: 'participants', min: 25 },
      told: { nodes: 9, missing: 8 },
    },
    {
      name: 'connections without a value',
      filter: { type: 'range', ...attended, property: 'participants', min: 15 },
      told: { nodes: 0, relationships: 1, missing: 3 },
    },
    {
      name: 'connections of a type',
      filter: { type: 'kind', labels: ['ATTENDED'] },
      told: { nodes: 0, relationships: 6 },
    },
    {
      name: 'connections of a node that went',
      filter: { type: 'value', ...country, property: 'name', values: ['Northland'] },
      told: { nodes: 5 },
    },
    {
      name: 'text that is no place in a range',
      filter: { type: 'range', ...country, property: 'region', min: 1 },
      told: { nodes: 0, missing: 6 },
    },
    {
      name: 'connections that nobody else vouches for',
      filter: { type: 'sources', min: 2, independent: false },
      told: { nodes: 0, missing: 0 },
    },
  ])('$name', ({ filter, told }) => {
    expect(shownBy(filter).removals).toMatchObject([{ by: { filter: 'f' }, ...told }]);
  });

  it('nothing of a filter that is off', () => {
    const off: Filter = { id: 'f', isOn: false, type: 'kind', labels: ['Country'] };
    const { graph, removals } = shownPart(academy, showing({ filters: [off] }));
    expect(removals).toEqual([]);
    expect(graph.nodes.some(({ labels }) => labels.includes('Country'))).toBe(true);
  });
});

describe('connections by their sources', () => {
  const both = 'ministry:barter|SPONSORS|program:barter-2021';
  const idsOf = (independent: boolean, sources?: KnownSources): string[] =>
    shownBy({ type: 'sources', min: 2, independent }, sources).graph.relationships.map(({ id }) => id);

  it('stay with as many sources as asked', () => {
    expect(idsOf(false)).toContain(both);
    for (const { id, properties } of academy.relationships)
      expect(idsOf(false).includes(id)).toBe(Array.isArray(properties['sources']) && properties['sources'].length > 1);
  });

  const publishedBy = (gazette: string | null, chronicle: string | null): KnownSources =>
    new Map([
      ['source:gazette', { publisher: gazette, kind: 'press' }],
      ['source:chronicle', { publisher: chronicle, kind: 'press' }],
    ]);

  it.each<[string, KnownSources | undefined, boolean]>([
    ['of two publishers', publishedBy('Lantern Press', 'Chronicle House'), true],
    ['of one publisher', publishedBy('Lantern Press', 'Lantern Press'), false],
    ['of publishers that the data does not name', publishedBy('Lantern Press', null), true],
    ['of publishers not known yet', undefined, true],
  ])('%s', (_, sources, stays) => {
    expect(idsOf(true, sources).includes(both)).toBe(stays);
  });
});
