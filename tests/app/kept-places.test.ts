import { afterEach, describe, expect, test } from 'vitest';
import {
  keepPlaces,
  keptPlacesOf,
  packPlaces,
  placesToKeep,
  unpackPlaces,
  type KeptPlaces,
} from '../../src/app/workspace/kept-places.ts';
import type { Graph } from '../../src/model/values.ts';

const graphOf = (...ids: string[]): Graph => ({
  nodes: ids.map((id) => ({ $type: 'node', id, labels: ['Country'], properties: {} })),
  relationships: [],
});

const kept: KeptPlaces = {
  layout: { id: 'circular', parameters: { room: 2 } },
  result: {
    positions: new Map([
      ['country:kz', { x: 1.25, y: -3 }],
      ['country:uz', { x: 0, y: 1000 }],
    ]),
    columns: [{ title: 'Who came', x: 4 }],
  },
};

afterEach(() => keepPlaces(undefined));

test('places are the same once they were packed', () => {
  expect(unpackPlaces(structuredClone(packPlaces(kept)))).toEqual(kept);
});

describe('kept places', () => {
  const { layout } = kept;
  const both = graphOf('country:kz', 'country:uz');

  test.each([
    ['are used for the same nodes and layout', both, layout, true],
    ['are used for the same nodes in another order', graphOf('country:uz', 'country:kz'), layout, true],
    ['are not used for fewer nodes', graphOf('country:kz'), layout, false],
    ['are not used for other nodes', graphOf('country:kz', 'country:tj'), layout, false],
    ['are not used for another layout', both, { ...layout, id: 'by-role' }, false],
    ['are not used for another parameter', both, { ...layout, parameters: {} }, false],
  ])('%s', (_, graph, choice, isUsed) => {
    keepPlaces(kept);
    expect(keptPlacesOf(graph, choice)).toEqual(isUsed ? kept.result : undefined);
  });
});

describe('what is to be kept', () => {
  const { layout } = kept;
  const coming = { layout, result: { positions: new Map([['country:kz', { x: 9, y: 9 }]]), columns: [] } };

  test('is what was kept before, while the picture of it is still coming', () => {
    keepPlaces(kept);
    // The answer alone is laid out before what was added to it is there.
    expect(placesToKeep(coming, false)).toEqual(packPlaces(kept));
    expect(placesToKeep({ ...coming, layout: undefined }, true)).toEqual(packPlaces(kept));
    expect(placesToKeep(coming, true)).toEqual(packPlaces(coming));
  });

  test('is where the last whole picture stood, while the next is laid out', () => {
    placesToKeep(coming, true);
    expect(placesToKeep({ layout: undefined, result: kept.result }, false)).toEqual(packPlaces(coming));
    expect(placesToKeep(kept, false)).toEqual(packPlaces(coming));
  });

  test('is the same value while nothing moves, and another once a stopped layout stands', () => {
    const first = placesToKeep(coming, true);
    expect(placesToKeep(coming, true)).toBe(first);
    expect(placesToKeep({ ...kept, layout: undefined }, false)).toBe(first);
    expect(placesToKeep(kept, true)).not.toBe(first);
  });

  test('is nothing before anything stood, and after places were given up', () => {
    expect(placesToKeep({ ...coming, layout: undefined }, false)).toBeUndefined();
    placesToKeep(coming, true);
    keepPlaces(undefined);
    expect(placesToKeep(coming, false)).toBeUndefined();
  });
});
