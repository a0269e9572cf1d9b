import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { emptyView } from '../../src/model/view-at-rest.ts';
import { readViewFile, writeViewFile, type ViewFile } from '../../src/model/view-file.ts';
import { withView } from '../../src/scene/reopen/view-in-png.ts';
import { metadataOf } from '../../src/scene/reopen/view-in-svg.ts';
import { temporaryFolder } from '../support/engines.ts';
import { liaison, start } from './liaison.ts';

// The first start may build the app.
vi.setConfig({ testTimeout: 120_000 });

const ACADEMY = join(import.meta.dirname, '../fixtures/academy');

const file: ViewFile = {
  liaison: 'view',
  version: 1,
  title: '港口 ports',
  savedAt: '2026-01-02T03:04:05.000Z',
  dataSet: { name: 'academy', title: 'Made-up data for tests', version: '0.1.0' },
  view: { ...emptyView('by-role'), asOf: '2022-06-01' },
  placed: { positions: {}, columns: [] },
  graph: { nodes: [], relationships: [] },
};

const blankPng = (): Uint8Array => new Uint8Array(PNG.sync.write(new PNG({ width: 8, height: 8 })));
const pngOf = (view: object): Promise<Uint8Array> => withView(blankPng(), JSON.stringify(view));
const svgOf = async (view: ViewFile): Promise<string> =>
  `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${await metadataOf(writeViewFile(view))}</metadata></svg>`;

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('start with a picture', () => {
  test.each<[name: string, make: () => Promise<string | Uint8Array> | string]>([
    ['港口 #1.png', () => pngOf(file)],
    ['picture.svg', () => svgOf(file)],
    ['ports.liaison.json', () => writeViewFile(file)],
  ])('serves the view in %s and leads to it', async (name, make) => {
    const path = await write(name, await make());
    const { url, said, stop } = await start([ACADEMY, path], { LIAISON_HOME: join(folder, 'home') });
    expect(said).not.toContain('is a view of');
    const { origin, hash } = new URL(url);
    expect(decodeURIComponent(hash)).toBe(`#opened=${name}`);
    const answer = await fetch(`${origin}/api/opened-view`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(readViewFile(await answer.text())).toEqual({ file });
    const elsewhere = await fetch(`${origin}/api/opened-view`, { headers: { Origin: 'http://evil.example' } });
    expect(elsewhere.status).toBe(403);
    expect(await stop()).toMatchObject({ code: 0, stderr: '' });
  });

  test('of other data says which is which, and needs no folder', async () => {
    const path = await write('older.png', await pngOf({ ...file, dataSet: { ...file.dataSet, version: '0.0.9' } }));
    const env = { LIAISON_HOME: join(folder, 'home-of-older') };
    await liaison(['load', ACADEMY], { env });
    const { said, stop } = await start([path], env);
    expect(said).toMatch(/older\.png is a view of .* 0\.0\.9, and this is .* 0\.1\.0; the app asks which to show\./);
    await stop();
  });

  test('is not there without one', async () => {
    const { url, stop } = await start([ACADEMY], { LIAISON_HOME: join(folder, 'home') });
    expect(new URL(url).hash).toBe('');
    expect((await fetch(`${url}/api/opened-view`)).status).toBe(404);
    await stop();
  });

  test.each<[what: string, name: string, make: () => Promise<string | Uint8Array> | string | Uint8Array, said: string]>(
    [
      ['holds no view', 'only.png', blankPng, 'the picture holds no view'],
      ['was cut short', 'short.png', async () => (await pngOf(file)).subarray(0, 90), 'the picture ends in the middle'],
      ['was damaged', 'bad.png', async () => (await pngOf(file)).with(90, 1).with(91, 1), 'is damaged'],
      ['is newer', 'newer.png', () => pngOf({ ...file, version: 9 }), 'by a newer Liaison (form 9)'],
      ['is something else', 'letter.txt', () => 'Dear colleague,', 'nor a PNG or SVG picture'],
      ['is the list of a data package', 'datapackage.json', () => '{"name":"x"}', 'something else than a view'],
      [
        'has another form',
        'form.svg',
        async () => svgOf({ ...file, title: 7 as unknown as string }),
        'not as it should be:\n  title: ',
      ],
      [
        'has an unknown layout',
        'layout.json',
        () => writeViewFile({ ...file, view: { ...file.view, layout: { id: 'spiral', parameters: {} } } }),
        'its layout is "spiral"; expected one of ',
      ],
      [
        'names unknown ids',
        'ids.json',
        () => writeViewFile({ ...file, view: { ...file.view, hidden: ['program:none'] } }),
        'it holds no data for:\n  program:none',
      ],
    ],
  )('does not start where it %s', async (_, name, make, said) => {
    const path = await write(name, await make());
    const { code, stdout, stderr } = await liaison(['start', path, '--no-open', '--port', '0']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${name} can not be opened: `);
    expect(stderr).toContain(said);
  });

  test('does not read what is larger than any view', async () => {
    const path = await write('large.json', '{');
    await truncate(path, 70 * 1024 * 1024);
    const { code, stderr } = await liaison(['start', path]);
    expect([code, stderr.trim()]).toEqual([1, `${path} can not be opened: it has 70 MB; expected at most 64.`]);
  });

  test.each([[['none.png']], [[ACADEMY, 'none.liaison.json']]])('names what is not there of %j', async (args) => {
    const { code, stderr } = await liaison(['start', ...args], { cwd: folder });
    expect([code, stderr.trim()]).toEqual([2, `There is no file ${args.at(-1)}`]);
  });
});
