import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { resultSchema } from '../../src/model/wire.ts';
import { temporaryFolder } from '../support/engines.ts';
import { COMMAND, ending, liaison, spawnLiaison } from './liaison.ts';

const ACADEMY = join(import.meta.dirname, '../fixtures/academy');
const PRESET = 'programs-for-organization';
const LEAGUE = ['--param', 'organization=organization:hilltop-league'];

/** The academy's editions of 2022 and later, by name. */
const EDITIONS = `MATCH (p:Program {record: 'edition'})
WHERE p.earliest >= toString($from)
RETURN p.name AS program, p.participants AS participants
ORDER BY program`;
const LATE = [
  'Course for Mayors of Highspeech Countries of the Uplands',
  'Course on Turnips for Lowspeech Countries',
  'Root Markets Workshop',
  'Seminar on Barter and Turnips for Hilltop League Members 2024',
  'Seminar on Barter for Hilltop League Members 2022',
  'Visit of Editors from Farreach and Northland',
];

let env: Record<string, string>;
let folder: string;

beforeAll(async () => {
  const parent = await temporaryFolder();
  folder = join(parent, 'queries');
  env = { LIAISON_HOME: join(parent, 'home'), LIAISON_QUERIES: folder };
  await mkdir(folder);
  await writeFile(
    join(folder, 'late-editions.cypher'),
    `// title: Late editions\n// sentence: Editions since {from}\n// tags: mine, time\n// param from: year = 2022 "From"\n\n${EDITIONS}\n`,
  );
  await liaison(['load', ACADEMY], { env });
});

describe('a saved question', () => {
  test('answers as a table, with the question and the number of rows', async () => {
    const { code, stdout, stderr } = await liaison(['query', PRESET, ...LEAGUE, '--param', 'until=2021'], { env });
    expect([code, stderr]).toEqual([0, '']);
    const [asked, blank, headings] = stdout.split('\n');
    expect([asked, blank]).toEqual([
      'Programs for members of Hilltop League that began between 2000 and 2021: 3 rows',
      '',
    ]);
    expect(headings).toMatch(/^program +date/);
    expect(stdout).toContain('Seminar on Barter for Hilltop League Members 2021');
    expect(stdout).not.toContain('$type');
  });

  test('names the nodes in its question that no list offers', async () => {
    const ends = ['--param', 'from=country:northland', '--param', 'to=ministry:friendship'];
    const { stdout } = await liaison(['query', 'shortest-chain', ...ends], { env });
    expect(stdout).toMatch(/^Shortest chains from Northland to Friendship Department of the Lantern Party,/);
  });

  test('answers as CSV that reads back', async () => {
    const { code, stdout } = await liaison(['query', PRESET, ...LEAGUE, '--format', 'csv'], { env });
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(code).toBe(0);
    expect(rows.map(({ program }) => program)).toContain('Lantern Talks');
    expect(rows.find(({ date }) => date === '2021-06-10 to 2021-06-24')?.['attended']).toBe('Northland|Westmoor');
    expect(Object.keys(rows[0] ?? {})).not.toContain('p');
  });

  test('answers as JSON in the form of the API', async () => {
    const { code, stdout } = await liaison(['query', PRESET, ...LEAGUE, '--format', 'json'], { env });
    const result = resultSchema.parse(JSON.parse(stdout));
    expect(code).toBe(0);
    expect(result.graph.nodes.map(({ id }) => id)).toContain('program:barter-2021');
  });

  test.each([
    [['programs-for-organisation'], ['programs-for-organization']],
    [
      [PRESET, '--param', 'from=soon'],
      ['from', 'soon', 'year'],
    ],
    [
      [PRESET, '--param', 'organization=country:northland'],
      ['organization', 'country:northland'],
    ],
    [
      [PRESET, '--param', 'zzz=1', '--param', 'until=x'],
      ['zzz', 'until'],
    ],
  ])('%j is wrong usage, and what was expected is said', async (args, words) => {
    const { code, stdout, stderr } = await liaison(['query', ...args], { env });
    expect([code, stdout]).toEqual([2, '']);
    for (const word of words) expect(stderr).toContain(word);
  });

  test('an empty database says how to fill it', async () => {
    const empty = { LIAISON_HOME: join(await temporaryFolder(), 'home') };
    const { code, stderr } = await liaison(['query', PRESET], { env: empty });
    expect(code).toBe(1);
    expect(stderr).toContain('liaison load');
  });

  test('a reader that has seen enough ends it quietly', async () => {
    const child = spawnLiaison(['query', PRESET, ...LEAGUE, '--format', 'json'], { env });
    child.stdout.destroy();
    const stderr: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect([code, stderr.join('')]).toEqual([0, '']);
  });
});

describe('a query of one’s own', () => {
  const programs = (text: string): (string | undefined)[] => {
    const rows: Record<string, string>[] = parse(text, { columns: true });
    return rows.map(({ program }) => program);
  };

  test('is asked by its name', async () => {
    const { code, stdout, stderr } = await liaison(['query', 'late-editions'], { env });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Editions since 2022: 6 rows\n\nprogram ');
  });

  test('is a file with a head, whose parameters it checks', async () => {
    const path = join(folder, 'late-editions.cypher');
    const { stdout } = await liaison(['query', path, '--format', 'csv', '--param', 'from=2022'], { env });
    expect(programs(stdout)).toEqual(LATE);
    expect(await liaison(['query', path, '--param', 'from=soon'], { env })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'from: found "soon", expected a year from 1900 to 2100\n',
    });
  });

  test('is a file of Cypher alone', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'late.cypher'), `// Of late\r\n${EDITIONS};\r\n`);
    const { stdout, stderr } = await liaison(['query', 'late.cypher', '--param', 'from=2022', '--format', 'csv'], {
      env,
      cwd,
    });
    expect([programs(stdout), stderr]).toEqual([LATE, '']);
  });

  test('comes from standard input', async () => {
    const { stdout } = await liaison(['query', '-', '--param', 'from=2022', '--format', 'ndjson'], {
      env,
      input: EDITIONS,
    });
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ program }) => program)).toEqual(LATE);
    expect(Object.keys(rows[0])).toEqual(['program', 'participants']);
  });

  test.each([
    ['1', 1],
    ['"1"', '1'],
    ['true', true],
    ['null', null],
    ['["a", 2]', ['a', 2]],
    ['{"a": 1}', { a: 1 }],
    ['program:x', 'program:x'],
    ['2022-05', '2022-05'],
    ['', ''],
    ['a=b', 'a=b'],
  ])('takes the parameter %j as %j', async (text, value) => {
    const { stdout } = await liaison(['query', '-', '--param', `x=${text}`, '--format', 'ndjson'], {
      env,
      input: 'RETURN $x AS x',
    });
    expect(JSON.parse(stdout)).toEqual({ x: value });
  });

  test('says where it is at fault, as the file’s lines are', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'a.cypher'), '// title: A\n\n\nMATCH (p:Program)\nRETURN q.name AS program\n');
    await writeFile(join(cwd, 'b.cypher'), '// title: B\n// chart: pie x\n\nRETURN $x AS x\n');
    const a = await liaison(['query', 'a.cypher'], { env, cwd });
    expect([a.code, a.stdout]).toEqual([1, '']);
    expect(a.stderr).toMatch(/^a\.cypher:5:8: .*q/);
    expect(await liaison(['query', 'b.cypher'], { env, cwd })).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'b.cypher:2: chart: found "pie x", expected bar label, value | line x, value, series | matrix row, column, value\n' +
        'b.cypher:3: $x is used, expected a line "// param x: …"\n',
    });
  });

  test.each<[string[], string, number, RegExp]>([
    [['-'], 'CREATE (n:Country) RETURN n', 1, /^standard input:\d+:\d+: .*writes/],
    [['-'], ' \n', 2, /^standard input holds no statement$/m],
    [['no-such.cypher'], '', 2, /^There is no file no-such\.cypher$/m],
    [['late-edition'], '', 2, /the nearest is late-editions/],
    [['-', '--timeout', '0.5'], 'MATCH (a), (b), (c), (d), (e) RETURN count(*) AS n', 1, /0\.5 s/],
  ])('%j with %j fails with a sentence', async (args, input, code, said) => {
    const ended = await liaison(['query', ...args], { env, input });
    expect([ended.code, ended.stdout]).toEqual([code, '']);
    expect(ended.stderr).toMatch(said);
    expect(ended.stderr).not.toMatch(/^ +at /m);
  });
});

describe('a limit', () => {
  const TEN = 'UNWIND range(1, 10) AS i RETURN i AS i ORDER BY i';

  test.each(['csv', 'ndjson'])('cuts %s and says so', async (format) => {
    const args = ['query', '-', '--format', format, '--limit', '3'];
    const { code, stdout, stderr } = await liaison(args, { env, input: TEN });
    expect([code, stdout.trim().split(/\r?\n/).slice(-3)]).toEqual([
      0,
      format === 'csv' ? ['1', '2', '3'] : ['{"i":1}', '{"i":2}', '{"i":3}'],
    ]);
    expect(stderr).toBe('There are more rows; these are the first 3 rows.\n');
  });

  test('takes the place of a question’s own', async () => {
    const { stdout, stderr } = await liaison(['query', 'late-editions', '--limit', '2'], { env });
    expect(stdout).toContain('Editions since 2022: 2 rows');
    expect(stderr).toMatch(/^There are .*; these are the first 2 rows\.$/m);
  });

  test('is not there for rows that are printed as they are read', async () => {
    const { stdout, stderr } = await liaison(['query', '-', '--format', 'csv'], {
      env,
      input: 'UNWIND range(1, 30000) AS i RETURN i',
    });
    expect([stdout.split('\r\n').length, stderr]).toEqual([30_002, '']);
  });
});

describe('an answer that nobody reads to its end', () => {
  /** So many rows that no pipe holds them. */
  const MANY = 'UNWIND range(1, 2000000) AS i RETURN i AS i';

  async function shell(script: string): Promise<{ stdout: string; stderr: string }> {
    return promisify(execFile)('sh', ['-c', script], { env: { ...process.env, ...env, COMMAND, MANY } });
  }

  test.each([
    ['ndjson', '{"i":1}\n{"i":2}\n'],
    ['csv', 'i\r\n1\r\n'],
  ])('ends quietly at head, as %s', async (format, lines) => {
    const { stdout, stderr } = await shell(
      `(echo "$MANY" | "${process.execPath}" "$COMMAND" query - --format ${format}; echo "ended with $?" >&2) | head -2`,
    );
    expect([stdout, stderr]).toEqual([lines, 'ended with 0\n']);
  });

  test('stops at Ctrl-C', async () => {
    const child = spawnLiaison(['query', '-', '--format', 'ndjson'], { env });
    child.stdin.end(MANY);
    const outcome = ending(child);
    child.stdout.once('data', () => child.kill('SIGINT'));
    const { code, stderr } = await outcome;
    expect([code, stderr]).toEqual([130, 'Stopped before the end.\n']);
  });
});

describe('presets', () => {
  test('lists name, title, parameters and tags, and needs no database', async () => {
    const { code, stdout, stderr } = await liaison(['presets'], {
      env: { ...env, NEO4J_URI: 'bolt://127.0.0.1:1' },
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^programs-for-organization +Programs for members of an organization +organization=/m);
    expect(stdout).toContain(`Your own, in ${folder}:\n\nname `);
    expect(stdout).toMatch(/^late-editions +Late editions +from=2022 +mine, time$/m);
  });

  test('gives them as JSON', async () => {
    const { stdout } = await liaison(['presets', '--format', 'json'], { env });
    const presets: { name: string; isOwn: boolean }[] = JSON.parse(stdout);
    expect(presets.length).toBeGreaterThanOrEqual(26);
    expect(presets.filter(({ isOwn }) => isOwn).map(({ name }) => name)).toEqual(['late-editions']);
  });

  test('tells what is wrong with one’s own, and lists the others', async () => {
    const own = await temporaryFolder();
    await writeFile(join(own, 'bad.cypher'), 'RETURN 1 AS x');
    const { code, stdout, stderr } = await liaison(['presets'], { env: { LIAISON_QUERIES: own } });
    expect([code, stderr]).toEqual([0, 'bad.cypher:1: expected a line "// title: …"\n']);
    expect(stdout).not.toContain('Your own');
  });

  test('finds one’s own in the folder of LIAISON_HOME where no other is named', async () => {
    const home = await temporaryFolder();
    await mkdir(join(home, 'queries'));
    await writeFile(join(home, 'queries', 'mine.cypher'), '// title: Mine\nRETURN 1 AS x');
    const { stdout } = await liaison(['presets'], { env: { LIAISON_HOME: home } });
    expect(stdout).toMatch(/^mine +Mine$/m);
  });
});
