import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { copyProject } from '../../bench/start/copy-project.ts';
import { liaison, type Ended } from '../cli/liaison.ts';
import { temporaryFolder } from '../support/engines.ts';
import { addEngine, addKind, addLayout, addPreset, venuePackage } from './additions.ts';

const PROJECT = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const run = promisify(execFile);

let project = '';
let data = '';
let loaded: Ended;

const inCopy = (...args: string[]): Promise<Ended> =>
  liaison(args, { project, cwd: project, env: { LIAISON_HOME: join(project, 'home.talking') } });

beforeAll(async () => {
  project = await copyProject(await temporaryFolder());
  for (const add of [addKind, addPreset, addLayout, addEngine]) await add(project);
  data = join(project, 'venues');
  await mkdir(data);
  for (const [name, text] of Object.entries(venuePackage)) await writeFile(join(data, name), text);
  loaded = await inCopy('load', data);
});

test('a kind is one entry of the model and one table', async () => {
  expect(loaded).toMatchObject({ code: 0, stdout: expect.stringContaining('Loaded: Made-up venues') });
  const { stdout } = await inCopy('check', data);
  expect(stdout).toContain('3 nodes');
});

test('a query is one file: it is listed, checked and run', async () => {
  expect((await inCopy('presets')).stdout).toMatch(/venues-by-size +Venues by size +seats=1/);
  const { stdout } = await inCopy('query', 'venues-by-size', '--param', 'seats=100', '--format', 'csv');
  expect(stdout).toBe('venue,seats\r\nHall of Examples,300\r\n');
  const { code, stderr } = await inCopy('query', 'venues-by-size', '--param', 'seats=many');
  expect([code, stderr]).toEqual([2, expect.stringContaining('seats: found "many", expected a whole number')]);
});

test('a layout is one file and one line of the registry', async () => {
  const script = join(project, 'lay-out.mjs');
  const registry = pathToFileURL(join(project, 'src/layout/registry.ts')).href;
  await writeFile(
    script,
    `import { layouts } from '${registry}';
    const layout = layouts.find(({ id }) => id === 'in-a-row');
    const nodes = ['a', 'b'].map((id) => ({ $type: 'node', id, labels: ['Venue'], properties: {} }));
    const { positions } = await layout.run({ nodes, relationships: [] }, { width: 1, height: 1, seed: 1 });
    console.log(layout.name, JSON.stringify([...positions]));`,
  );
  const { stdout } = await run(process.execPath, ['--import', pathToFileURL(require.resolve('tsx')).href, script]);
  expect(stdout).toBe('In a row [["a",{"x":0,"y":0}],["b",{"x":1,"y":0}]]\n');
});

test('an engine is one file, its opening and its schema', async () => {
  expect(loaded.stderr).toContain('talking: openWriter');
  expect((await inCopy('query', 'venues-by-size')).stderr).toContain('talking: read');
});

test('the types of the whole hold', async () => {
  await cp(join(PROJECT, 'tsconfig.json'), join(project, 'tsconfig.json'));
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const { stdout } = await run(process.execPath, [tsc, '-p', '.'], { cwd: project }).catch(
    (error: unknown) => error as Ended,
  );
  expect(stdout).toBe('');
});
