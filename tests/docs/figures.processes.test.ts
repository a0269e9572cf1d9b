import { readFileSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { liaison, type Ended } from '../cli/liaison.ts';
import { temporaryFolder } from '../support/engines.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/figures.md'), 'utf8');

const blockOf = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';

let folder: string;

const draw = (...args: string[]): Promise<Ended> =>
  liaison(['draw', ...args], { cwd: folder, env: { LIAISON_HOME: join(folder, 'home') } });

const isThere = (name: string): Promise<boolean> =>
  stat(join(folder, name)).then(
    ({ size }) => size > 0,
    () => false,
  );

beforeAll(async () => {
  folder = await temporaryFolder();
  const { code, stderr } = await liaison(['load'], { env: { LIAISON_HOME: join(folder, 'home') } });
  if (code !== 0) throw new Error(stderr);
});

describe('the examples of docs/figures.md', () => {
  const commands = blockOf('sh')
    .trim()
    .split('\n')
    .map((line) => line.replace('npm run liaison -- draw ', '').split(' '));

  test('draw what they say, one after the other', async () => {
    expect(commands.length).toBe(5);
    for (const args of commands) {
      const { code, stderr } = await draw(...args);
      expect([args.join(' '), code, stderr]).toEqual([args.join(' '), 0, expect.stringMatching(/source\.|источник/)]);
      const written = args.filter((_, at) => args[at - 1] === '--out' || args[at - 1] === '--sources');
      for (const name of written) expect([name, await isThere(name)]).toEqual([name, true]);
    }
  }, 240_000);

  test('are a file of figures that is drawn once', async () => {
    const text = blockOf('yaml');
    await writeFile(join(folder, 'figures.yaml'), text);
    const { figures } = parse(text) as { figures: { out: string }[] };
    expect(await draw('figures.yaml')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('\n4 figures drawn, 0 unchanged.\n'),
    });
    for (const { out } of figures) expect([out, await isThere(out)]).toEqual([out, true]);
    expect(await readFile(join(folder, 'sco.md'), 'utf8')).toContain('## Sources');
  }, 240_000);
});

test('every option of the command stands in docs/figures.md, and no other', async () => {
  const { stdout } = await draw('--help');
  const options = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, name = '']) => name);
  expect(options.length).toBeGreaterThan(10);
  const named = new Set([...page.matchAll(/`(--[a-z-]+)/g)].map(([, name]) => name));
  expect([...named].toSorted()).toEqual(options.toSorted());
});

test('the help is as wide as a terminal at most', async () => {
  const { stdout } = await draw('--help');
  expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
});
