import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { temporaryFolder } from '../support/engines.ts';

const IDS = 'MATCH (t:Topic) RETURN t.id AS id ORDER BY id';
const opened: Database[] = [];
const started: ChildProcess[] = [];

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const database of opened.splice(0)) await database.close();
});

async function open(home: string): Promise<Database> {
  const database = await openDatabase({ engine: 'embedded', home });
  opened.push(database);
  return database;
}

async function load(database: Database, id: string): Promise<void> {
  const writer = await database.openWriter();
  await writer.write('CREATE (:Topic {id: $id})', { id });
  await writer.commit();
}

async function homeWith(...ids: string[]): Promise<string> {
  const home = join(await temporaryFolder(), 'home');
  const database = await openDatabase({ engine: 'embedded', home });
  for (const id of ids) await load(database, id);
  await database.close();
  return home;
}

const idsIn = async (database: Database): Promise<unknown[]> => (await database.read(IDS)).rows.flat();

/** Another process that is in the middle of a load. */
async function hungLoad(home: string): Promise<ChildProcess> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const program = fileURLToPath(new URL('./hung-load.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', loader, program, home], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the load ended')));
  });
  return child;
}

async function killAndWait(child: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;
}

test('a home that is not there reads as an empty graph and is not made', async () => {
  const home = join(await temporaryFolder(), 'none');
  const database = await open(home);
  expect(await idsIn(database)).toEqual([]);
  await expect(database.read('CREATE (:Topic)')).rejects.toMatchObject({ code: 'write-refused' });
  await expect(readdir(home)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('readers see the former graph until the commit, and leave one file', async () => {
  const home = await homeWith('topic:a');
  const database = await open(home);
  const writer = await database.openWriter();
  await writer.write("CREATE (:Topic {id: 'topic:b'})");
  expect(await idsIn(database)).toEqual(['topic:a']);
  await writer.commit();
  expect(await idsIn(database)).toEqual(['topic:a', 'topic:b']);
  expect((await readdir(home)).sort()).toEqual(['current', 'graph-2.grafeo']);
});

test('an abandoned load leaves the graph and nothing else', async () => {
  const home = await homeWith('topic:a');
  const database = await open(home);
  const writer = await database.openWriter();
  await writer.write('MATCH (t) DETACH DELETE t');
  await writer.abandon();
  expect(await idsIn(database)).toEqual(['topic:a']);
  expect((await readdir(home)).sort()).toEqual(['current', 'graph-1.grafeo']);
});

test('closing the database abandons its load', async () => {
  const home = await homeWith('topic:a');
  const database = await openDatabase({ engine: 'embedded', home });
  const writer = await database.openWriter();
  await writer.write("CREATE (:Topic {id: 'topic:b'})");
  await database.close();
  expect((await readdir(home)).sort()).toEqual(['current', 'graph-1.grafeo']);
});

test('reads and refused writes leave every byte as it was', async () => {
  const home = await homeWith('topic:a');
  const hash = async (): Promise<string> =>
    createHash('sha256')
      .update(await readFile(join(home, 'graph-1.grafeo')))
      .digest('hex');
  const before = await hash();
  const database = await open(home);
  await idsIn(database);
  await expect(database.read('MATCH (t) SET t.name = 1')).rejects.toMatchObject({ code: 'write-refused' });
  await database.close();
  expect(await hash()).toBe(before);
});

test('while another process loads, reads go on and a second load is told who is at it', async () => {
  const home = await homeWith('topic:a');
  const other = await hungLoad(home);
  const database = await open(home);
  expect(await idsIn(database)).toEqual(['topic:a']);
  await expect(database.openWriter()).rejects.toMatchObject({
    code: 'database-unavailable',
    message: expect.stringContaining(`process ${other.pid}`),
  });
});

test('a load that was killed half-way leaves the graph, and the next opening clears its files', async () => {
  const home = await homeWith('topic:a');
  await killAndWait(await hungLoad(home));
  expect(await readdir(home)).toContain('load.lock');
  const database = await open(home);
  expect(await idsIn(database)).toEqual(['topic:a']);
  expect((await readdir(home)).sort()).toEqual(['current', 'graph-1.grafeo']);
  await load(database, 'topic:b');
  expect(await idsIn(database)).toEqual(['topic:a', 'topic:b']);
});

test.each([
  ['nothing', ''],
  ['no number', 'abc'],
  ['a process that is gone', '999999999'],
  ['our own number, from before a restart', String(process.pid)],
])('a lock that holds %s does not bar a load for good', async (_, content) => {
  const home = await homeWith('topic:a');
  await writeFile(join(home, 'load.lock'), content);
  await utimes(join(home, 'load.lock'), 0, 0);
  const database = await open(home);
  await load(database, 'topic:b');
  expect(await idsIn(database)).toEqual(['topic:a', 'topic:b']);
});

test('of many loads that begin at once over a stale lock one runs', async () => {
  const home = await homeWith('topic:a');
  await writeFile(join(home, 'load.lock'), '999999999');
  const databases = await Promise.all(Array.from({ length: 5 }, () => open(home)));
  const attempts = await Promise.allSettled(databases.map((database) => database.openWriter()));
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a graph file that was removed by hand can be loaded again', async () => {
  const home = await homeWith('topic:a');
  await rm(join(home, 'graph-1.grafeo'));
  const database = await open(home);
  await expect(idsIn(database)).rejects.toMatchObject({ code: 'database-unavailable' });
  await load(database, 'topic:b');
  expect(await idsIn(database)).toEqual(['topic:b']);
});

test('a graph file that is damaged is named', async () => {
  const home = await homeWith('topic:a');
  await writeFile(join(home, 'graph-1.grafeo'), 'not a graph');
  const database = await open(home);
  const unavailable = { code: 'database-unavailable', message: expect.stringContaining('graph-') };
  await expect(idsIn(database)).rejects.toMatchObject(unavailable);
  await expect(database.openWriter()).rejects.toMatchObject(unavailable);
});

test('a home that is a file is named', async () => {
  const home = join(await temporaryFolder(), 'file');
  await writeFile(home, '');
  const expected = { code: 'database-unavailable', message: expect.stringContaining(home) };
  await expect(open(home)).rejects.toMatchObject(expected);
});

test('a path with blanks and other scripts is a home as any', async () => {
  const home = join(await temporaryFolder(), '上合 организация #1 %20');
  await mkdir(home);
  const database = await open(home);
  await load(database, 'topic:a');
  expect(await idsIn(database)).toEqual(['topic:a']);
});
