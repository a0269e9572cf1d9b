import { describe, expect, it } from 'vitest';
import { circular } from '../../src/layout/circular.ts';
import { orderCircle } from '../../src/layout/order-circle.ts';
import type { Positions } from '../../src/scene/scene.ts';
import { finished } from './finished.ts';
import { generated } from '../scene/graphs.ts';

const stage = { width: 800, height: 800, seed: 1 };
const records = generated(60);

function lengthOf(positions: Positions): number {
  let length = 0;
  for (const { start, end } of records.relationships) {
    const [a, b] = [positions.get(start), positions.get(end)];
    length += Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
  }
  return length;
}

describe('in circles by kind', () => {
  it('gives each kind a ring, the model’s first innermost', async () => {
    const { positions } = await circular.run(records, stage);
    const radii = ['Ministry', 'Institution', 'Program', 'LanguageGroup', 'Country'].map((kind) => {
      const ring = records.nodes.filter(({ labels }) => labels[0] === kind).map(({ id }) => positions.get(id));
      const distances = ring.map((place) => Math.hypot(place?.x ?? 0, place?.y ?? 0));
      expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(1e-6);
      return distances[0] ?? Number.NaN;
    });
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
    expect(new Set(radii.map(Math.round)).size).toBe(5);
  });

  it('stands all on one circle where arcs are asked for', async () => {
    const { positions } = await circular.run(records, { ...stage, parameters: { shape: 'arcs' } });
    const radii = [...positions.values()].map(({ x, y }) => Math.hypot(x, y));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(1e-6);
  });

  it.each(['rings', 'arcs'])('has shorter connections on %s than in the order of names', async (shape) => {
    const [short, named] = await Promise.all(
      ['connections', 'name'].map((order) => circular.run(records, { ...stage, parameters: { shape, order } })),
    );
    expect(short && named && lengthOf(short.positions) < lengthOf(named.positions)).toBe(true);
  });
});

describe('orderCircle', () => {
  it('undoes a crossed ladder between two arcs', () => {
    const count = 10;
    const right = { from: -1, length: 2, radius: 100, lanes: 1, pitch: 10 };
    const left = { ...right, from: Math.PI - 1 };
    const xy = finished(
      orderCircle({
        sizes: Uint32Array.of(count, count),
        widths: new Float64Array(2 * count).fill(10),
        arcs: [right, left],
        links: Uint32Array.from({ length: 2 * count }, (_, end) =>
          end % 2 === 0 ? end / 2 : count + (((7 * (end - 1)) / 2 + 3) % count),
        ),
        sweeps: 20,
      }),
    );
    const gaps = Array.from({ length: count }, (_, node) => {
      const partner = count + ((7 * node + 3) % count);
      return Math.abs((xy[2 * node + 1] ?? 0) - (xy[2 * partner + 1] ?? 0));
    });
    expect(Math.max(...gaps)).toBeLessThan(1e-6);
  });
});
