import { afterEach, describe, expect, test } from 'vitest';
import {
  keepPlaces,
  keptPlacesOf,
  packPlaces,
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
