import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatePackage, LARGE, NODES_BESIDE_PROGRAMS, type GenerateOptions } from '../../bench/generate-package.ts';
import { readPackage } from '../../graph-loader/index.ts';
import { temporaryFolder } from '../support/engines.ts';

async function generated(options: GenerateOptions): Promise<string> {
  const folder = await temporaryFolder();
  await generatePackage(folder, options);
  return folder;
}

async function contentsOf(folder: string): Promise<string> {
  const files = (await readdir(folder)).sort();
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
}

describe('a made-up package', () => {
  test('is without fault, of the size asked for, and says what it is', async () => {
    const { dataPackage, faults } = await readPackage(await generated({ programs: 795, relationships: 6_000 }));
    expect(faults).toEqual([]);
    const count = (tables: readonly { records: unknown[] }[] = []): number =>
      tables.reduce((sum, { records }) => sum + records.length, 0);
    expect(count(dataPackage?.nodes)).toBe(795 + NODES_BESIDE_PROGRAMS);
    expect(count(dataPackage?.relationships)).toBe(6_000);
    expect(dataPackage?.title).toBe('Made-up data for tests and benchmarks');
    expect(LARGE.programs + NODES_BESIDE_PROGRAMS).toBe(50_000);
  });

  test('is the same for the same seed and another for another', async () => {
    const options = { programs: 20, relationships: 700 };
    const first = await contentsOf(await generated({ ...options, seed: 7 }));
    expect(await contentsOf(await generated({ ...options, seed: 7 }))).toBe(first);
    expect(await contentsOf(await generated({ ...options, seed: 8 }))).not.toBe(first);
  });

  test('has names in three scripts', async () => {
    expect(await contentsOf(await generated({ programs: 1, relationships: 620 }))).toMatch(/Made-up.*虚构.*Вымышленн/);
  });
});
