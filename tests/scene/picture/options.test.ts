import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../../src/scene/draw-picture.ts';
import { looksOf } from '../../../src/scene/looks/looks-of.ts';
import { radiusOf } from '../../../src/scene/node-size.ts';
import type { Footnotes } from '../../../src/scene/picture/footnotes.ts';
import type { LaidMark, Picture, PictureOptions } from '../../../src/scene/picture/picture.ts';
import { toPicture } from '../../../src/scene/picture/to-picture.ts';
import { toSvg } from '../../../src/scene/picture/to-svg.ts';
import { writtenNumbers } from '../../../src/scene/picture/written-numbers.ts';
import type { Scene, SceneOptions } from '../../../src/scene/scene.ts';
import { estimateWidth } from '../../../src/scene/text-width.ts';
import { toScene } from '../../../src/scene/to-scene.ts';
import { laidOutByRole } from '../../layout/laid-out.ts';
import { RecordingCanvas } from '../canvas.fake.ts';
import { generated, link, node, small } from '../graphs.ts';
import { parsedSvg } from './parsed-svg.ts';

const options: PictureOptions = { width: 1320, theme: 'light', legend: 'above', text: { title: 'T' } };
const placed = await laidOutByRole(small);
const sceneOf = (more: Partial<SceneOptions> = {}): Scene =>
  toScene(small, { ...placed, hiddenKinds: new Set(), ...more });
const scene = sceneOf();
const pictureOf = (more: Partial<PictureOptions>, of = scene): Picture =>
  toPicture(of, { ...options, ...more }, estimateWidth);

const inLayer = ({ marks }: Picture, layer: LaidMark['layer']): LaidMark[] =>
  marks.filter((mark) => mark.layer === layer);
const saidIn = (picture: Picture, layer: LaidMark['layer']): string[] =>
  inLayer(picture, layer).flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []));

type Box = { left: number; right: number; top: number; bottom: number };
const boxOf = (mark: LaidMark): Box => {
  if (mark.mark === 'shape') {
    const { x, y, radius } = mark;
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  }
  if (mark.mark !== 'text') throw new Error('only shapes and texts are boxes here');
  const width = estimateWidth(mark.text, mark.fontSize);
  const left = mark.align === 'left' ? mark.x : mark.align === 'right' ? mark.x - width : mark.x - width / 2;
  return { left, right: left + width, top: mark.y - mark.fontSize / 2, bottom: mark.y + mark.fontSize / 2 };
};
const around = (marks: readonly LaidMark[]): Box => {
  const boxes = marks.filter(({ mark }) => mark === 'shape' || mark === 'text').map(boxOf);
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
};
const sceneBox = (picture: Picture): Box => around([...inLayer(picture, 'nodes'), ...inLayer(picture, 'labels')]);
const legendBox = (picture: Picture): Box => around(inLayer(picture, 'legend'));

describe('the titles of columns', () => {
  const titlesOf = (picture: Picture): LaidMark[] =>
    inLayer(picture, 'text').filter(
      (mark) => mark.mark === 'text' && scene.columns.some(({ title }) => title === mark.text),
    );

  it.each([1, 1.5, 2, 3, 5])('never lie over one another with letters %s times as large', (fontScale) => {
    const titles = titlesOf(pictureOf({ fontScale, region: scene.bounds, width: 800, height: 900 }));
    const boxes = titles.map(boxOf);
    for (const [index, { left }] of boxes.entries())
      expect(left).toBeGreaterThanOrEqual(boxes[index - 1]?.right ?? -Infinity);
    expect(titles.length).toBeGreaterThan(fontScale < 2 ? scene.columns.length - 1 : 0);
  });
});

describe('the legend', () => {
  it.each([undefined, 700])('stands where it is asked to, in a picture %s high', (height) => {
    const [above, below, right] = (['above', 'below', 'right'] as const).map((legend) => pictureOf({ legend, height }));
    if (!above || !below || !right) throw new Error('there are three');
    expect(legendBox(above).bottom).toBeLessThan(sceneBox(above).top);
    expect(legendBox(below).top).toBeGreaterThan(sceneBox(below).bottom);
    expect(legendBox(below).bottom).toBeLessThan(below.height - 36);
    expect(legendBox(right).left).toBeGreaterThan(sceneBox(right).right);
    expect(legendBox(right).right).toBeLessThanOrEqual(1320 - 36 + 1);
    const said = saidIn(above, 'legend');
    expect(saidIn(below, 'legend')).toEqual(said);
    expect(saidIn(right, 'legend').join(' ')).toBe(said.join(' '));
    expect(inLayer(pictureOf({ legend: 'none', height }), 'legend')).toEqual([]);
  });

  it('is never narrower than its longest item where that is short, nor takes more than a quarter', () => {
    const long = {
      ...scene,
      legend: scene.legend.map((entry) => ({ ...entry, name: 'many words of one kind '.repeat(9) })),
    };
    const box = legendBox(pictureOf({ legend: 'right' }, long));
    expect(box.right - box.left).toBeLessThan(1320 / 4);
    expect(box.right).toBeLessThanOrEqual(1320 - 36 + 1);
  });

  it('leaves out scales of sizes and lines where they are not wanted, never what colours stand for', () => {
    const keys: SceneOptions['keys'] = [
      { title: 'Colour: year', samples: [{ sample: 'paint', paint: { by: 'no-value' }, text: 'No value' }] },
      { title: 'Size: programs', samples: [{ sample: 'size', radius: 9, text: 'twelve' }] },
      { title: 'Lines', samples: [{ sample: 'line', grade: 'single', width: 2, text: 'one source' }] },
    ];
    const keyed = sceneOf({ keys });
    const all = saidIn(pictureOf({}, keyed), 'legend');
    const fewer = saidIn(pictureOf({ lineAndSizeScales: false }, keyed), 'legend');
    for (const words of ['Colour: year', 'No value']) expect(fewer).toContain(words);
    expect(all.filter((words) => !fewer.includes(words))).toEqual(['Size: programs', 'twelve', 'Lines', 'one source']);
  });
});

describe('the key of sizes', () => {
  const records = generated(150);
  const crowd = (): Scene =>
    toScene(records, {
      positions: new Map(records.nodes.map(({ id }, index) => [id, { x: (index % 20) * 70, y: 40 * (index % 17) }])),
      hiddenKinds: new Set(),
      ...looksOf(records, { colourBy: 'kind', sizeBy: 'degree' }, new Map()),
    });
  const circlesOf = (picture: Picture) =>
    inLayer(picture, 'legend').flatMap((mark, index, all) => {
      const words = all[index + 1];
      return mark.mark === 'shape' && words?.mark === 'text' ? [{ ...mark, words: words.text }] : [];
    });

  it.each<[Partial<PictureOptions>]>([
    [{ legend: 'above' }],
    [{ legend: 'right' }],
    [{ legend: 'below', height: 700, width: 1800 }],
    [{ legend: 'above', height: 500 }],
    [{ legend: 'right', fontScale: 1.9, height: 900 }],
    [{ legend: 'above', region: { left: 100, right: 500, top: 100, bottom: 400 } }],
  ])('has circles as large as nodes of their number, which cover no words: %j', (more) => {
    const whole = crowd();
    const picture = pictureOf(more, whole);
    const drawn = new Map(inLayer(picture, 'nodes').map((mark) => [mark.of?.id, mark]));
    const circles = circlesOf(picture).filter(({ words }) => /^\d+$/.test(words));
    expect(circles.length).toBeGreaterThan(1);
    const scales = whole.nodes.flatMap(({ id, radius }) => {
      const mark = drawn.get(id);
      return mark?.mark === 'shape' ? [mark.radius / radius] : [];
    });
    for (const { words, radius } of circles)
      expect(radius / radiusOf('', Number(words)) / (scales[0] ?? NaN)).toBeCloseTo(1, 1.5);
    const boxes = inLayer(picture, 'legend')
      .filter(({ mark }) => mark !== 'curve')
      .map(boxOf);
    const covering = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
        ),
    );
    expect(covering).toEqual([]);
  });
});

describe('the room of the scene', () => {
  it('is told where the height is given, with what takes most of the rest', () => {
    expect(pictureOf({}).room).toBeUndefined();
    const usual = pictureOf({ height: 900 }).room;
    expect(usual?.share).toBeGreaterThan(0.7);
    const large = pictureOf({ height: 500, fontScale: 3 }).room;
    expect(large?.share).toBeLessThan(0.4);
    const worded = { title: 'T', caption: 'Many words '.repeat(900) };
    expect(pictureOf({ height: 500, text: worded }).room).toEqual({ share: 0, most: 'caption' });
    expect(pictureOf({ height: 600, text: { title: 'A long title '.repeat(30) } }).room?.most).toBe('heading');
  });

  it('is what lies between what stands above and below', () => {
    const picture = pictureOf({ height: 800, legend: 'below' });
    const title = around(inLayer(picture, 'text').slice(0, 1));
    const free = legendBox(picture).top - title.bottom;
    expect((picture.room?.share ?? 0) * 800).toBeGreaterThan(free - 60);
    expect((picture.room?.share ?? 0) * 800).toBeLessThan(free + 1);
  });
});

describe('the ground', () => {
  it('is not painted where none is wanted; halos and rims stay in the colour of paper', () => {
    const [full, bare] = [pictureOf({}), pictureOf({ ground: 'none' })];
    const calls = [full, bare].map((picture) => {
      const canvas = new RecordingCanvas();
      drawPicture(canvas, picture);
      return canvas.count('fillRect');
    });
    expect(calls).toEqual([1, 0]);
    expect({ ...bare, isTransparent: false }).toEqual(full);
  });
});

describe('margins', () => {
  it.each([0, 12, 80])('are %i where that is asked', (margin) => {
    const picture = pictureOf({ margin });
    const box = around(picture.marks);
    expect(box.left).toBeCloseTo(margin, 3);
    expect(box.right).toBeLessThanOrEqual(1320 - margin + 1e-6);
    expect(box.bottom).toBeLessThanOrEqual(picture.height - margin);
  });
});

describe('labels', () => {
  const records = generated(300);
  const crowd = toScene(records, {
    positions: new Map(
      records.nodes.map(({ id }, index) => [id, { x: (index % 20) * 30, y: Math.floor(index / 20) * 12 }]),
    ),
    hiddenKinds: new Set(),
  });
  const named = (labels: PictureOptions['labels']): string[] =>
    inLayer(pictureOf({ labels }, crowd), 'labels').flatMap(({ of }) => (of ? [of.id] : []));

  it('are shown as there is room', () => {
    const { length } = named('placed');
    expect(length).toBe(named(undefined).length);
    expect(length).toBeGreaterThan(20);
    expect(length).toBeLessThan(crowd.nodes.length / 2);
  });

  it('are all shown where all are wanted', () => {
    const all = named('all');
    expect(all.toSorted()).toEqual(crowd.nodes.map(({ id }) => id).toSorted());
    // Those that have room anyway lie over the others.
    const placed = named('placed');
    expect(all.slice(-placed.length)).toEqual(placed);
  });

  it.each([0, 1, 7])('are those of the first %i by rank', (count) => {
    const first = crowd.nodes.toSorted((a, b) => a.rank - b.rank).slice(0, count);
    expect(named(count).every((id) => first.some((each) => each.id === id))).toBe(true);
    expect(named(count).length).toBeGreaterThanOrEqual(Math.min(1, count));
  });

  it('all find room beside two columns, however long they are', () => {
    const programs = Array.from({ length: 20 }, (_, index) =>
      node('Program', `program:n${index}`, `Seminar on the Infrastructure of the Countries of Region ${index}`),
    );
    const school = node('Institution', 'institution:a', 'MOFCOM Training Base for International Business Officials');
    const fan = {
      nodes: [school, ...programs],
      relationships: programs.map(({ id }) => link('institution:a', 'IMPLEMENTS', id)),
    };
    return laidOutByRole(fan).then((layout) => {
      const picture = pictureOf({}, toScene(fan, { ...layout, hiddenKinds: new Set() }));
      expect(picture.named).toBe(21);
      expect(sceneBox(picture).right).toBeLessThanOrEqual(1320 - 36 + 1e-6);
    });
  });
});

describe('the size of letters', () => {
  it('changes all of them alike', () => {
    const sizes = (fontScale: number): Map<string, number> =>
      new Map(
        pictureOf({ fontScale }).marks.flatMap((mark) => (mark.mark === 'text' ? [[mark.text, mark.fontSize]] : [])),
      );
    const [usual, large] = [sizes(1), sizes(1.4)];
    for (const words of ['T', 'Who pays', 'programs', 'sponsors, supports']) {
      expect(large.get(words)).toBeCloseTo(1.4 * (usual.get(words) ?? 0), 6);
    }
    const named = scene.nodes.map(({ name }) => name).filter((name) => usual.has(name) && large.has(name));
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(large.get(name)).toBeGreaterThan(1.2 * (usual.get(name) ?? 0));
  });
});

describe('a region', () => {
  const program = scene.nodes.find(({ id }) => id === 'program:sco');
  if (!program) throw new Error('the program is drawn');
  const region = { left: program.x - 60, right: program.x + 60, top: program.y - 40, bottom: program.y + 40 };
  const picture = pictureOf({ region });

  it('fills the picture from margin to margin, and holds only nodes that lie in it', () => {
    const { clip } = picture;
    if (!clip) throw new Error('a region is clipped');
    expect([clip.left, clip.right]).toEqual([36, 1284].map((x) => expect.closeTo(x, 6)));
    expect((clip.bottom - clip.top) / (clip.right - clip.left)).toBeCloseTo(80 / 120, 6);
    const ids = inLayer(picture, 'nodes').map(({ of }) => of?.id);
    const inside = scene.nodes.filter(
      ({ x, y }) => x >= region.left && x <= region.right && y >= region.top && y <= region.bottom,
    );
    expect(ids.toSorted()).toEqual(inside.map(({ id }) => id).toSorted());
    const shown = inLayer(picture, 'nodes').find(({ of }) => of?.id === program.id);
    if (shown?.mark !== 'shape') throw new Error('the program is a shape');
    expect(shown.x).toBeCloseTo(660, 6);
    expect(shown.radius).toBeLessThan(program.radius * ((clip.right - clip.left) / 120));
  });

  it('shows the connections that leave it, cut at its border', () => {
    const drawn = inLayer(picture, 'connections').map(({ of }) => of?.id);
    const leaving = small.relationships.filter(({ start, end }) => start === program.id || end === program.id);
    expect(drawn).toEqual(expect.arrayContaining(leaving.map(({ id }) => id)));
    const canvas = new RecordingCanvas();
    drawPicture(canvas, picture);
    const { calls } = canvas;
    expect(calls.indexOf('clip')).toBeLessThan(calls.indexOf('quadraticCurveTo'));
    expect(calls.indexOf('restore')).toBeLessThan(calls.indexOf('fillText'));
    const cut = parsedSvg(toSvg(picture, { title: 'T', description: 'D' }));
    const clipped = cut.filter(({ attributes }) => attributes['clip-path'] === 'url(#region)');
    expect(clipped.map(({ attributes }) => attributes['id'])).toEqual(['backdrop', 'connections']);
    const [box] = cut.filter(({ tag, parents }) => tag === 'rect' && parents.at(-1) === 'region');
    expect(Number(box?.attributes['width'])).toBeCloseTo(1284 - 36, 1);
  });

  it('leaves out titles of columns that have no node in it', () => {
    const titles = saidIn(picture, 'text').filter((words) => words.startsWith('Wh'));
    expect(titles).toEqual(['What']);
    expect(JSON.stringify(picture.marks)).not.toContain('null');
  });

  it('may hold nothing', () => {
    const empty = pictureOf({ region: { left: 9e5, right: 9.1e5, top: 0, bottom: 1e4 } });
    expect(inLayer(empty, 'nodes')).toEqual([]);
    expect(Number.isFinite(empty.height)).toBe(true);
  });
});

describe('what the reader adds', () => {
  it('stands under the picture, the caption first', () => {
    const text = { title: 'T', caption: 'My own', counts: '8 nodes', asOf: 'as of June 2024', filters: 'Without 2019' };
    expect(saidIn(pictureOf({ text }), 'text').slice(-4, -1)).toEqual([
      'My own',
      '8 nodes · as of June 2024',
      'Without 2019',
    ]);
  });
});

describe('footnotes', () => {
  const [sponsors, , , implementing] = small.relationships.map(({ id }) => id);
  const numbers = new Map([
    [sponsors ?? '', [1, 2, 3]],
    [implementing ?? '', [2]],
  ]);
  const listOf = (count: number): Footnotes['list'] =>
    Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      text: `Publisher ${index + 1}, ${'What was held there '.repeat((index % 4) + 1)}, 2022`,
      url: index === 0 ? 'https://example.org/a?b=1&c="2"' : 'javascript:alert(1)',
    }));
  const noted = (count: number, more: Partial<PictureOptions> = {}) =>
    pictureOf({ footnotes: { numbers, list: listOf(count) }, ...more });

  it('number connections on their lines, and say under the picture what each number stands for', () => {
    const picture = noted(3);
    const said = saidIn(picture, 'footnotes');
    expect(said.slice(0, 3)).toEqual(['1–3', '2', 'Sources']);
    expect(said.slice(3).join(' ')).toMatch(/^1 Publisher 1.* 2 Publisher 2.* 3 Publisher 3/);
    const [first] = inLayer(picture, 'footnotes');
    const line = inLayer(picture, 'connections').find(({ of }) => of?.id === sponsors);
    if (first?.mark !== 'text' || line?.mark !== 'curve') throw new Error('a text and a line');
    const shares = Array.from({ length: 101 }, (_, step) => step / 100);
    const distances = shares.map((share) => {
      const rest = 1 - share;
      const on = (axis: 'x' | 'y'): number =>
        rest * rest * line.start[axis] + 2 * rest * share * line.control[axis] + share * share * line.end[axis];
      return Math.hypot(on('x') - first.x, on('y') - first.y);
    });
    expect(Math.min(...distances)).toBeLessThan(3);
    expect(line.of).toMatchObject({ notes: [1, 2, 3] });
  });

  it.each([1, 2, 5, 40, 120])('lists %i sources in columns that stay within the margins and cover nothing', (count) => {
    const picture = noted(count);
    const list = inLayer(picture, 'footnotes').slice(2);
    const boxes = list.map(boxOf);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(36 - 1e-6);
      expect(box.right).toBeLessThanOrEqual(1284 + 1e-6);
      expect(box.bottom).toBeLessThanOrEqual(picture.height - 36);
    }
    const covering = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(covering).toEqual([]);
    expect(new Set(list.flatMap((mark) => (mark.mark === 'text' && mark.align === 'right' ? [mark.x] : []))).size).toBe(
      Math.min(4, count),
    );
  });

  it('says how many more the file of sources holds', () => {
    expect(saidIn(noted(120), 'footnotes').at(-1)).not.toContain('more');
    expect(saidIn(noted(150), 'footnotes').at(-1)).toBe('30 more in the file of sources');
    const words = { sources: '', origin: '', drawn: '', absence: '', phrases: {} };
    const footnotes = { title: 'Источники', more: 'Ещё в файле: {count}' };
    const russian = noted(150, { text: { title: 'T', words: { ...words, footnotes } } });
    expect(saidIn(russian, 'footnotes')).toEqual(expect.arrayContaining(['Источники', 'Ещё в файле: 30']));
  });

  it('takes no more than a third of a picture whose height is given', () => {
    const picture = noted(120, { height: 800 });
    const box = around(inLayer(picture, 'footnotes').slice(2));
    expect(box.bottom).toBeLessThanOrEqual(800 - 36);
    expect(box.bottom - box.top).toBeLessThan(0.36 * 800);
    const listed = inLayer(picture, 'footnotes').filter(
      (mark) => mark.mark === 'text' && mark.align === 'right',
    ).length;
    expect(listed).toBeGreaterThan(10);
    expect(saidIn(picture, 'footnotes').at(-1)).toBe(`${120 - listed} more in the file of sources`);
    expect(picture.notesLeftOut).toBe(120 - listed);
    expect(noted(3).notesLeftOut).toBeUndefined();
  });

  it('links addresses of the web, and no others', () => {
    const links = parsedSvg(toSvg(noted(3), { title: 'T', description: 'D' })).filter(({ tag }) => tag === 'a');
    const addresses = new Set(links.map(({ attributes }) => attributes['href']));
    expect([...addresses]).toEqual(['https://example.org/a?b=1&c=%222%22']);
  });

  it('are left out where there are none', () => {
    expect(inLayer(pictureOf({ footnotes: { numbers: new Map(), list: [] } }), 'footnotes')).toEqual([]);
  });
});

it.each([
  [[], ''],
  [[2], '2'],
  [[1, 2], '1, 2'],
  [[3, 1, 2, 2], '1–3'],
  [[1, 3, 4, 5, 9], '1, 3–5, 9'],
  [[1, 3, 5, 7, 8], '1, 3, 5 +2'],
])('writes the numbers %j as "%s"', (numbers, expected) => {
  expect(writtenNumbers(numbers)).toBe(expected);
});
