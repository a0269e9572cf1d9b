import { describe, expect, it } from 'vitest';
import { forceAtlas2Layout } from '../../src/layout/force-atlas-2.ts';
import { backdropColours } from '../../src/scene/backdrop.ts';
import { drawPicture } from '../../src/scene/draw-picture.ts';
import { ABSENCE } from '../../src/scene/picture-text.ts';
import type { Mark, Measure, Picture, PictureOptions, TextMark } from '../../src/scene/picture/picture.ts';
import { toPicture } from '../../src/scene/picture/to-picture.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { estimateWidth } from '../../src/scene/text-width.ts';
import { themes } from '../../src/scene/theme.ts';
import { toScene } from '../../src/scene/to-scene.ts';
import { laidOutByRole } from '../layout/laid-out.ts';
import { RecordingCanvas } from './canvas.fake.ts';
import { contrast } from './colour.ts';
import { generated, small } from './graphs.ts';

const measure: Measure = (text, fontSize) => estimateWidth(text, fontSize);
const stage = { width: 1180, height: 760 };
const text = {
  title: 'Programs for members of an organization',
  sentence: 'Programs for members of 上海合作组织 between 2019 and 2024',
  counts: '2 programs',
  dataSet: { title: 'Trainings', version: '0.1.0' },
};
const options: PictureOptions = { width: 1320, theme: 'light', legend: 'above', text };
const byRole = async (records = small, hidden: string[] = []): Promise<Scene> =>
  toScene(records, { ...(await laidOutByRole(records)), hiddenKinds: new Set(hidden) });
const smallByRole = await byRole();

const textsOf = ({ marks }: Picture): TextMark[] => marks.filter((mark) => mark.mark === 'text');
const saidIn = (picture: Picture): string[] => textsOf(picture).map((mark) => mark.text);

function boxOf(mark: Mark): { left: number; right: number; top: number; bottom: number } {
  if (mark.mark === 'curve') {
    const [xs, ys] = [
      [mark.start.x, mark.end.x],
      [mark.start.y, mark.end.y],
    ];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }
  if (mark.mark === 'shape') {
    const { x, y, radius } = mark;
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  }
  if (mark.mark === 'outline') {
    const points = mark.rings.flat();
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }
  const width = measure(mark.text, mark.fontSize, mark.bold);
  const left = mark.align === 'left' ? mark.x : mark.align === 'right' ? mark.x - width : mark.x - width / 2;
  return { left, right: left + width, top: mark.y - mark.fontSize / 2, bottom: mark.y + mark.fontSize / 2 };
}

describe('a picture', () => {
  it('says its title, question, columns, kinds, connections and what it rests on', () => {
    const said = saidIn(toPicture(smallByRole, options, measure));
    expect(said.slice(0, 2)).toEqual([text.title, text.sentence]);
    for (const words of ['Who pays', 'Who came', 'programs', 'language group', 'sponsors, supports', 'Russian']) {
      expect(said).toContain(words);
    }
    expect(said.slice(-3)).toEqual(['2 programs', ABSENCE, 'Data: Trainings, version 0.1.0']);
  });

  it('keeps kinds and connections that are not in it out of the legend', async () => {
    const said = saidIn(toPicture(await byRole(small, ['Program']), options, measure));
    expect(said).not.toContain('programs');
    expect(said).toContain('is part of');
    expect(said).not.toContain('is addressed to');
  });

  it('draws no legend where none is wanted, and is lower for it', () => {
    const [bare, full] = (['none', 'above'] as const).map((legend) =>
      toPicture(smallByRole, { ...options, legend }, measure),
    );
    expect(bare && saidIn(bare)).not.toContain('programs');
    expect(bare?.height).toBeLessThan(full?.height ?? 0);
  });

  it.each(['light', 'dark'] as const)('takes its colours from the %s theme', (theme) => {
    const { ground, marks } = toPicture(smallByRole, { ...options, theme }, measure);
    expect(ground).toBe(themes[theme].paper);
    const colours = new Set(marks.flatMap((mark) => (mark.mark === 'shape' ? [mark.colour] : [])));
    const { Ministry, Institution, Program, RegionalOrganization, LanguageGroup, Country } = themes[theme].kinds;
    expect([...colours].toSorted()).toEqual(
      [Ministry, Institution, Program, RegionalOrganization, LanguageGroup, Country].toSorted(),
    );
  });

  it.each([
    ['by role, small', async () => smallByRole],
    ['by role, large', () => byRole(generated(120))],
    [
      'by connections',
      async () => {
        const layout = await forceAtlas2Layout.run(generated(60), { ...stage, seed: 1 });
        return toScene(generated(60), { ...layout, hiddenKinds: new Set() });
      },
    ],
  ])('stays within its margins, and no text covers another: %s', async (_name, make) => {
    const picture = toPicture(await make(), options, measure);
    for (const mark of picture.marks) {
      const box = boxOf(mark);
      expect(box.left).toBeGreaterThan(30);
      expect(box.right).toBeLessThan(picture.width - 30);
      expect(box.top).toBeGreaterThan(30);
      expect(box.bottom).toBeLessThan(picture.height - 30);
    }
    const boxes = textsOf(picture).map((mark) => ({ ...boxOf(mark), words: mark.text }));
    const collisions = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.words} and ${b.words}`),
    );
    expect(collisions).toEqual([]);
  });

  it('is the same at every width, only finer', () => {
    const [first, second] = [1320, 2640].map((width) => toPicture(smallByRole, { ...options, width }, measure));
    expect(second?.width).toBe(2640);
    expect(Math.abs((second?.height ?? 0) - 2 * (first?.height ?? 0))).toBeLessThanOrEqual(2);
    const [small, large] = [first, second].map((picture) => (picture ? textsOf(picture) : []));
    expect(large?.map((mark) => mark.text)).toEqual(small?.map((mark) => mark.text));
    expect(large?.[0]?.fontSize).toBeCloseTo(2 * (small?.[0]?.fontSize ?? 0), 9);
  });

  it.each([600, 1000, 2000])('is %i high where that is asked', (height) => {
    const picture = toPicture(smallByRole, { ...options, height }, measure);
    expect(picture.height).toBe(height);
    for (const mark of picture.marks) expect(boxOf(mark).bottom).toBeLessThanOrEqual(height - 30);
  });

  it('names its largest hub even in a crowd', () => {
    const records = generated(400);
    const crowded = toScene(records, {
      positions: new Map(
        records.nodes.map(({ id }, index) => [id, { x: (index % 24) * 9, y: Math.floor(index / 24) * 9 }]),
      ),
      hiddenKinds: new Set(),
    });
    const hub = crowded.nodes.find(({ rank }) => rank === 0);
    expect(saidIn(toPicture(crowded, options, measure))).toContain(hub?.name);
  });

  it('says so little where there is nothing to draw', () => {
    const empty = toScene({ nodes: [], relationships: [] }, { positions: new Map(), hiddenKinds: new Set() });
    const picture = toPicture(empty, options, measure);
    expect(saidIn(picture)[0]).toBe(text.title);
    expect(Number.isFinite(picture.height)).toBe(true);
  });
});

describe('what lies behind a picture', () => {
  const land = [
    [
      { x: -50, y: -40 },
      { x: 900, y: -40 },
      { x: 900, y: 700 },
    ],
  ];
  const behind = (extra: Partial<Scene>): Scene => ({
    ...toScene(small, {
      positions: new Map(small.nodes.map(({ id }, index) => [id, { x: 100 * index, y: 50 * index }])),
      hiddenKinds: new Set(),
    }),
    ...extra,
  });

  it.each(['light', 'dark'] as const)('is drawn first, in quiet colours of the %s theme', (theme) => {
    const { marks, width, height } = toPicture(
      behind({ backdrop: { outlines: land } }),
      { ...options, theme },
      measure,
    );
    const drawn = marks.findIndex(({ mark }) => mark === 'outline');
    expect(drawn).toBeLessThan(marks.findIndex((mark) => mark.mark === 'curve' && mark.opacity < 0.9));
    const { land: fill, border: colour } = backdropColours(themes[theme]);
    expect(marks[drawn]).toMatchObject({ fill, colour });
    const box = boxOf(marks[drawn] as Mark);
    expect(box.left >= 36 - 1e-6 && box.right <= width - 36 + 1e-6 && box.bottom < height - 30).toBe(true);
    expect(contrast(fill, themes[theme].paper)).toBeLessThan(contrast(colour, themes[theme].paper));
    expect(contrast(colour, themes[theme].paper)).toBeLessThan(2);
  });

  it('has a line for each tick, its title beside it above all nodes', () => {
    const ticks = [
      { title: '2021', x: 0 },
      { title: '2022', x: 350 },
    ];
    const { marks } = toPicture(behind({ ticks }), options, measure);
    const titles = marks.filter((mark) => mark.mark === 'text' && /^202[12]$/.test(mark.text)).map(boxOf);
    const highest = Math.min(
      ...marks.flatMap((mark) => (mark.mark === 'shape' && mark.rim > 0 ? [boxOf(mark).top] : [])),
    );
    const lines = marks.filter((mark) => mark.mark === 'curve' && mark.colour === backdropColours(themes.light).tick);
    expect(lines).toHaveLength(2);
    for (const [index, title] of titles.entries()) {
      const line = boxOf(lines[index] as Mark);
      expect(line.left).toBe(line.right);
      expect(title.left - line.left).toBeCloseTo(4, 6);
      expect(title.bottom).toBeLessThan(highest);
      expect(line.bottom).toBeGreaterThan(highest);
    }
  });
});

describe('drawPicture', () => {
  it('closes each ring of an outline and fills all at once', async () => {
    const square = [0, 1, 2, 3].map((corner) => ({ x: 100 * (corner % 2), y: 100 * Math.floor(corner / 2) }));
    const scene = {
      ...(await byRole({ nodes: [], relationships: [] })),
      backdrop: { outlines: [square, square, square] },
    };
    const canvas = new RecordingCanvas();
    drawPicture(canvas, toPicture(scene, { ...options, legend: 'none' }, measure));
    expect(canvas.count('closePath')).toBe(3);
    expect(canvas.count('lineTo')).toBe(9);
    expect(canvas.count('fill')).toBe(1);
  });

  it('puts every mark on the canvas, all halos before any letter', () => {
    const picture = toPicture(smallByRole, options, measure);
    const canvas = new RecordingCanvas();
    drawPicture(canvas, picture);
    const counts = (mark: Mark['mark']): number => picture.marks.filter((each) => each.mark === mark).length;
    expect(canvas.texts).toEqual(saidIn(picture));
    expect(canvas.count('quadraticCurveTo')).toBe(counts('curve'));
    expect(canvas.count('closePath')).toBe(counts('shape'));
    expect(canvas.calls.lastIndexOf('strokeText')).toBeLessThan(canvas.calls.indexOf('fillText'));
    expect(canvas.calls[0]).toBe('fillRect');
    expect(canvas.globalAlpha).toBe(1);
  });
});
