import { beforeAll, describe, expect, test } from 'vitest';
import { loadPackage, readPackage } from '../../graph-loader/index.ts';
import type { Database } from '../../src/database/database.ts';
import type { Preset } from '../../src/model/wire.ts';
import { checkFindings } from '../../src/queries/findings.ts';
import type { CheckedFinding } from '../../src/queries/findings.ts';
import { readPreset } from '../../src/queries/preset-head.ts';
import { engines } from '../support/engines.ts';
import { ACADEMY } from './open-package.ts';

function preset(name: string, head: string, cypher: string): Preset {
  const { preset: read, faults } = readPreset(name, `${head.trim()}\n${cypher}`, { isOwn: true });
  if (!read) throw new Error(faults.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return read;
}

/** Of the academy's editions Barter sponsors 2017, 2021, 2022, 2024 and Friends; with Turnips that of 2024. */
const BY_SPONSOR = `MATCH (m:Ministry)-[:SPONSORS]->(p:Program {record: 'edition'})
WHERE p.earliest >= toString($from)
WITH m, count(p) AS programs, collect(p.series) AS series
ORDER BY programs DESC, m.id
RETURN m AS ministry, programs AS programs, series AS series
LIMIT 10`;

const OF_ONE = `MATCH (m:Ministry {id: $ministry})-[:SPONSORS]->(p:Program {record: 'edition'})
RETURN p.name AS program
ORDER BY program
LIMIT 2`;

async function checkAll(database: Database, presets: readonly Preset[]): Promise<CheckedFinding[]> {
  const checked: CheckedFinding[] = [];
  for await (const finding of checkFindings(database, presets)) checked.push(finding);
  return checked;
}

describe.each(engines)('findings on $name', (engine) => {
  let database: Database;
  const differences = async (...presets: Preset[]): Promise<string[][]> =>
    (await checkAll(database, presets)).map((finding) => finding.differences);

  beforeAll(async () => {
    const { dataPackage } = await readPackage(ACADEMY);
    if (!dataPackage) throw new Error('the academy is at fault');
    database = await engine.open();
    await loadPackage(database, dataPackage);
  });

  test('those that the data bear out hold', async () => {
    const head = `
// title: Programs by sponsor
// param from: year = 2000 "From"
// finding: Three ministries sponsor programs, Barter most of all.
// expect: 3 rows
// expect: first ministry = "Ministry of Barter", programs = 5
// expect: row ministry = "Ministry of Turnips", programs = 3, series = "barter"
// expect: no row ministry = "Bureau of Swaps"
// finding: Since 2023 no ministry sponsored more than two.
// with: from=2023
// expect: at least 1 row
// expect: no row programs = 3`;
    expect(await checkAll(database, [preset('by-sponsor', head, BY_SPONSOR)])).toEqual([
      {
        preset: 'by-sponsor',
        sentence: 'Three ministries sponsor programs, Barter most of all.',
        parameters: { from: 2000 },
        line: 3,
        differences: [],
      },
      {
        preset: 'by-sponsor',
        sentence: 'Since 2023 no ministry sponsored more than two.',
        parameters: { from: 2023 },
        line: 8,
        differences: [],
      },
    ]);
  });

  test('of those that moved every difference is told', async () => {
    const head = `
// title: Programs by sponsor
// param from: year = 2000 "From"
// finding: Barter sponsors four programs, and Swaps one.
// expect: at least 4 rows
// expect: row ministry = "Ministry of Barter", programs = 4
// expect: row ministry = "Bureau of Swaps"
// finding: Turnips sponsors three.
// expect: row ministry = "Ministry of Turnips", programs = 3`;
    expect(await differences(preset('by-sponsor', head, BY_SPONSOR))).toEqual([
      [
        'expected at least 4 rows, found 3',
        'expected a row with ministry = Ministry of Barter, programs = 4; the row of Ministry of Barter has programs = 5',
        'expected a row with ministry = Bureau of Swaps; no row has ministry = Bureau of Swaps',
      ],
      [],
    ]);
  });

  test('a limit of the statement makes no number of rows known', async () => {
    const head = `
// title: Programs of a ministry
// param ministry: node Ministry = ministry:barter "Ministry"
// finding: Barter has two programs.
// expect: 2 rows
// finding: Friendship has two programs.
// with: ministry=ministry:friendship
// expect: 2 rows`;
    expect(await differences(preset('of-one', head, OF_ONE))).toEqual([['expected 2 rows, found more than 2'], []]);
  });

  test('a node that the data set does not have is told, also where it is the default', async () => {
    const head = `
// title: Programs of a ministry
// param ministry: node Ministry = ministry:mofcom "Ministry"
// finding: Mofcom has programs.
// expect: at least 1 row
// finding: Barter has programs.
// with: ministry=ministry:barter
// expect: at least 1 row`;
    expect(await differences(preset('of-one', head, OF_ONE))).toEqual([
      ['ministry: the data set has no ministry:mofcom'],
      [],
    ]);
  });

  test('a statement that fails takes no other finding with it', async () => {
    const broken = preset('broken', '// title: X\n// finding: X.\n// expect: 1 row', 'MATCH (n RETURN n AS n');
    const writing = preset('writing', '// title: X\n// finding: X.\n// expect: 1 row', 'CREATE (n:X) RETURN n AS n');
    const sound = preset('sound', '// title: X\n// finding: X.\n// expect: row x = 1', 'RETURN 1 AS x');
    const [first, second, third] = await differences(broken, writing, sound);
    expect([first?.length, second?.length, third]).toEqual([1, 1, []]);
    expect(first?.[0]).not.toContain('expected 1 row');
    expect(second?.[0]).not.toContain('expected 1 row');
  });

  test('the work ends with its signal', async () => {
    const head = '// title: X\n// finding: X.\n// expect: row x = 1\n// finding: Y.\n// expect: row x = 1';
    const controller = new AbortController();
    const findings = checkFindings(database, [preset('x', head, 'RETURN 1 AS x')], { signal: controller.signal });
    expect(await findings.next()).toMatchObject({ done: false, value: { differences: [] } });
    controller.abort();
    await expect(findings.next()).rejects.toMatchObject({ code: 'cancelled' });
  });
});
