import { beforeAll, describe, expect, test } from 'vitest';
import { formatFault, loadPackage, readPackage } from '../../graph-loader/index.ts';
import type { Database } from '../../src/database/database.ts';
import { checkFindings } from '../../src/queries/findings.ts';
import { readPresets } from '../../src/queries/read-presets.ts';
import { engines } from '../support/engines.ts';
import { STARTER } from './open-package.ts';

const presets = readPresets();
const stated = presets.filter(({ findings }) => findings.length > 0);

test('the presets state findings', () => {
  expect(stated.flatMap(({ findings }) => findings).length).toBeGreaterThanOrEqual(8);
});

describe.each(engines)('findings of the starter data on $name', (engine) => {
  let database: Database;

  beforeAll(async () => {
    const { faults, dataPackage } = await readPackage(STARTER);
    if (!dataPackage) throw new Error(faults.map(formatFault).join('\n'));
    database = await engine.open();
    await loadPackage(database, dataPackage);
  });

  test.each(stated)('$name says what holds', async (preset) => {
    const found: [sentence: string, differences: string[]][] = [];
    for await (const { sentence, differences } of checkFindings(database, [preset]))
      found.push([sentence, differences]);
    expect(found).toEqual(preset.findings.map(({ sentence }) => [sentence, []]));
  });
});
