import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { liaison, type Ended } from '../cli/liaison.ts';
import { temporaryFolder } from '../support/engines.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

const blocks = [...readme.matchAll(/^```(?:sh)?\n([^]*?)^```$/gm)].map(([, text = '']) => text.trim().split('\n'));

/** The arguments of each `npm run liaison -- …` and `npm start -- …` of some lines. */
const commandsIn = (lines: readonly string[]): string[][] =>
  lines.flatMap((line) => {
    const words = /^npm (?:run (?:-s )?liaison|start) -- ([^>]*)/.exec(line)?.[1]?.trim().split(' ') ?? [];
    return words.length === 0 ? [] : [line.startsWith('npm start') ? ['start', ...words] : words];
  });

describe('the example of a data package', () => {
  const lines = blocks.find((block) => block[0]?.startsWith('mkdir')) ?? [];
  const commands = lines.filter((line) => line.startsWith('npm '));
  let folder = '';

  const run = (...args: string[]): Promise<Ended> =>
    liaison(args, { cwd: folder, env: { LIAISON_HOME: join(folder, 'home') } });

  beforeAll(async () => {
    folder = await temporaryFolder();
    const script = lines.filter((line) => !commands.includes(line)).join('\n');
    execFileSync('sh', ['-e', '-c', script], { cwd: folder });
  });

  test('is ten lines at most, and says what to run', () => {
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(commandsIn(commands)).toEqual([
      ['check', 'my-data'],
      ['start', 'my-data'],
    ]);
  });

  test('is without fault', async () => {
    expect(await run('check', 'my-data')).toEqual({
      code: 0,
      stdout: 'my-data is in order: My data, version 0.1.0, 3 nodes, 1 relationship\n',
      stderr: '',
    });
  });

  test('answers a question', async () => {
    expect(await run('load', 'my-data')).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout } = await run('query', 'ministry-portfolio', '--param', 'ministry=ministry:m1');
    expect(code).toBe(0);
    expect(stdout).toContain('Course on ports');
  });
});

describe('the command line', () => {
  const commands = commandsIn(blocks.find((block) => block[0]?.endsWith('-- presets')) ?? []);
  let home = '';

  beforeAll(async () => {
    home = await temporaryFolder();
    const { code, stderr } = await liaison(['load'], { env: { LIAISON_HOME: home } });
    if (code !== 0) throw new Error(stderr);
  });

  test('has an example of each command but start', () => {
    expect(commands.map(([name]) => name)).toEqual(['presets', 'query', 'query', 'draw', 'check', 'load']);
  });

  test.each(commands.map((args) => [args.join(' '), args] as const))('%s', async (_, args) => {
    const project = join(import.meta.dirname, '../..');
    // What is drawn goes where it leaves nothing behind.
    const elsewhere = args.map((word, at) => (args[at - 1] === '--out' ? join(home, word) : word));
    const { code, stdout } = await liaison(elsewhere, { cwd: project, env: { LIAISON_HOME: home } });
    expect(code).toBe(0);
    expect(stdout.split('\n').length).toBeGreaterThan(1);
  });
});
