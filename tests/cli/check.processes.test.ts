import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/engines.ts';
import { liaison, type Ended } from './liaison.ts';

const ACADEMY = join(import.meta.dirname, '../fixtures/academy');

/** Of the academy's editions Barter sponsors 2017, 2021, 2022, 2024 and Friends. */
const OF_BARTER = `
MATCH (m:Ministry {id: $ministry})-[:SPONSORS]->(p:Program {record: 'edition'})
RETURN m.name AS ministry, count(p) AS programs
`;
const HEAD = `// title: Programs of a ministry
// param ministry: node Ministry = ministry:barter "Ministry"
`;
const HOLDS = `// finding: Barter sponsors five programs.
// expect: row ministry = "Ministry of Barter", programs = 5
`;
const MOVED = `// finding: Turnips sponsors two.
// with: ministry=ministry:turnips
// expect: 1 row
// expect: row ministry = "Ministry of Turnips", programs = 2
`;

let home: string;

beforeAll(async () => {
  home = join(await temporaryFolder(), 'home');
  await liaison(['load', ACADEMY], { env: { LIAISON_HOME: home } });
});

/** Checks the findings of own queries, one a file. */
async function check(files: Record<string, string>, ...args: string[]): Promise<Ended> {
  const folder = join(await temporaryFolder(), 'queries');
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return liaison(['check', ...args], { env: { LIAISON_HOME: home, LIAISON_QUERIES: folder } });
}

const OTHERS_LEFT_OUT =
  /^Only your own findings are checked: those of Liaison are about .*, which is not what is loaded\.$/m;

describe('check without a folder', () => {
  test('says of each finding that it holds', async () => {
    const { code, stdout, stderr } = await check({ 'of-barter.cypher': HEAD + HOLDS + OF_BARTER });
    expect([code, stdout]).toEqual([
      0,
      'holds  of-barter: Barter sponsors five programs.\n1 finding holds, 0 moved.\n',
    ]);
    expect(stderr).toMatch(OTHERS_LEFT_OUT);
  });

  test('tells how one moved, and ends with 1', async () => {
    const { code, stdout, stderr } = await check({ 'of-one.cypher': HEAD + HOLDS + MOVED + OF_BARTER });
    expect([code, stdout.split('\n')]).toEqual([
      1,
      [
        'holds  of-one: Barter sponsors five programs.',
        'moved  of-one: Turnips sponsors two.',
        '       expected a row with ministry = Ministry of Turnips, programs = 2; the row of Ministry of Turnips has programs = 3',
        '',
      ],
    ]);
    expect(stderr).toContain('1 finding holds, 1 moved.\n');
  });

  test('gives all as JSON', async () => {
    const { code, stdout } = await check({ 'of-one.cypher': HEAD + HOLDS + MOVED + OF_BARTER }, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        preset: 'of-one',
        sentence: 'Barter sponsors five programs.',
        parameters: { ministry: 'ministry:barter' },
        line: 3,
        differences: [],
        holds: true,
      },
      {
        preset: 'of-one',
        sentence: 'Turnips sponsors two.',
        parameters: { ministry: 'ministry:turnips' },
        line: 5,
        differences: [expect.stringContaining('has programs = 3')],
        holds: false,
      },
    ]);
  });

  test('does not pass over a file at fault', async () => {
    const { code, stdout, stderr } = await check({
      'bad.cypher': '// title: Bad\n// finding: It is.\nRETURN 1 AS x',
      'of-barter.cypher': HEAD + HOLDS + OF_BARTER,
    });
    expect([code, stdout]).toEqual([1, 'holds  of-barter: Barter sponsors five programs.\n']);
    expect(stderr).toContain(
      'bad.cypher:2: finding: expected a line "// expect: …" under it\n1 finding holds, 0 moved.',
    );
  });

  test('has nothing to do where nothing is stated', async () => {
    expect(await check({})).toMatchObject({ code: 0, stdout: 'No finding is stated.\n' });
  });

  test('needs data', async () => {
    const empty = join(await temporaryFolder(), 'home');
    const { code, stdout, stderr } = await liaison(['check'], { env: { LIAISON_HOME: empty } });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('liaison load');
  });

  test('asks the findings of Liaison, and that of the guide, of the data that come with it', async () => {
    const own = await temporaryFolder();
    const env = { LIAISON_HOME: join(own, 'home'), LIAISON_QUERIES: own };
    const guide = await readFile(join(import.meta.dirname, '../../docs/writing-a-preset.md'), 'utf8');
    await writeFile(join(own, 'of-the-guide.cypher'), /```cypher\n([^]*?)```/.exec(guide)?.[1] ?? '');
    await liaison(['load'], { env });
    const { code, stdout, stderr } = await liaison(['check'], { env });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.match(/^holds /gm)?.length).toBeGreaterThanOrEqual(9);
    expect(stdout).toMatch(/^holds {2}of-the-guide: Officials of 27 countries /m);
    expect(stdout).toMatch(/^\d+ findings hold, 0 moved\.$/m);
  });
});
