import { spawnSync } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/engines.ts';

const PROJECT = join(import.meta.dirname, '../..');
const OXLINT = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint');

const folders = {
  model: 'src/model',
  database: 'src/database',
  queries: 'src/queries',
  'graph-loader': 'graph-loader',
  scene: 'src/scene',
  layout: 'src/layout',
  analysis: 'src/analysis',
  words: 'src/words',
  story: 'src/story',
  server: 'src/server',
  app: 'src/app',
  cli: 'src/cli',
};
type Folder = keyof typeof folders;

/** What each folder may import, as ARCHITECTURE.md's table says. */
const allowed: Record<Folder, readonly Folder[]> = {
  model: [],
  database: ['model'],
  queries: ['model', 'database'],
  'graph-loader': ['model', 'database', 'queries'],
  scene: ['model'],
  layout: ['model', 'scene'],
  analysis: ['model', 'scene'],
  words: ['model', 'scene', 'layout', 'story'],
  story: ['model', 'scene'],
  server: ['model', 'queries', 'database'],
  app: ['model', 'scene', 'layout', 'analysis', 'words', 'story'],
  cli: ['model', 'database', 'queries', 'graph-loader', 'scene', 'layout', 'analysis', 'words', 'story', 'server'],
};

const names = Object.keys(folders) as Folder[];
const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => ({ from, to })));

const placeOf = (from: Folder, to: string): string => `${folders[from]}/imports-${to.replaceAll('/', '-')}.ts`;

/** A path as a file in `from` would write it. */
const specifier = (from: Folder, to: Folder): string =>
  `${'../'.repeat(folders[from].split('/').length)}${folders[to]}/any.ts`.replace('../../src/', '../');

const refused = new Set<string>();

type Diagnostics = { diagnostics: { code: string; filename: string }[] };

beforeAll(async () => {
  const copy = await temporaryFolder();
  await cp(join(PROJECT, '.oxlintrc.json'), join(copy, '.oxlintrc.json'));
  const probe = async (place: string, imported: string): Promise<void> => {
    await mkdir(dirname(join(copy, place)), { recursive: true });
    await writeFile(join(copy, place), `import { any } from '${imported}';\n\nexport const one = any;\n`);
  };
  for (const { from, to } of pairs) await probe(placeOf(from, to), specifier(from, to));
  for (const [from, to] of packages) await probe(placeOf(from, to), to);
  const { stdout } = spawnSync(process.execPath, [OXLINT, '--format', 'json'], { cwd: copy, encoding: 'utf8' });
  for (const { code, filename } of (JSON.parse(stdout) as Diagnostics).diagnostics) {
    if (code.includes('no-restricted-imports')) refused.add(filename.replaceAll('\\', '/'));
  }
});

const packages: readonly [Folder, string][] = [
  ['scene', 'react'],
  ['scene', 'sigma'],
  ['layout', 'react-dom'],
  ['layout', 'sigma/rendering'],
  ['story', 'react'],
];

test.each(pairs)('$from → $to', ({ from, to }) => {
  expect(refused.has(placeOf(from, to))).toBe(!allowed[from].includes(to));
});

test.each(packages)('%s → %s', (from, to) => {
  expect(refused.has(placeOf(from, to))).toBe(true);
});
