import { describe, expect, it } from 'vitest';
import { opacityAt } from '../../src/scene/connections.ts';
import { controlPoint } from '../../src/scene/curve.ts';
import { radiusOf } from '../../src/scene/node-size.ts';
import type { SceneOptions } from '../../src/scene/scene.ts';
import { toScene } from '../../src/scene/to-scene.ts';
import { laidOutByRole } from '../layout/laid-out.ts';
import { generated, link, node, small } from './graphs.ts';

const none: ReadonlySet<string> = new Set();
const byRole: SceneOptions = { ...(await laidOutByRole(small)), hiddenKinds: none };
const positions = new Map(small.nodes.map(({ id }, index) => [id, { x: index * 100, y: (index % 3) * 50 }]));
const nodeOf = (id: string, options: SceneOptions = byRole) =>
  toScene(small, options).nodes.find((each) => each.id === id);

describe('toScene', () => {
  it('says how each node of a small graph is drawn', () => {
    const { nodes } = toScene(small, { positions, hiddenKinds: none });
    expect(nodes.slice(0, 3)).toEqual([
      {
        id: 'ministry:mofcom',
        kind: 'Ministry',
        name: 'Ministry of Commerce',
        fullName: 'Ministry of Commerce',
        x: 0,
        y: 0,
        paint: { by: 'kind', kind: 'Ministry' },
        isPinned: false,
        radius: 6,
        degree: 4,
        rank: 0,
        labelSide: 'right',
        fontSize: 11.5,
      },
      {
        id: 'institution:aibo',
        kind: 'Institution',
        name: 'Academy for International Business Officials',
        fullName: 'Academy for International Business Officials',
        x: 100,
        y: 50,
        paint: { by: 'kind', kind: 'Institution' },
        isPinned: false,
        radius: 3.4 + 1.3 * Math.SQRT2,
        degree: 2,
        rank: 1,
        labelSide: 'right',
        fontSize: 10.5 + 0.5 * Math.SQRT2,
      },
      {
        id: 'program:sco',
        kind: 'Program',
        name: 'Seminar for officials of SCO member states',
        fullName: 'Seminar for officials of SCO member states',
        x: 200,
        y: 100,
        paint: { by: 'kind', kind: 'Program' },
        isPinned: false,
        radius: 2.2 + 0.75 * Math.sqrt(6),
        degree: 6,
        rank: 2,
        labelSide: 'right',
        fontSize: 10.5 + 0.5 * Math.sqrt(6),
      },
    ]);
  });

  it('lists the legend in the model’s order, with counts, and names of one in the singular', () => {
    const records = {
      ...small,
      nodes: [...small.nodes, node('Planet', 'planet:x', 'X'), node('Claim', 'claim:x', 'X')],
    };
    const { legend } = toScene(records, { positions, hiddenKinds: new Set(['Program']) });
    expect(legend.map(({ kind, name, count, shape, shown }) => [kind, name, count, shape, shown])).toEqual([
      ['Ministry', 'ministry or department', 1, 'square', true],
      ['Institution', 'institution', 1, 'rounded-square', true],
      ['Program', 'programs', 2, 'circle', false],
      ['LanguageGroup', 'language group', 1, 'diamond', true],
      ['RegionalOrganization', 'regional organization', 1, 'hexagon', true],
      ['Country', 'countries', 2, 'circle', true],
      ['Planet', 'Planet', 1, 'circle', true],
    ]);
  });

  it('leaves out what is switched off, what has no position and what hangs on either', () => {
    const known = new Map([...positions].filter(([id]) => id !== 'country:kg'));
    const scene = toScene(small, { positions: known, hiddenKinds: new Set(['Ministry']) });
    expect(scene.nodes.map(({ id }) => id)).not.toContain('ministry:mofcom');
    expect(scene.nodes.map(({ id }) => id)).not.toContain('country:kg');
    expect(scene.relationships.map(({ type }) => type)).toEqual(['IMPLEMENTS', 'ADDRESSES', 'ADDRESSES', 'ATTENDED']);
    expect(scene.nodes.find(({ id }) => id === 'program:sco')?.degree).toBe(3);
  });

  it('never draws statements or the record of the data set', () => {
    const records = { nodes: [node('Claim', 'claim:x', 'X'), node('DataSet', 'dataset:x', 'X')], relationships: [] };
    const everywhere = new Map(records.nodes.map(({ id }) => [id, { x: 0, y: 0 }]));
    expect(toScene(records, { positions: everywhere, hiddenKinds: none })).toMatchObject({ nodes: [], legend: [] });
  });

  it('keeps only the titles of columns that hold a node', () => {
    const scene = toScene(small, { ...byRole, hiddenKinds: new Set(['Institution']) });
    expect(scene.columns.map(({ title }) => title)).toEqual(['Who pays', 'What', 'For whom', 'Who came']);
  });

  it.each([
    ['ministry:mofcom', 'left'],
    ['institution:aibo', 'right'],
    ['program:sco', 'right'],
    ['country:kz', 'right'],
  ])('puts the label of %s at its %s in columns', (id, side) => expect(nodeOf(id)?.labelSide).toBe(side));

  it('shrinks the font of a column to its rows', async () => {
    const records = generated(800);
    const layout = await laidOutByRole(records);
    const { nodes } = toScene(records, { ...layout, hiddenKinds: none });
    const fontOf = (kind: string): number => nodes.find((each) => each.kind === kind)?.fontSize ?? Number.NaN;
    expect(fontOf('Program')).toBeLessThan(8);
    expect(fontOf('Country')).toBeGreaterThanOrEqual(9.5);
    for (const { fontSize } of nodes) expect(fontSize).toBeLessThanOrEqual(13);
  });

  it('reaches around every node and label', () => {
    const { bounds, nodes } = toScene(small, byRole);
    for (const { x, y, radius } of nodes) {
      expect(x - radius).toBeGreaterThanOrEqual(bounds.left);
      expect(x + radius).toBeLessThanOrEqual(bounds.right);
      expect(y - radius).toBeGreaterThanOrEqual(bounds.top);
      expect(y + radius).toBeLessThanOrEqual(bounds.bottom);
    }
    const ministry = nodeOf('ministry:mofcom');
    expect(bounds.left).toBeLessThan((ministry?.x ?? 0) - 100);
  });

  it('takes an empty answer', () => {
    const scene = toScene({ nodes: [], relationships: [] }, { positions: new Map(), hiddenKinds: none });
    expect(scene).toEqual({
      nodes: [],
      relationships: [],
      columns: [],
      legend: [],
      keys: [],
      ticks: [],
      backdrop: undefined,
      bounds: { left: 0, top: 0, right: 0, bottom: 0 },
    });
  });
});

describe('connections', () => {
  const connections = toScene(small, { positions, hiddenKinds: none }).relationships;

  it('fans parallel ones and leaves single ones straight', () => {
    const between = connections.filter(({ start, end }) => start === 'ministry:mofcom' && end === 'program:sco');
    expect(between.map(({ curvature }) => curvature)).toEqual([-0.06, 0.06]);
    const others = connections.filter((each) => !between.includes(each));
    for (const { curvature } of others) expect(Math.abs(curvature)).toBe(0);
  });

  it('fans two of opposite directions apart, not onto each other', () => {
    const nodes = small.nodes.slice(0, 2);
    const [a, b] = ['ministry:mofcom', 'institution:aibo'];
    const records = { nodes, relationships: [link(a, 'OPERATES', b), link(b, 'PART_OF', a)] };
    const ends = new Map([
      [a, { x: 0, y: 0 }],
      [b, { x: 100, y: 0 }],
    ]);
    const bent = toScene(records, { positions: ends, hiddenKinds: none }).relationships;
    const heights = bent.map(
      ({ start, end, curvature }) =>
        controlPoint(ends.get(start) ?? { x: 0, y: 0 }, ends.get(end) ?? { x: 0, y: 0 }, curvature).y,
    );
    expect(heights.toSorted((x, y) => x - y)).toEqual([-6, 6]);
  });

  it.each([
    ['from left to right', { x: 0, y: 0 }, { x: 300, y: 200 }],
    ['from right to left', { x: 300, y: 200 }, { x: 0, y: 0 }],
  ])('in columns leaves the left end flat, %s', (_name, start, end) => {
    const [a, b] = [node('Country', 'country:a', 'A'), node('Program', 'program:b', 'B')];
    const options = {
      positions: new Map([
        [a.id, start],
        [b.id, end],
      ]),
      columns: [
        { title: 'One', x: 0 },
        { title: 'Two', x: 300 },
      ],
      hiddenKinds: none,
    };
    const [curve] = toScene({ nodes: [a, b], relationships: [link(a.id, 'ATTENDED', b.id)] }, options).relationships;
    const control = controlPoint(start, end, curve?.curvature ?? 0);
    expect(control.y / control.x).toBeLessThan(200 / 300);
  });

  it.each([
    [1, 0.5],
    [36, 0.5],
    [100, 0.3],
    [625, 0.12],
    [10_000, 0.12],
  ])('is as faint at a hub of degree %i as %d', (degree, opacity) =>
    expect(opacityAt(degree)).toBeCloseTo(opacity, 10),
  );
});

describe('toScene with looks, pins and words', () => {
  const sceneWith = (options: Partial<SceneOptions>) => toScene(small, { positions, hiddenKinds: none, ...options });

  it('takes each node’s paint and radius from the looks', () => {
    const { nodes, keys } = sceneWith({
      paintOf: ({ labels }) => (labels.includes('Program') ? { by: 'scale', at: 1 } : { by: 'no-value' }),
      radiusOf: (_node, degree) => 10 * degree,
      keys: [{ title: 'Links', samples: [] }],
    });
    const program = nodes.find(({ id }) => id === 'program:sco');
    expect([program?.paint, program?.radius]).toEqual([{ by: 'scale', at: 1 }, 60]);
    expect(nodes[0]?.paint).toEqual({ by: 'no-value' });
    expect(keys).toEqual([{ title: 'Links', samples: [] }]);
  });

  it('says which nodes the reader put where they are, and not those of every object', () => {
    const records = { nodes: [node('Country', 'toString', 'X'), ...small.nodes], relationships: [] };
    const options = { positions: new Map([...positions, ['toString', { x: 0, y: 0 }]]), hiddenKinds: none };
    const { nodes } = toScene(records, { ...options, pins: { 'country:kz': { x: 1, y: 2 } } });
    expect(nodes.filter(({ isPinned }) => isPinned).map(({ id }) => id)).toEqual(['country:kz']);
  });

  it('speaks the reader’s language', () => {
    const { nodes, columns, legend } = toScene(small, {
      ...byRole,
      nameIn: ({ id }) => `name of ${id}`,
      words: { kindName: (kind, count) => `${count} ${kind}`, columnTitle: (title) => title.toUpperCase() },
    });
    expect(nodes[0]).toMatchObject({ name: 'name of ministry:mofcom', fullName: 'name of ministry:mofcom' });
    expect(columns.map(({ title }) => title)).toContain('WHO PAYS');
    expect(legend[0]?.name).toBe('1 Ministry');
  });

  it('hands on ticks and backdrop', () => {
    const drawn = { ticks: [{ title: '2022', x: 3 }], backdrop: { outlines: [[{ x: 0, y: 0 }]] } };
    expect(sceneWith(drawn)).toMatchObject(drawn);
  });

  it.each([
    ['few', [1, 4], [1.4, 2.8]],
    ['many', [1, 400], [0.3, 6]],
  ])('draws connections of a projection as wide as %s weigh', (_name, weights, widths) => {
    const [a, b, c] = ['country:a', 'country:b', 'country:c'] as const;
    const ends = [link(a, 'SHARES', b), link(b, 'SHARES', c)];
    const relationships = ends.map((each, index) => ({ ...each, properties: { weight: weights[index] ?? 0 } }));
    const nodes = [a, b, c].map((id) => node('Country', id, id));
    const places = new Map(nodes.map(({ id }, index) => [id, { x: index, y: 0 }]));
    const scene = toScene({ nodes, relationships }, { positions: places, hiddenKinds: none });
    expect(scene.relationships.map(({ width }) => Math.round(width * 100) / 100)).toEqual(widths);
  });
});

describe('radiusOf', () => {
  it.each(['Program', 'Ministry'])('grows with the degree of a %s within bounds', (kind) => {
    const radii = [0, 1, 4, 100, 10_000].map((degree) => radiusOf(kind, degree));
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
    expect(radii[0]).toBeGreaterThan(2);
    expect(radii.at(-1)).toBeLessThanOrEqual(16);
  });

  it('draws programs smaller', () => expect(radiusOf('Program', 9)).toBeLessThan(radiusOf('Ministry', 9)));
});
