import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { baselineOf } from '../../../src/scene/picture/baseline.ts';
import type { LaidMark, PictureOptions } from '../../../src/scene/picture/picture.ts';
import { layers } from '../../../src/scene/picture/picture.ts';
import { toPicture } from '../../../src/scene/picture/to-picture.ts';
import { toSvg } from '../../../src/scene/picture/to-svg.ts';
import { estimateWidth } from '../../../src/scene/text-width.ts';
import { toScene } from '../../../src/scene/to-scene.ts';
import type { Graph } from '../../../src/model/values.ts';
import { laidOutByRole } from '../../layout/laid-out.ts';
import { generated, link, node, small } from '../graphs.ts';
import type { Element } from './parsed-svg.ts';
import { parsedSvg } from './parsed-svg.ts';

const options: PictureOptions = {
  width: 1320,
  theme: 'light',
  legend: 'above',
  text: { title: 'Who trains whom', counts: '8 nodes' },
};
const words = { title: 'Who trains whom', description: 'A network of 8 nodes.' };

const pictureOf = async (records: Graph, more: Partial<PictureOptions> = {}) =>
  toPicture(
    toScene(records, { ...(await laidOutByRole(records)), hiddenKinds: new Set(), parallels: 'bundle' }),
    { ...options, ...more },
    estimateWidth,
  );

const inLayer = (elements: readonly Element[], layer: string, tag: string): Element[] =>
  elements.filter((each) => each.tag === tag && each.parents.at(-1) === layer);
const byLayer = (marks: readonly LaidMark[], layer: string): LaidMark[] => marks.filter((mark) => mark.layer === layer);
const numbersIn = (path = ''): number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);

const picture = await pictureOf(small);
const elements = parsedSvg(toSvg(picture, words));

describe('an SVG', () => {
  it('says the language of its texts where that is known', () => {
    expect(toSvg(picture, { ...words, language: 'zh-Hans' })).toMatch(/<svg [^>]*xml:lang="zh-Hans"/);
    expect(toSvg(picture, words)).not.toContain('xml:lang');
  });

  it('says what it is: its size, title and description', () => {
    const [root, title, description] = elements;
    const { width, height } = picture;
    expect(root?.attributes).toMatchObject({
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      role: 'img',
      'aria-labelledby': `${title?.attributes['id']} ${description?.attributes['id']}`,
    });
    expect([title?.text, description?.text]).toEqual([words.title, words.description]);
  });

  it('has a group for each layer that is not empty, from back to front', () => {
    const groups = elements.filter(({ attributes }) => attributes['groupmode'] === 'layer');
    const drawn = layers.filter((layer) => byLayer(picture.marks, layer).length > 0);
    expect(groups.map(({ attributes }) => attributes['id'])).toEqual(drawn);
    expect(drawn).toEqual(['connections', 'nodes', 'labels', 'legend', 'text']);
  });

  it('puts every node where the picture has it, with its id, kind and whole name', () => {
    const shapes = inLayer(elements, 'nodes', 'path');
    const marks = byLayer(picture.marks, 'nodes').filter((mark) => mark.mark === 'shape');
    expect(shapes).toHaveLength(small.nodes.length);
    for (const [index, mark] of marks.entries()) {
      const { attributes } = shapes[index] as Element;
      const numbers = numbersIn(attributes['d']);
      expect(attributes['data-id']).toBe(mark.of?.id);
      expect(attributes['fill']).toBe(mark.colour);
      if (mark.shape !== 'circle') continue;
      // It begins at its highest point.
      expect(numbers.slice(0, 2)).toEqual([mark.x, mark.y - mark.radius].map((value) => expect.closeTo(value, 2)));
    }
    const ministry = shapes.find(({ attributes }) => attributes['data-kind'] === 'Ministry');
    expect(ministry?.attributes).toMatchObject({ id: 'node-ministry.mofcom', 'data-id': 'ministry:mofcom' });
    const titles = elements.filter(({ tag, parents }) => tag === 'title' && parents.at(-1) === 'node-ministry.mofcom');
    expect(titles.map(({ text }) => text)).toEqual(['Ministry of Commerce']);
  });

  it('draws every connection along its curve, with its id, type and ends', () => {
    const lines = inLayer(elements, 'connections', 'path');
    const marks = byLayer(picture.marks, 'connections').filter((mark) => mark.mark === 'curve');
    expect(lines).toHaveLength(small.relationships.length - 1);
    for (const [index, { start, control, end, of }] of marks.entries()) {
      const { attributes } = lines[index] as Element;
      const points = [start, control, end].flatMap(({ x, y }) => [x, y]);
      expect(numbersIn(attributes['d'])).toEqual(points.map((value) => expect.closeTo(value, 2)));
      expect(attributes['data-id']).toBe(of?.id);
    }
    const implementing = lines.find(({ attributes }) => attributes['data-type'] === 'IMPLEMENTS');
    expect(implementing?.attributes).toMatchObject({
      'data-source': 'institution:aibo',
      'data-target': 'program:sco',
      id: 'connection-institution.aibo__IMPLEMENTS__program.sco',
    });
    expect(lines.flatMap(({ attributes }) => attributes['data-count'] ?? [])).toEqual(['2']);
  });

  it('writes texts as text, on the baseline, each halo under it', () => {
    for (const layer of ['labels', 'legend', 'text']) {
      const marks = byLayer(picture.marks, layer).filter((mark) => mark.mark === 'text');
      const texts = inLayer(elements, layer, 'text');
      expect(texts.map(({ text }) => text)).toEqual(marks.map(({ text }) => text));
      for (const [index, mark] of marks.entries()) {
        const { attributes } = texts[index] as Element;
        expect(Number(attributes['x'])).toBeCloseTo(mark.x, 2);
        expect(Number(attributes['y'])).toBeCloseTo(baselineOf(mark), 2);
      }
      const haloed = marks.filter(({ halo }) => halo > 0).map(({ text }) => text);
      expect(inLayer(elements, `${layer}-halos`, 'text').map(({ text }) => text)).toEqual(haloed);
    }
    const halos = elements.findIndex(({ attributes }) => attributes['id'] === 'labels-halos');
    expect(halos).toBeGreaterThan(0);
    expect(halos).toBeLessThan(elements.findIndex(({ attributes }) => attributes['id']?.startsWith('label-')));
  });

  it('is the same each time, its ids are unique, and it paints nothing behind where that is asked', async () => {
    expect(toSvg(picture, words)).toBe(toSvg(await pictureOf(small), words));
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const grounds = (svg: string) => parsedSvg(svg).filter(({ attributes }) => attributes['id'] === 'ground');
    expect(grounds(toSvg(picture, words)).map(({ attributes }) => attributes['fill'])).toEqual([picture.ground]);
    expect(grounds(toSvg(await pictureOf(small, { ground: 'none' }), words))).toEqual([]);
  });

  it('carries what is put into its metadata', () => {
    const metadata = '<view xmlns="urn:x">aGVsbG8=</view>';
    const parsed = parsedSvg(toSvg(picture, { ...words, metadata }));
    expect(parsed.filter(({ parents }) => parents.at(-1) === 'metadata')).toMatchObject([{ text: 'aGVsbG8=' }]);
  });
});

it.each([
  ['left', 'end'],
  ['center', 'middle'],
  ['right', undefined],
] as const)('begins a text that is read from the right at its right end: %s', (align, anchor) => {
  const marks = ['وزارة!', 'Ministry!'].map((text): LaidMark => {
    const style = { fontSize: 12, bold: false, colour: '#000000', halo: 3 };
    return { mark: 'text', text, x: 10, y: 20, align, ...style, layer: 'labels' };
  });
  const texts = parsedSvg(toSvg({ ...picture, marks }, words)).filter(({ tag }) => tag === 'text');
  const [halo, , arabic, english] = texts.map(({ attributes }) => attributes);
  for (const each of [halo, arabic]) {
    expect(each).toMatchObject({ direction: 'rtl', x: '10' });
    expect(each?.['text-anchor']).toBe(anchor);
  }
  expect(english?.['direction']).toBeUndefined();
});

describe('hostile words', () => {
  it.each([
    ['markup', '<script>alert(1)</script><b onload="x">', undefined],
    ['the end of a section', ']]> <![CDATA[ <!-- --> <?xml?>', undefined],
    ['entities', '& &amp; &lt; &#x41; &unknown;', undefined],
    ['quotes', `" ' "/><rect width="9"/>`, undefined],
    ['control characters', 'a\u0000b\u0008c\u001bd\ufffee', 'abcde'],
    ['half a character', 'a\ud800b\udc00c', 'abc'],
    ['right to left', 'وزارة التجارة \u202e abc', undefined],
    ['emoji', '👩🏽‍🎓 🇨🇳', undefined],
    ['three scripts', '商务部 Министерство Ministry', undefined],
    ['5,000 characters', 'Very long '.repeat(500), undefined],
  ])('%s come out as text', async (_name, name, expected = name) => {
    const records: Graph = {
      nodes: [node('Ministry', 'ministry:a', name), node(name, 'program:b', 'B')],
      relationships: [link('ministry:a', name, 'program:b')],
    };
    const text = { title: name, sentence: name, caption: name, filters: name, asOf: name, counts: name };
    const svg = toSvg(await pictureOf(records, { text }), { title: name, description: name });
    const parsed = parsedSvg(svg);
    const known = new Set(['svg', 'title', 'desc', 'rect', 'g', 'path', 'text']);
    expect(parsed.filter(({ tag }) => !known.has(tag))).toEqual([]);
    expect(parsed.flatMap(({ attributes }) => Object.keys(attributes)).filter((each) => each.startsWith('on'))).toEqual(
      [],
    );
    expect(parsed[1]?.text).toBe(expected);
    const [ministry] = parsed.filter(({ tag, parents }) => tag === 'title' && parents.at(-1) === 'node-ministry.a');
    expect(ministry?.text).toBe(expected);
  });

  it.each([
    ['none', { nodes: [], relationships: [] }],
    ['one', { nodes: small.nodes.slice(0, 1), relationships: [] }],
  ])('there may be %s', async (_name, records: Graph) => {
    const parsed = parsedSvg(toSvg(await pictureOf(records), words));
    expect(inLayer(parsed, 'nodes', 'path')).toHaveLength(records.nodes.length);
    expect(parsed.some(({ attributes }) => Object.values(attributes).some((value) => /NaN|Infinity/.test(value)))).toBe(
      false,
    );
  });

  it('gives ids that look alike each an id of its own', async () => {
    const ids = ['program:a', 'program.a', 'program_a', 'program|a', 'program a', 'program__a', '课程:a'];
    const records: Graph = { nodes: ids.map((id) => node('Program', id, id)), relationships: [] };
    const parsed = parsedSvg(toSvg(await pictureOf(records), words));
    const shapes = inLayer(parsed, 'nodes', 'path');
    expect(shapes.map(({ attributes }) => attributes['data-id']).toSorted()).toEqual(ids.toSorted());
    const written = shapes.map(({ attributes }) => attributes['id'] ?? '');
    expect(new Set(written).size).toBe(ids.length);
    for (const id of written) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  });
});

describe('other programs', () => {
  const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
  const programs: [string, string[]][] = [
    ['rsvg-convert', []],
    ['inkscape', ['--pipe', '--export-type=png', '--export-filename=-']],
  ];

  for (const [program, commands] of programs) {
    const isMissing = spawnSync(program, ['--version']).error !== undefined;
    if (isMissing && process.env['LIAISON_TEST_DEMAND'] === '1') throw new Error(`${program} is not installed`);
    if (isMissing) console.warn(`\n  SKIPPED: whether ${program} draws an SVG of ours. It is not installed.\n`);
    it.skipIf(isMissing)(`${program} draws it, where it is installed`, { timeout: 60_000 }, async () => {
      const svg = toSvg(await pictureOf(generated(40)), words);
      const { status, stdout, stderr } = spawnSync(program, commands, { input: svg, maxBuffer: 2 ** 28 });
      expect({ status, stderr: status === 0 ? '' : stderr.toString() }).toEqual({ status: 0, stderr: '' });
      expect(stdout.subarray(0, 4)).toEqual(PNG);
    });
  }
});
