import { describe, expect, it } from 'vitest';
import { layouts } from '../../src/layout/registry.ts';
import type { Graph } from '../../src/model/values.ts';
import { isNarrow } from '../../src/scene/label-room.ts';
import { placeLabels } from '../../src/scene/place-labels.ts';
import { estimateWidth } from '../../src/scene/text-width.ts';
import { toScene } from '../../src/scene/to-scene.ts';
import { generated, node, reversed, small } from '../scene/graphs.ts';
import { laidOutByRole } from './laid-out.ts';
import { overlaps } from './overlaps.ts';

const stage = { width: 1180, height: 760 };
const only = (records: Graph, ...labels: string[]): Graph => ({
  ...records,
  nodes: records.nodes.filter((each) => labels.includes(each.labels[0] ?? '')),
});

describe('by role', () => {
  it('is what the app opens with', () => expect(layouts[0]?.id).toBe('by-role'));

  it('reads from who pays to who came', async () => {
    const { positions, columns } = await laidOutByRole(small);
    expect(columns.map(({ title }) => title)).toEqual(['Who pays', 'Who teaches', 'What', 'For whom', 'Who came']);
    const order = ['ministry:mofcom', 'institution:aibo', 'program:sco', 'organization:sco', 'country:kz'];
    const xs = order.map((id) => positions.get(id)?.x ?? Number.NaN);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(positions.size).toBe(small.nodes.length);
  });

  it.each([
    [
      ['Program', 'Country'],
      ['What', 'Who came'],
    ],
    [['Ministry'], ['Who pays']],
    [
      ['Program', 'Topic'],
      ['What', 'About what'],
    ],
    [
      ['Planet', 'Program'],
      ['What', 'Other'],
    ],
    [['Claim', 'DataSet'], []],
    [[], []],
  ])('%j take the columns %j', async (labels, titles) => {
    const others = ['Topic', 'Planet', 'Claim', 'DataSet'].map((label) =>
      node(label, `${label.toLowerCase()}:x`, label),
    );
    const records = only({ nodes: [...small.nodes, ...others], relationships: [] }, ...labels);
    const result = await laidOutByRole(records);
    expect(result.columns.map(({ title }) => title)).toEqual(titles);
    expect(result.positions.size).toBe(titles.length === 0 ? 0 : records.nodes.length);
  });

  it.each([30, 120, 800])(
    'repeats exactly, whatever the order of %i programs, and overlaps nothing',
    async (programs) => {
      const records = generated(programs);
      const result = await laidOutByRole(records);
      expect(new Map([...(await laidOutByRole(reversed(records))).positions].toSorted())).toEqual(
        new Map([...result.positions].toSorted()),
      );
      expect(overlaps(records, result)).toEqual([]);
    },
  );

  it.each([stage, { width: 390, height: 640 }, { width: 2400, height: 1300 }])(
    'keeps to the shape of a stage of %j',
    async (size) => {
      const { bounds, nodes } = toScene(generated(120), {
        ...(await laidOutByRole(generated(120), size)),
        hiddenKinds: new Set(),
      });
      // On a phone, labels stand inwards.
      const left = isNarrow(size) ? Math.min(...nodes.map(({ x, radius }) => x - radius)) : bounds.left;
      expect(left).toBeGreaterThan(-40);
      const grown = Math.max(1, bounds.right / size.width);
      expect(bounds.bottom).toBeLessThanOrEqual(size.height * grown * 1.1);
    },
  );

  it('leaves room for every label in a column that is not crowded', async () => {
    const { nodes } = toScene(generated(120), { ...(await laidOutByRole(generated(120))), hiddenKinds: new Set() });
    const named = nodes.filter(({ kind }) => kind !== 'Program');
    const candidates = named.map((each) => ({
      ...each,
      side: each.labelSide,
      x: each.x + 1000,
      width: estimateWidth(each.name, Math.max(10, each.fontSize)),
      height: each.fontSize,
    }));
    const shapes = nodes.map(({ x, y }) => ({ left: x + 998, right: x + 1002, top: y - 2, bottom: y + 2 }));
    expect(placeLabels(candidates, { width: 4000, height: 4000 }, { shapes })).toHaveLength(named.length);
  });
});
