import { describe, expect, it } from 'vitest';
import { emptyView } from '../../src/model/view-at-rest.ts';
import { hashOf, LONGEST_LINK, readHash } from '../../src/app/workspace/view-link.ts';
import { byPlace } from '../../src/layout/by-place.ts';
import { toViewFile } from '../../src/model/to-view-file.ts';
import type { ViewFile } from '../../src/model/view-file.ts';
import { writeViewFile } from '../../src/model/view-file.ts';
import type { View } from '../../src/model/view.ts';
import { toBase64Url } from '../../src/scene/reopen/base64.ts';
import { deflate } from '../../src/scene/reopen/deflate.ts';
import { node } from '../scene/graphs.ts';

const opening = emptyView('by-role');
const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `program:p-${Math.imul(at, 7919)}`);

function fileOf(view: Partial<View>, rest: Partial<ViewFile> = {}): ViewFile {
  const nodes = ids(3).map((id) => ({
    $type: 'node' as const,
    id,
    labels: ['Program'],
    properties: { name: '培训 — курс' },
  }));
  return {
    liaison: 'view',
    version: 1,
    title: 'A view',
    savedAt: '2026-01-02T03:04:05.000Z',
    dataSet: { name: 'academy', title: 'Made-up data', version: '1' },
    view: { ...opening, ...view },
    placed: { positions: Object.fromEntries(ids(3).map((id, at) => [id, { x: at, y: 0.5 }])), columns: [] },
    graph: { nodes, relationships: [] },
    ...rest,
  };
}

const hashFor = async (text: string): Promise<string> => `#view=${toBase64Url(await deflate(text))}`;

describe('a link that holds a view whole', () => {
  it.each<[what: string, file: ViewFile, rest: object]>([
    ['hidden, filtered and chosen', fileOf({ hidden: ids(3), selection: ids(2), asOf: '2022-06-01' }), {}],
    ['a camera', fileOf({}, { camera: { x: 1.5, y: -2, zoom: 3 } }), { camera: { x: 1.5, y: -2, zoom: 3 } }],
    [
      'what was put elsewhere by hand, and all that stood around it',
      fileOf({ pins: { 'program:p-0': { x: 1, y: 2 } } }),
      { placed: fileOf({}).placed },
    ],
    ['an own query', fileOf({ question: { type: 'query', cypher: 'RETURN "港 & +/"', parameters: { a: [1] } } }), {}],
  ])('brings back %s', async (_, file, rest) => {
    const { view, dataSet } = file;
    const hash = await hashOf(file);
    expect(hash).toMatch(/^#view=[\w-]+$/);
    expect(await readHash(hash ?? '')).toEqual({ link: { liaison: 'link', version: 1, dataSet, view, ...rest } });
  });

  describe('of a map, with a country put elsewhere', () => {
    const countries = Array.from({ length: 150 }, (_, at) =>
      node('Country', `country:c${at}`, `C${at}`, { latitude: (at % 13) * 10 - 60, longitude: at * 2 - 150 }),
    );
    const onMap = async (parameters: View['layout']['parameters']): Promise<ViewFile> => {
      const graph = { nodes: countries, relationships: [] };
      const placed = await byPlace.run(graph, { width: 1187, height: 700, seed: 1, parameters });
      const view = { ...opening, layout: { id: 'by-place', parameters }, pins: { 'country:c7': { x: 10.5, y: 20 } } };
      return toViewFile({ title: 'T', dataSet: null, view, graph, placed }, new Date(0));
    };

    it.each<[View['layout']['parameters']]>([
      [{}],
      [{ middle: 'china', projection: 'natural-earth' }],
      [{ programs: 'between', names: true }],
    ])('brings its outlines back without holding them: %j', async (parameters) => {
      const file = await onMap(parameters);
      const hash = (await hashOf(file)) ?? '';
      expect(hash.length).toBeLessThan(LONGEST_LINK / 2);
      const reading = await readHash(hash);
      if (!('link' in reading)) throw new Error('it is a link');
      const { backdrop, ...placed } = reading.link.placed ?? {};
      const { backdrop: saved, ...rest } = file.placed;
      expect(placed).toEqual(rest);
      const [found, wanted] = [backdrop, saved].map((each) => each?.outlines.flat() ?? []);
      expect(found?.length).toBeGreaterThan(5000);
      expect(found?.length).toBe(wanted?.length);
      const furthest = found?.reduce((most, { x, y }, at) => {
        const there = wanted?.[at] ?? { x: NaN, y: NaN };
        return Math.max(most, Math.abs(x - there.x), Math.abs(y - there.y));
      }, 0);
      expect(furthest).toBeLessThan(0.1);
    });

    it('is a file where the map is one around the countries shown, whose outlines hang on more', async () => {
      expect(await hashOf(await onMap({ part: 'shown' }))).toBeUndefined();
    });
  });

  it('brings the data too of a view that came from a file', async () => {
    const file = fileOf({ question: { type: 'file', key: 'k', title: 'A file' } });
    expect(await readHash((await hashOf(file)) ?? '')).toEqual({ text: writeViewFile(file) });
  });

  it('is read where the text around it goes on', async () => {
    const hash = await hashOf(fileOf({}));
    expect(await readHash(`${hash}).`)).toHaveProperty('link');
  });

  it('is none where it would be too long', async () => {
    expect((await hashOf(fileOf({ hidden: ids(1000) })))?.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(await hashOf(fileOf({ hidden: ids(50_000) }))).toBeUndefined();
    expect(await hashOf(fileOf({ hidden: ids(500_000) }))).toBeUndefined();
  });

  it.each<[what: string, make: (hash: string) => string | Promise<string>, fault: object]>([
    ['empty', () => '#view=', { fault: 'link-damaged' }],
    ['cut short', (hash) => hash.slice(0, -9), { fault: 'link-damaged' }],
    [
      'changed',
      (hash) => `${hash.slice(0, 50)}${hash[50] === 'A' ? 'B' : 'A'}${hash.slice(51)}`,
      { fault: 'link-damaged' },
    ],
    ['of no JSON', () => hashFor('Dear colleague,'), { fault: 'link-damaged' }],
    ['of something else', () => hashFor('{"nodes":[]}'), { fault: 'link-damaged' }],
    ['unfolding without bound', () => hashFor(' '.repeat(20_000_000)), { fault: 'link-damaged' }],
    ['newer', () => hashFor('{"liaison":"link","version":7}'), { fault: 'newer', version: 7 }],
    [
      'of another form',
      () => hashFor(JSON.stringify({ liaison: 'link', version: 1, dataSet: null, view: { ...opening, pins: [] } })),
      { fault: 'wrong-form', places: [expect.stringContaining('view.pins: ')] },
    ],
  ])('is refused when it is %s', async (_, make, fault) => {
    expect(await readHash(await make((await hashOf(fileOf({}))) ?? ''))).toEqual(fault);
  });
});
