import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Rows } from '../../src/database/database.ts';
import { rules } from '../../src/database/embedded/guard/rules/rules.ts';
import { readPresets } from '../../src/queries/read-presets.ts';
import { loadAcademy } from '../server/academy.ts';
import { engines } from '../support/engines.ts';

/** Each kind of statement that is written otherwise before the embedded engine runs it. */
const rewritten: readonly string[] = [
  'MATCH (p:Program) RETURN   p . id ORDER BY p . id',
  'MATCH (p:Program) RETURN p.record, cOuNt( * ) ORDER BY p.record',
  'MATCH (p:Program)<-[r:SPONSORS]-(m) RETURN * ORDER BY r.id',
  'MATCH (p:Program)<-[r:SPONSORS]-(m) WITH p AS z, m AS a ORDER BY z.id, a.id RETURN *, 1 AS one',
  'MATCH (p:Program) RETURN p, count(*) ORDER BY p.id',
  "RETURN 1+1, 'a', [1,2]",
  'WITH 1 AS match, 2 AS return RETURN match, return AS union',
  'WITH {set: 1, in: 2} AS map RETURN map.set, map.in',
  'RETURN 4 ^ 2 ^ 3 AS x, 2 ^ 3 AS y',
  'MATCH (m:Ministry)-[r]->() WHERE r:SPONSORS OR r:SUPPORTS RETURN count(*) AS n',
  'MATCH ()-[r]->() RETURN DISTINCT r:SPONSORS AS isOne, r:SPONSORS|SUPPORTS AS isEither ORDER BY isOne, isEither',
  'MATCH (n) WHERE n:Program|Topic RETURN n.id AS id ORDER BY id',
  'MATCH (n:Program|Topic) RETURN n.id AS id ORDER BY id',
  "MATCH (n:Program|Topic)--(m:Ministry|Institution {kind: 'academy'}) WHERE n.id > 'q' OR m.id > 'a' RETURN n.id AS n, m.id AS m ORDER BY n, m",
  'MATCH (t:Topic) OPTIONAL MATCH (t)--(b:Topic|Audience) RETURN t.id AS t, b.id AS b ORDER BY t, b',
  "MATCH (p:Program) WHERE p.id = 'none' RETURN sum(p.participants) AS sum, sum(DISTINCT p.participants) + 1 AS more",
  'MATCH (p:Program) RETURN p.id AS id, sum(p.participants) AS sum ORDER BY id',
  'UNWIND [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, -0.4999, null] AS x RETURN round(x) AS y',
  'UNWIND [-2.5, -1.5] AS x RETURN round(avg(x)) AS y',
  "UNWIND ['2', '2.9', ' 3 ', '1e3', '-4.7', 'x', '', 'inf', '9007199254740993'] AS x RETURN x, toInteger(x) AS y",
  "UNWIND ['2', ' 2.5', '1e3', 'x', '', 'inf', 'Infinity', '-Infinity', 'NaN', 'nan', 'infinity', null] AS x RETURN x, toFloat(x) AS y",
  "UNWIND ['true', ' false', 'TRUE', 'yes', '', null] AS x RETURN x, toBoolean(x) AS y",
  'MATCH (p:Program) RETURN toInteger(left(p.start, 4)) AS year, count(*) AS n ORDER BY year',
  'MATCH (t:Topic) WITH t, 1 AS x RETURN t {.id, x} AS map ORDER BY t.id',
  'MATCH (t:Topic) OPTIONAL MATCH (t)-[:BROADER]->(b) RETURN t.id AS id, b {.id} AS broader ORDER BY id',
  'MATCH (t:Topic) RETURN t.id AS id ORDER BY id OFFSET 1 LIMIT 1',
  'UNWIND [[1, null], [2], [], [2, 2, null], [1]] AS l RETURN any(x IN l WHERE x = 2) AS a, all(x IN l WHERE x = 2) AS b, none(x IN l WHERE x = 2) AS c, single(x IN l WHERE x = 2) AS d',
  'MATCH (p:Program) RETURN p.id AS id, any(x IN p.places WHERE x > $text) AS a, none(x IN p.places WHERE x > $text) AS n ORDER BY id',
  'MATCH (t:Topic) RETURN t.id AS id, t.nameRu IN [] AS a, NOT t.nameRu IN $none AS b, t.nameRu IN $some AS c ORDER BY id',
  'WITH [1, 2] AS l RETURN l + 3 AS a, 0 + l AS b, l + 3 + [4] + 5 AS c, l + null AS d',
  'MATCH (t:Topic) RETURN t.id AS id, [(t)-[:BROADER]->(b) | b.nameRu] AS names, size([(t)-->(b) WHERE b.id > $text | b.nameRu]) AS n ORDER BY id',
  "RETURN 'a\\bb\\f' AS a, 'c\\U0001F600' AS b, 'd\\u00e9\\\\b' AS c",
  "RETURN 'a\\u0027 + \\u0027b' AS a, 'c\\u005cn' AS b, 'd\\uD83D\\uDE00' AS c, '\\\\u0041' AS d",
  'MATCH (t:Topic) RETURN t.`na\\u006De` AS `n\\u0061me`, /* \\u002a/ 2 + /* */ 1 AS three ORDER BY t.id',
  "MATCH (p:Program) WHERE p['participants'] = '20' RETURN p.id AS id ORDER BY id",
  "MATCH (p:Program) WHERE p['participants'] = 20 OR NOT p['participants'] <> $number RETURN p.id AS id ORDER BY id",
  "MATCH (p:Program) RETURN p.id AS id, p['participants'] = '20' AS a, '20' <> p['participants'] AS b, p['participants'] < '1e3' AS c, 5 <= p['participants'] AS d ORDER BY id",
  'MATCH (p:Program), (q:Program) WHERE toString(p.participants) = q[$key] OR p[$key] = q[$key] RETURN p.id AS p, q.id AS q ORDER BY p, q',
  "MATCH (p:Program) WHERE p[$key] IN ['20', '25'] OR p[$key] IN [30] RETURN p.id AS id ORDER BY id",
  "MATCH (p:Program) WHERE p[$key] IN [20, '25', null] RETURN p.id AS id ORDER BY id",
  "MATCH (p:Program) RETURN p.id AS id, p[$key] IN ['20', 25] AS a, p[$key] IN [] AS b, p[$key] IN [20, null] AS c, NOT p[$key] IN ['20'] AS d ORDER BY id",
  "MATCH (p:Program) WITH p.id AS id, [p[$key], p['name'], properties(p).record] AS list RETURN id, '20' IN list AS a, 20 IN list AS b, 21 IN list AS c, null IN list AS d ORDER BY id",
  "MATCH (p:Program) RETURN p.id AS id, CASE p[$key] WHEN '20' THEN 'text' WHEN 20 THEN 'number' ELSE 'other' END AS a, nullIf(p[$key], '20') AS b, nullIf(p[$key], 20) AS c ORDER BY id",
  "MATCH (p:Program) WHERE properties(p).record = 'edition' AND 1 < properties(p).participants < '90' RETURN p.id AS id ORDER BY id",
  "MATCH (p:Program) RETURN p.id AS id, p.participants = 'many' AS a, p.participants < $text AS b, p.participants IN ['few', 'many'] AS c, 1 <> 'a' AS d ORDER BY id",
  "MATCH (p:Program) WITH [p[$key], p['name'], p['id']] AS mixed UNWIND mixed AS a UNWIND mixed AS b RETURN count(*) AS n, count(CASE WHEN a = b THEN 1 END) AS alike",
  'MATCH p = shortestPath((a:Topic)-[:BROADER*]-(b:Topic)) WHERE a <> b AND length(p) < 3 RETURN a.id AS a, b.id AS b, length(p) AS n ORDER BY a, b',
  'MATCH (a:Topic), (b:Topic) WHERE NOT a = b OPTIONAL MATCH p = shortestPath((a)-[:BROADER*]-(b)) RETURN a.id AS a, b.id AS b, length(p) AS n ORDER BY a, b',
  'MATCH (a:Topic), (b:Topic) WHERE a.id < b.id MATCH p = allShortestPaths((a)-[:BROADER|COVERS*]-(b)) RETURN a.id AS a, b.id AS b, length(p) AS n ORDER BY a, b',
  'MATCH p = shortestPath((a:Topic)-[:BROADER*0..]->(b:Topic)) RETURN a.id AS a, b.id AS b, length(p) AS n ORDER BY a, b',
  'MATCH p = shortestPath((a:Program)-[*..4]-(b:Topic)) RETURN a.id AS a, b.id AS b, length(p) AS n ORDER BY a, b',
  "WITH date({year: 2022, month: 1, day: 31}) AS a, date({day: 29, month: 2, year: 2024}) AS b RETURN a.year AS year, b.day AS day, a < b AS isBefore, a = date('2022-01-31') AS isSame",
  '// first\nRETURN /* one */ 1 AS one; // last',
];

const ask = (database: Database, cypher: string, parameters = {}): Promise<Rows> =>
  database.read(cypher, parameters, { isGuarded: true });

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Without the order of rows and of properties, of which these statements say nothing. */
const byText = ({ columns, rows }: Rows): unknown => ({
  columns,
  rows: rows.map((row) => JSON.stringify(row, sorted)).toSorted(),
});

describe('a statement that a reader wrote', () => {
  const opened = new Map<string, Database>();
  const databases = (): Database[] => [...opened.values()];

  beforeAll(async () => {
    for (const { name, open } of engines) {
      const database = await open();
      await loadAcademy(database);
      opened.set(name, database);
    }
  });
  afterAll(() => opened.clear());

  const embedded = (): Database => {
    const database = opened.get('embedded');
    if (!database) throw new Error('the embedded engine is not open');
    return database;
  };

  describe('is refused on the embedded engine alone, and answered alike as the sentence proposes', () => {
    test.each(rules.map((rule) => [rule.name, rule] as const))('%s', async (_, { what, instead, example }) => {
      const refusal = await ask(embedded(), example.refused).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: 'not-supported', message: `${what}; ${instead}` });
      const answers = await Promise.all(databases().map((database) => ask(database, example.instead)));
      for (const answer of answers) expect(byText(answer)).toEqual(byText(answers[0] ?? answer));
    });
  });

  describe('is answered alike, written otherwise', () => {
    test.each(rewritten)('%s', async (cypher) => {
      const parameters = { text: 'a', none: [], some: ['a'], key: 'participants', number: 20 };
      const answers = await Promise.all(databases().map((database) => ask(database, cypher, parameters)));
      for (const { columns, rows } of answers)
        expect({ columns, rows }).toEqual({ columns: answers[0]?.columns, rows: answers[0]?.rows });
    });
  });

  describe('that is a preset is answered as unguarded', () => {
    test.each(readPresets().map((preset) => [preset.name, preset] as const))(
      '%s',
      async (_, { cypher, parameters }) => {
        const defaults = Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]));
        const [guarded, bare] = [await ask(embedded(), cypher, defaults), await embedded().read(cypher, defaults)];
        expect(guarded).toEqual(bare);
      },
    );
  });

  test('is explained with all its faults', async () => {
    const { faults } = await embedded().explain(
      "RETURN COLLECT { RETURN 1 } AS a, 'a' || 'b' AS b",
      {},
      { isGuarded: true },
    );
    expect(faults.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['not-supported', 1, 8],
      ['not-supported', 1, 35],
    ]);
  });
});
