import { describe, expect, it } from 'vitest';
import type { ParameterValue } from '../../src/layout/layout.ts';
import { readParameters } from '../../src/layout/parameters.ts';
import { layouts } from '../../src/layout/registry.ts';

const specs = [
  { name: 'room', title: 'Room', type: 'number', min: 1, max: 10, step: 1, default: 4 },
  { name: 'tight', title: 'Tight', type: 'boolean', default: true },
  {
    name: 'shape',
    title: 'Shape',
    type: 'choice',
    choices: [
      { value: 'ring', title: 'a ring' },
      { value: 'arc', title: 'an arc' },
    ],
    default: 'ring',
  },
] as const;
const defaults = { room: 4, tight: true, shape: 'ring' };

describe('readParameters', () => {
  it.each<[string, Record<string, ParameterValue> | undefined, object]>([
    ['nothing given', undefined, {}],
    ['all given', { room: 7, tight: false, shape: 'arc' }, { room: 7, tight: false, shape: 'arc' }],
    ['a number below the least', { room: -3 }, { room: 1 }],
    ['a number above the most', { room: 1e9 }, { room: 10 }],
    ['no number', { room: Number.NaN }, {}],
    ['text for a number', { room: '7' }, {}],
    ['a number for a switch', { tight: 0 }, {}],
    ['an unknown choice', { shape: 'square' }, {}],
    ['what is no parameter', { colour: 'red' }, {}],
  ])('%s', (_name, given, expected) => {
    expect(readParameters(specs, given)).toEqual({ ...defaults, ...expected });
  });
});

describe.each(layouts.map(({ id, parameters = [] }) => ({ id, parameters })))('the parameters of $id', (layout) => {
  it('have names of their own and defaults that they allow', () => {
    const names = layout.parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const given = Object.fromEntries(layout.parameters.map((spec) => [spec.name, spec.default]));
    expect(readParameters(layout.parameters, given)).toEqual(given);
  });
});
