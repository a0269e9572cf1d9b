import { watch } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/engines.ts';
import { ending, liaison, spawnLiaison } from './liaison.ts';

const ACADEMY = join(import.meta.dirname, '../fixtures/academy');
const PRESET = 'programs-for-organization';
const LEAGUE = ['--param', 'organization=organization:hilltop-league'];

/** The academy with one text in one of its files replaced. */
async function changedAcademy(file: string, before: string, after: string): Promise<string> {
  const folder = join(await temporaryFolder(), 'academy');
  await cp(ACADEMY, folder, { recursive: true });
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(before);
  await writeFile(join(folder, file), text.replace(before, after));
  return folder;
}

const counts = (table: string): string[][] =>
  table.split('\n').flatMap((line) => (/^(nodes|relationships) /.test(line) ? [line.split(/\s+/)] : []));

describe('check', () => {
  test('says what a package without fault holds', async () => {
    const { code, stdout, stderr } = await liaison(['check', ACADEMY]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      'is in order: Made-up data for tests: not about the world, version 0.1.0, 42 nodes, 82 relationships',
    );
  });

  test('prints every fault with file and line on stderr', async () => {
    const folder = await changedAcademy('programs.csv', '2017-05', '2017-13');
    const sponsors = await readFile(join(folder, 'sponsors.csv'), 'utf8');
    await writeFile(join(folder, 'sponsors.csv'), sponsors.replace('ministry:barter', 'ministry:bartr'));
    const { code, stdout, stderr } = await liaison(['check', folder]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^programs\.csv:2: start: found "2017-13", expected/m);
    expect(stderr).toMatch(/^sponsors\.csv:\d+: from: .*ministry:barter/m);
    expect(stderr).toContain('2 faults in');
  });

  test('a folder that is no package is at fault', async () => {
    const { code, stderr } = await liaison(['check', await temporaryFolder()]);
    expect(code).toBe(1);
    expect(stderr).toContain('datapackage.json');
  });
});

describe('load', () => {
  test('fills an empty database, twice changes nothing, a dry run writes nothing', async () => {
    const env = { LIAISON_HOME: join(await temporaryFolder(), 'home') };
    const dry = await liaison(['load', ACADEMY, '--dry-run'], { env });
    expect(dry.code).toBe(0);
    expect(dry.stdout).toContain('Nothing was written');
    const first = await liaison(['load', ACADEMY], { env });
    expect([first.code, first.stderr]).toEqual([0, '']);
    const second = await liaison(['load', ACADEMY], { env });
    const all = [
      ['nodes', '42', '0', '0', '0', '0'],
      ['relationships', '82', '0', '0', '0', '0'],
    ];
    expect([counts(dry.stdout), counts(first.stdout)]).toEqual([all, all]);
    expect(counts(second.stdout)).toEqual([
      ['nodes', '0', '0', '42', '0', '0'],
      ['relationships', '0', '0', '82', '0', '0'],
    ]);
  });

  test('a row that is gone is named, and removed by --prune', async () => {
    const env = { LIAISON_HOME: join(await temporaryFolder(), 'home') };
    await liaison(['load', ACADEMY], { env });
    const meeting = (await readFile(join(ACADEMY, 'met_with.csv'), 'utf8')).split('\n')[1] ?? '';
    const shorter = await changedAcademy('met_with.csv', `${meeting}\n`, '');
    const [from, to] = meeting.split(',');
    const id = `  ${from}|MET_WITH|${to}`;
    const kept = await liaison(['load', shorter], { env });
    expect(counts(kept.stdout)[1]).toEqual(['relationships', '0', '0', '81', '0', '1']);
    expect(kept.stdout).toContain('--prune removes them');
    expect(kept.stdout).toContain(id);
    const pruned = await liaison(['load', shorter, '--prune'], { env });
    expect(counts(pruned.stdout)[1]).toEqual(['relationships', '0', '0', '81', '1', '0']);
    expect(pruned.stdout).toContain('Removed:');
    expect(counts((await liaison(['load', shorter], { env })).stdout)[1]).toEqual([
      'relationships',
      '0',
      '0',
      '81',
      '0',
      '0',
    ]);
  });

  test('a faulty package leaves the database as it was', async () => {
    const env = { LIAISON_HOME: join(await temporaryFolder(), 'home') };
    await liaison(['load', ACADEMY], { env });
    const before = await liaison(['query', PRESET, ...LEAGUE, '--format', 'csv'], { env });
    const { code, stdout, stderr } = await liaison(['load', await changedAcademy('programs.csv', '2017-05', 'May')], {
      env,
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('programs.csv:2: start: found "May"');
    expect(await liaison(['query', PRESET, ...LEAGUE, '--format', 'csv'], { env })).toEqual(before);
  });

  test('a database that is away is told, with a code of its own', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'secret' };
    for (const args of [
      ['load', ACADEMY],
      ['query', PRESET],
    ]) {
      const { code, stdout, stderr } = await liaison(args, { env });
      expect([args[0], code, stdout]).toEqual([args[0], 3, '']);
      expect(stderr).toContain('127.0.0.1:1');
      expect(stderr).not.toContain('secret');
    }
  });
});

test('a folder of one’s own is given from where one is', async () => {
  const cwd = join(ACADEMY, '..');
  expect((await liaison(['check', 'academy'], { cwd })).stdout).toMatch(/^academy is in order/);
});

/** The academy with so many topics that loading them takes a while. */
async function bigAcademy(): Promise<string> {
  const topics = Array.from({ length: 15_000 }, (_, index) => `topic:t${index},Topic ${index},source:gazette`);
  const folder = join(await temporaryFolder(), 'academy');
  await cp(ACADEMY, folder, { recursive: true });
  const table = await readFile(join(folder, 'topics.csv'), 'utf8');
  const columns = table.split('\n')[0]?.split(',') ?? [];
  const row = (topic: string): string => {
    const [id, name, sources] = topic.split(',');
    return columns.map((column) => ({ id, name, sources })[column] ?? '').join(',');
  };
  await writeFile(join(folder, 'topics.csv'), `${table}${topics.map(row).join('\n')}\n`);
  return folder;
}

test('Ctrl-C stops a load, leaves the database as it was and says that it can be run again', async () => {
  const home = await temporaryFolder();
  const env = { LIAISON_HOME: home };
  await liaison(['load', ACADEMY], { env });
  const before = await liaison(['query', PRESET, ...LEAGUE], { env });

  const folder = await bigAcademy();
  const hasBegun = new Promise<void>((resolve) => {
    const watcher = watch(home, (_event, file) => {
      if (file !== 'load.lock') return;
      watcher.close();
      resolve();
    });
  });
  const child = spawnLiaison(['load', folder], { env });
  const outcome = ending(child);
  await hasBegun;
  child.kill('SIGINT');
  const { code, stdout, stderr } = await outcome;
  expect([code, stdout]).toEqual([130, '']);
  expect(stderr).toContain('Stopped before the end. Run it again: liaison load');
  expect(await liaison(['query', PRESET, ...LEAGUE], { env })).toEqual(before);
  expect((await liaison(['load', ACADEMY], { env })).code).toBe(0);
});
