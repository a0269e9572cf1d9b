import { describe, expect, it, test } from 'vitest';
import { faultOf } from '../../src/app/panels/filters/fault-of.ts';
import { addFilter, changeFilter, newFilterId, removeFilter } from '../../src/app/panels/filters/filter-changes.ts';
import { filterWords, removalMark, removalWords } from '../../src/words/filter-words.ts';
import { windowWords } from '../../src/words/window-words.ts';
import { withLimit } from '../../src/app/panels/filters/with-limit.ts';
import { emptyView } from '../../src/model/view-at-rest.ts';
import type { Filter, TimeWindow } from '../../src/model/view.ts';
import { filterSchema } from '../../src/model/view.ts';
import type { Removal } from '../../src/scene/shown/shown-part.ts';

const chip = { id: 'f1', isOn: true };
const country = { ...chip, scope: 'node', label: 'Country', missing: 'keep' } as const;
const program = { ...country, label: 'Program' } as const;

describe('a chip', () => {
  it.each<[Filter, string]>([
    [{ ...chip, type: 'kind', labels: ['Topic', 'COVERS'] }, 'Without topics and “covers”'],
    [{ ...country, type: 'value', property: 'region', values: ['Africa'] }, 'Region is Africa'],
    [
      { ...country, type: 'value', property: 'region', values: ['Africa', 'Asia', 'Europe'] },
      'Region is Africa, Asia or Europe',
    ],
    [{ ...country, type: 'value', property: 'region', values: ['A', 'B', 'C', 'D', 'E'] }, 'Region is A, B or 3 more'],
    [
      { ...program, type: 'value', property: 'kind', values: ['training-course'] },
      'Kind of program is training course',
    ],
    [{ ...program, type: 'value', property: 'tint', values: ['true'] }, 'tint is true'],
    [{ ...program, type: 'range', property: 'participants', min: 1000 }, 'Participants: from 1,000'],
    [{ ...program, type: 'range', property: 'start', min: 2021, max: 2022 }, 'Began: 2021–2022'],
    [{ ...program, type: 'range', property: 'start', min: 2021, max: 2021 }, 'Began: 2021'],
    [{ ...program, type: 'range', property: 'start', max: 2022 }, 'Began: up to 2022'],
    [{ ...chip, type: 'text', text: '<b>x' }, 'Name holds “<b>x”'],
    [{ ...chip, type: 'text', text: 'x', property: 'city' }, 'City holds “x”'],
    [{ ...chip, type: 'degree', min: 2 }, 'Connections: from 2'],
    [{ ...chip, type: 'k-core', k: 3 }, '3-core'],
    [{ ...chip, type: 'largest-component' }, 'Largest connected part'],
    [{ ...chip, type: 'sources', min: 1, independent: false }, 'At least 1 source'],
    [{ ...chip, type: 'sources', min: 2, independent: true }, 'At least 2 publishers'],
  ])('of %j says “%s”', (filter, words) => {
    expect(filterWords(filter)).toBe(words);
  });

  it.each<[Omit<Removal, 'by'>, string, string]>([
    [{ nodes: 1200, relationships: 1 }, '−1,200', 'Takes away 1,200 nodes and 1 connection.'],
    [{ nodes: 0, relationships: 12 }, '−12 connections', 'Takes away 0 nodes and 12 connections.'],
    [{ nodes: 0, relationships: 0 }, '−0', 'Takes nothing away.'],
  ])('that takes %j away is marked “%s”', (removal, mark, words) => {
    expect(removalMark({ by: 'window', ...removal })).toBe(mark);
    expect(removalWords({ by: 'window', ...removal })).toBe(words);
  });

  it.each<[Omit<TimeWindow, 'missing'>, string]>([
    [{ from: '2021-01-01', until: '2022-12-31' }, '2021 – 2022'],
    [{ from: '2021-01-01', until: '2022-05-31' }, 'January 2021 – May 2022'],
    [{ from: '2021-01-01', until: '2022-05-30' }, '1 January 2021 – 30 May 2022'],
    [{ from: '2021-03-01' }, 'From March 2021'],
    [{ until: '2021-12-31' }, 'Until 2021'],
    [{}, 'Any date'],
  ])('of the window %j says “%s”', (window, words) => {
    expect(windowWords({ ...window, missing: 'keep' })).toBe(words);
  });
});

describe('a filter as it is filled in', () => {
  it.each<[Filter, ReturnType<typeof faultOf>]>([
    [{ ...chip, type: 'kind', labels: [] }, 'nothingChosen'],
    [{ ...chip, type: 'kind', labels: ['Topic'] }, undefined],
    [{ ...country, type: 'value', property: 'region', values: [] }, 'nothingChosen'],
    [{ ...program, type: 'range', property: 'start' }, 'noLimit'],
    [{ ...program, type: 'range', property: 'start', min: 2, max: 1 }, 'crossed'],
    [{ ...program, type: 'range', property: 'start', min: 1, max: 1 }, undefined],
    [{ ...chip, type: 'degree' }, 'noLimit'],
    [{ ...chip, type: 'text', text: '  ' }, 'noText'],
    [{ ...chip, type: 'k-core', k: 1.5 }, 'notWhole'],
    [{ ...chip, type: 'k-core', k: Number.NaN }, 'notWhole'],
    [{ ...chip, type: 'sources', min: 0, independent: true }, 'notWhole'],
    [{ ...chip, type: 'sources', min: 2, independent: true }, undefined],
    [{ ...chip, type: 'largest-component' }, undefined],
  ])('%j has the fault %s', (filter, fault) => {
    expect(faultOf(filter)).toBe(fault);
    expect(filterSchema.safeParse(filter).success || fault !== undefined).toBe(true);
  });

  test('a limit that is emptied is no limit', () => {
    const filter = withLimit({ ...chip, type: 'degree', min: 1, max: 2 }, 'min', undefined);
    expect(filter).toEqual({ ...chip, type: 'degree', max: 2 });
  });
});

describe('filters of a view', () => {
  const one: Filter = { ...chip, type: 'k-core', k: 2 };
  const other: Filter = { ...chip, id: 'f3', type: 'largest-component' };
  const view = { ...emptyView('by-role'), filters: [one, other] };

  test('get the first number that is free', () => {
    expect([newFilterId([]), newFilterId(view.filters)]).toEqual(['f1', 'f2']);
  });

  test('are added, changed in their place and taken off', () => {
    const off = { ...one, isOn: false };
    expect(addFilter(other)({ ...view, filters: [one] }).filters).toEqual([one, other]);
    expect(changeFilter(off)(view).filters).toEqual([off, other]);
    expect(removeFilter('f1')(view).filters).toEqual([other]);
    expect(view.filters).toEqual([one, other]);
  });
});
