import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Preset } from '../../src/model/wire.ts';
import { createOwnQueries } from '../../src/queries/own-queries.ts';
import { readPreset } from '../../src/queries/preset-head.ts';
import { temporaryFolder } from '../support/engines.ts';

const PORTS = '// title: Ports\nMATCH (t:Topic)\nRETURN t.name AS topic\n';
const COUNTRIES = '// title: Countries\n// group: Mine\nMATCH (c:Country)\nRETURN c.name AS country\n';

const shipped: Preset[] = [readPreset('open-to-country', PORTS, { isOwn: true }).preset].flatMap((each) => each ?? []);

/** A folder for queries that is not there yet, and one beside it for what must stay as it is. */
async function folders(): Promise<{ folder: string; outside: string; own: ReturnType<typeof createOwnQueries> }> {
  const parent = await temporaryFolder();
  const [folder, outside] = [join(parent, 'queries'), join(parent, 'outside')];
  await mkdir(outside);
  return { folder, outside, own: createOwnQueries(folder, shipped) };
}

const namesIn = async (own: ReturnType<typeof createOwnQueries>): Promise<string[]> =>
  (await own.list()).presets.map(({ name }) => name);

describe('a folder of own queries', () => {
  test('is made when the first is kept, and holds what was kept', async () => {
    const { folder, own } = await folders();
    expect(await own.list()).toEqual({ presets: [], faults: [] });
    expect([own.canKeep, existsSync(folder)]).toEqual([true, false]);

    const kept = await own.keep('about-ports', PORTS);
    expect(kept).toMatchObject({ name: 'about-ports', title: 'Ports', isOwn: true });
    expect(await readdir(folder)).toEqual(['about-ports.cypher']);
    expect(await readFile(join(folder, 'about-ports.cypher'), 'utf8')).toBe(PORTS);
    expect(await own.list()).toEqual({ presets: [kept], faults: [] });
  });

  test('keeps again under the same name, renames and removes', async () => {
    const { own } = await folders();
    await own.keep('a', PORTS);
    await own.keep('a', COUNTRIES);
    expect((await own.list()).presets).toMatchObject([{ name: 'a', title: 'Countries', group: 'Mine' }]);
    expect(await own.rename('a', 'b')).toMatchObject({ name: 'b', title: 'Countries' });
    expect(await namesIn(own)).toEqual(['b']);
    expect(await own.rename('b', 'b')).toMatchObject({ name: 'b' });
    await own.remove('b');
    expect(await namesIn(own)).toEqual([]);
  });

  test('shows at the next listing what was changed on the disk', async () => {
    const { folder, own } = await folders();
    await own.keep('a', PORTS);
    await writeFile(join(folder, 'by-hand.cypher'), COUNTRIES);
    expect(await namesIn(own)).toEqual(['by-hand', 'a']);
    await rm(join(folder, 'a.cypher'));
    await rename(join(folder, 'by-hand.cypher'), join(folder, 'moved.cypher'));
    expect(await namesIn(own)).toEqual(['moved']);
  });

  test('lists sound files beside faulty ones, with all that is wrong', async () => {
    const { folder, own } = await folders();
    await own.keep('good', PORTS);
    await writeFile(join(folder, 'bad.cypher'), '// title: Bad\n// chart: pie a\nRETURN $x AS x\n');
    await writeFile(join(folder, 'My Query.cypher'), PORTS);
    await writeFile(join(folder, 'open-to-country.cypher'), PORTS);
    await writeFile(join(folder, 'bytes.cypher'), Buffer.from([0x2f, 0x2f, 0xff, 0xfe]));
    await writeFile(join(folder, 'long.cypher'), ' '.repeat(800_001));
    await writeFile(join(folder, '.draft.cypher'), 'half of');
    await writeFile(join(folder, 'notes.txt'), 'not a query');
    const { presets, faults } = await own.list();
    expect(presets.map(({ name }) => name)).toEqual(['good']);
    expect(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
      'My Query.cypher:1: found the name "My Query", expected up to 64 of a-z, 0-9 and -, as in my-query',
      'bad.cypher:2: chart: found "pie a", expected bar label, value | line x, value, series | matrix row, column, value',
      'bad.cypher:3: $x is used, expected a line "// param x: …"',
      'bytes.cypher:1: found bytes that are no text, expected UTF-8',
      'long.cypher:1: found 800001 bytes, expected at most 800000',
      'open-to-country.cypher:1: a question that comes with Liaison is named open-to-country; choose another name',
    ]);
  });
});

describe('nothing outside the folder', () => {
  const names = [
    '../outside/a',
    '..',
    '.',
    '',
    '/etc/passwd',
    'a/b',
    'a\\b',
    'A',
    'a.b',
    'a\0',
    '-a',
    'ä',
    'a b',
    'con',
    'a'.repeat(65),
  ];
  test.each(names)('has the name %j', async (name) => {
    const { folder, outside, own } = await folders();
    await own.keep('there', PORTS);
    await writeFile(join(outside, 'a.cypher'), COUNTRIES);
    const refusal = { name: 'InvalidInput', message: expect.stringContaining('expected up to 64 of a-z') };
    await expect(own.keep(name, PORTS)).rejects.toMatchObject(refusal);
    await expect(own.rename('there', name)).rejects.toMatchObject(refusal);
    await expect(own.rename(name, 'here')).rejects.toMatchObject(refusal);
    await expect(own.remove(name)).rejects.toMatchObject(refusal);
    expect(await readdir(folder)).toEqual(['there.cypher']);
    expect(await readFile(join(outside, 'a.cypher'), 'utf8')).toBe(COUNTRIES);
  });

  test('is read or written through a link', async () => {
    const { folder, outside, own } = await folders();
    const secret = join(outside, 'secret.cypher');
    await writeFile(secret, COUNTRIES);
    await own.keep('there', PORTS);
    await symlink(secret, join(folder, 'link.cypher'));
    await symlink(outside, join(folder, 'folder.cypher'));

    const { presets, faults } = await own.list();
    expect(presets.map(({ name }) => name)).toEqual(['there']);
    expect(faults.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'folder.cypher found a link, expected a file',
      'link.cypher found a link, expected a file',
    ]);
    await expect(own.rename('link', 'mine')).rejects.toThrow('link: found a link, expected a file');
    await expect(own.rename('there', 'link')).rejects.toThrow('there is a query named link already');

    await own.keep('link', PORTS);
    await own.remove('folder');
    expect(await namesIn(own)).toEqual(['link', 'there']);
    expect(await readFile(secret, 'utf8')).toBe(COUNTRIES);
    expect(await readdir(outside)).toEqual(['secret.cypher']);
  });

  test('and no pipe or folder is waited for', async () => {
    const { folder, own } = await folders();
    await mkdir(join(folder, 'folder.cypher'), { recursive: true });
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.cypher')]);
    expect((await own.list()).faults.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'folder.cypher found no file, expected a file',
      'pipe.cypher found no file, expected a file',
    ]);
    await expect(own.keep('folder', PORTS)).rejects.toThrow(/folder\.cypher can't be changed: /);
    expect(await readdir(folder)).toEqual(['folder.cypher', 'pipe.cypher']);
  });
});

describe('what can’t be', () => {
  test('kept: a faulty text, with every fault, and nothing is written', async () => {
    const { folder, own } = await folders();
    await own.keep('a', PORTS);
    await expect(own.keep('a', '// titel: x\nRETURN $y AS y')).rejects.toMatchObject({
      name: 'InvalidInput',
      message: expect.stringContaining('a.cypher:1: found "// titel: x", expected // and one of title, '),
      faults: [
        { field: 'line 1', message: expect.stringContaining('found "// titel: x"') },
        { field: 'line 1', message: 'expected a line "// title: …"' },
        { field: 'line 2', message: '$y is used, expected a line "// param y: …"' },
      ],
    });
    expect(await readFile(join(folder, 'a.cypher'), 'utf8')).toBe(PORTS);
  });

  test('kept: a text that is too long', async () => {
    const { own } = await folders();
    await expect(own.keep('a', PORTS + ' '.repeat(200_000))).rejects.toThrow('expected at most 200000');
  });

  test('named as a question that comes with Liaison', async () => {
    const { own } = await folders();
    await own.keep('a', PORTS);
    const message = 'a question that comes with Liaison is named open-to-country; choose another name';
    await expect(own.keep('open-to-country', PORTS)).rejects.toThrow(message);
    await expect(own.rename('a', 'open-to-country')).rejects.toThrow(message);
  });

  test('renamed or removed: what is not there', async () => {
    const { own } = await folders();
    const missing = { name: 'NotFound', message: 'there is no query of your own named a' };
    await expect(own.rename('a', 'b')).rejects.toMatchObject(missing);
    await expect(own.remove('a')).rejects.toMatchObject(missing);
  });

  test('renamed to what is there', async () => {
    const { own } = await folders();
    await own.keep('a', PORTS);
    await own.keep('b', COUNTRIES);
    await expect(own.rename('a', 'b')).rejects.toThrow('there is a query named b already');
    expect((await own.list()).presets.map(({ name, title }) => [name, title])).toEqual([
      ['b', 'Countries'],
      ['a', 'Ports'],
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('written: a folder that is not to be changed', async () => {
    const { folder, own } = await folders();
    await mkdir(folder);
    await chmod(folder, 0o500);
    expect(own.canKeep).toBe(false);
    await expect(own.keep('a', PORTS)).rejects.toThrow(/a\.cypher can't be changed: .*permission denied/);
  });

  test('written: a folder under a file', async () => {
    const parent = await temporaryFolder();
    await writeFile(join(parent, 'file'), '');
    const own = createOwnQueries(join(parent, 'file', 'queries'), []);
    expect(own.canKeep).toBe(false);
    await expect(own.keep('a', PORTS)).rejects.toThrow("a.cypher can't be changed");
    expect(await own.list()).toMatchObject({
      presets: [],
      faults: [{ file: 'queries', line: 1, message: expect.stringContaining("the folder can't be read: ENOTDIR") }],
    });
  });

  test('done without a folder', async () => {
    const own = createOwnQueries(undefined, []);
    expect([own.canKeep, await own.list()]).toEqual([false, { presets: [], faults: [] }]);
    await expect(own.keep('a', PORTS)).rejects.toThrow('there is no folder for own queries');
  });
});

test('changes at the same time come one after another', async () => {
  const { folder, own } = await folders();
  await own.keep('a', PORTS);
  const outcomes = await Promise.allSettled([
    own.keep('b', PORTS),
    own.rename('a', 'b'),
    own.keep('a', COUNTRIES),
    own.remove('b'),
    own.rename('a', 'c'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect(await readdir(folder)).toEqual(['c.cypher']);
  expect(await readFile(join(folder, 'c.cypher'), 'utf8')).toBe(COUNTRIES);
});
