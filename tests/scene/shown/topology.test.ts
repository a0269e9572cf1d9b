import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/model/values.ts';
import type { Filter, Focus } from '../../../src/model/view.ts';
import { coreNumbers } from '../../../src/scene/shown/k-core.ts';
import { whole } from '../../../src/scene/shown/part.ts';
import { shownPart } from '../../../src/scene/shown/shown-part.ts';
import { link, node, reversed } from '../graphs.ts';
import { seeded } from '../random.ts';
import { showing } from './show.ts';

/** "a-b" are connected; a lone letter is a node by itself. */
function graphOf(text: string): Graph {
  const parts = text.split(' ').map((part) => part.split('-'));
  const ids = [...new Set(parts.flat())];
  return {
    nodes: ids.map((id) => node('Program', id, id)),
    relationships: parts.flatMap(([start = '', end], index) => (end ? [link(start, 'KNOWS', end, String(index))] : [])),
  };
}

const namesOf = (graph: Graph): string =>
  graph.nodes
    .map(({ id }) => id)
    .toSorted()
    .join('');

const chip = { id: 'f', isOn: true };
const filtered = (graph: Graph, filter: Filter): string =>
  namesOf(shownPart(graph, showing({ filters: [filter] })).graph);

describe('degree', () => {
  it.each([
    ['a-b b-c c-d b-d e', { min: 1 }, 'abcd'],
    ['a-b b-c c-d b-d e', { min: 2, max: 2 }, 'cd'],
    ['a-b b-c c-d b-d e', { max: 0 }, 'e'],
    ['a-b a-b a-b', { min: 3 }, 'ab'],
    ['a-a', { max: 1 }, 'a'],
  ])('in %s within %o: %s', (text, limits, left) => {
    expect(filtered(graphOf(text), { ...chip, type: 'degree', ...limits })).toBe(left);
  });
});

describe('k-core', () => {
  it.each([
    ['a-b b-c c-a c-d', 2, 'abc'],
    ['a-b b-c c-a c-d', 3, ''],
    ['a-b b-a a-b', 2, ''],
    ['a-b a-a', 2, ''],
    ['a-b a-c a-d b-c b-d c-d d-e e-f f-d', 3, 'abcd'],
    ['a-b a-c a-d b-c b-d c-d d-e e-f f-d', 2, 'abcdef'],
  ])('of %s for %i: %s', (text, k, left) => {
    expect(filtered(graphOf(text), { ...chip, type: 'k-core', k })).toBe(left);
  });

  it.each([1, 2, 3])('is what remains when nodes with fewer neighbours go one by one (seed %i)', (seed) => {
    const graph = randomGraph(seed);
    const cores = coreNumbers(whole(graph));
    for (let k = 1; k <= Math.max(...cores); k += 1) {
      const left = graph.nodes.filter((_, index) => (cores[index] ?? 0) >= k).map(({ id }) => id);
      expect(left.toSorted()).toEqual(peeled(graph, k));
    }
    expect(Math.max(...cores)).toBeGreaterThan(2);
  });
});

function randomGraph(seed: number): Graph {
  const random = seeded(seed);
  const names = Array.from({ length: 60 }, (_, index) => `n${index}`);
  const any = (): string => names[Math.floor(random() ** 2 * names.length)] ?? '';
  return {
    nodes: names.map((id) => node('Program', id, id)),
    relationships: Array.from({ length: 220 }, (_, index) => link(any(), 'KNOWS', any(), String(index))),
  };
}

/** The definition itself, slow and plain. */
function peeled({ nodes, relationships }: Graph, k: number): string[] {
  const left = new Set(nodes.map(({ id }) => id));
  const neighbours = (of: string): Set<string> =>
    new Set(
      relationships.flatMap(({ start, end }) => {
        const other = start === of ? end : end === of ? start : of;
        return other !== of && left.has(other) ? [other] : [];
      }),
    );
  for (;;) {
    const weak = [...left].find((id) => neighbours(id).size < k);
    if (weak === undefined) return [...left].toSorted();
    left.delete(weak);
  }
}

describe('largest component', () => {
  const largest: Filter = { ...chip, type: 'largest-component' };

  it.each([
    ['a-b c-d d-e f', 'cde'],
    ['d-c b-e', 'be'],
    ['d-c a b-e', 'be'],
    ['b a', 'a'],
    ['a-b b-c c-a', 'abc'],
  ])('of %s: %s', (text, left) => {
    expect(filtered(graphOf(text), largest)).toBe(left);
    expect(filtered(reversed(graphOf(text)), largest)).toBe(left);
  });

  it('of nothing is nothing', () => {
    expect(filtered({ nodes: [], relationships: [] }, largest)).toBe('');
  });
});

describe('focus', () => {
  const ring = graphOf('a-b b-c c-d d-e e-f g');

  it.each<[Focus, string]>([
    [{ centres: ['a'], hops: 1 }, 'ab'],
    [{ centres: ['c'], hops: 2 }, 'abcde'],
    [{ centres: ['a', 'f'], hops: 1 }, 'abef'],
    [{ centres: ['g'], hops: 4 }, 'g'],
    [{ centres: ['a', 'nobody'], hops: 1 }, 'ab'],
    [{ centres: ['nobody'], hops: 1 }, ''],
  ])('on %o: %s', (focus, left) => {
    expect(namesOf(shownPart(ring, showing({ focus })).graph)).toBe(left);
  });

  it('keeps the connections among what it keeps, and tells what went', () => {
    const { graph, removals } = shownPart(
      graphOf('a-b a-c b-c c-d d-e'),
      showing({ focus: { centres: ['a'], hops: 1 } }),
    );
    expect(graph.relationships.map(({ start, end }) => `${start}-${end}`)).toEqual(['a-b', 'a-c', 'b-c']);
    expect(removals).toEqual([{ by: 'focus', nodes: 2, relationships: 2 }]);
  });
});
