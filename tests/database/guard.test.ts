import { describe, expect, test } from 'vitest';
import type { Parameters } from '../../src/database/database.ts';
import { checkStatement } from '../../src/database/embedded/guard/check-statement.ts';
import type { GuardFault } from '../../src/database/embedded/guard/guard-fault.ts';
import { modelPropertyTypes } from '../../src/database/embedded/guard/property-types.ts';
import { rules } from '../../src/database/embedded/guard/rules/rules.ts';
import { readPresets } from '../../src/queries/read-presets.ts';

const faultsOf = (cypher: string, parameters: Parameters = {}): GuardFault[] =>
  checkStatement({ cypher, parameters, propertyTypes: modelPropertyTypes }).faults;

const WRITES = 'only statements that read are run here';

describe('what Neo4j refuses is refused in its words, at its place', () => {
  test.each<[cypher: string, message: string, line: number, column: number]>([
    ['RETURN', "Invalid input '': expected an expression, '*' or 'DISTINCT'", 1, 7],
    ['MATCH (n)\nRETURN m', 'Variable `m` not defined', 2, 8],
    ['RETURN size(1) AS a', 'Type mismatch: expected String or List<T> but was Integer', 1, 13],
    ['RETURN 1 AS a, 2 AS a', 'Multiple result columns with the same name are not supported', 1, 8],
    ['RETURN $country AS a', 'Expected parameter(s): country', 1, 8],
    ['RETURN 1 AS a;\nRETURN 2 AS a', 'Expected exactly one statement per query but got: 2', 2, 1],
    ['', 'Expected exactly one statement per query but got: 0', 1, 1],
  ])('%s', (cypher, message, line, column) => {
    expect(faultsOf(cypher)).toContainEqual({ code: 'query-failed', message, line, column });
  });
});

describe('what writes is refused', () => {
  test.each<[cypher: string, what: string, line: number, column: number]>([
    ['CREATE (:Topic)', 'this statement writes', 1, 1],
    ['MATCH (t)\nSET t.name = 1', 'this statement writes', 2, 1],
    ['RETURN 1 AS a; /* */ DROP INDEX nothing', 'this statement administers the database or its schema', 1, 22],
    ["LOAD CSV FROM 'x' AS row RETURN row", 'LOAD CSV fetches files and addresses', 1, 1],
    ['CALL dbms.listConfig()', 'the procedure dbms.listConfig is not among those that only read this database', 1, 6],
    ['CALL () { RETURN 1 AS a } IN TRANSACTIONS RETURN a', 'CALL { } IN TRANSACTIONS commits on its own', 1, 27],
  ])('%s', (cypher, what, line, column) => {
    expect(faultsOf(cypher)).toEqual([{ code: 'write-refused', message: `${what}: ${WRITES}`, line, column }]);
  });
});

describe('what this engine would answer otherwise is refused, and what is proposed instead is not', () => {
  test.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, { what, instead, example }) => {
    const messages = faultsOf(example.refused).map(({ code, message }) => [code, message]);
    expect(messages).toContainEqual(['not-supported', `${what}; ${instead}`]);
    expect(faultsOf(example.instead)).toEqual([]);
  });
});

describe('no preset is refused', () => {
  test.each(readPresets().map((preset) => [preset.name, preset] as const))('%s', (_, { cypher, parameters }) => {
    const defaults = Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]));
    expect(faultsOf(cypher, defaults)).toEqual([]);
  });
});

describe('what Neo4j would refuse as it runs is refused before, where types are known', () => {
  test.each<[cypher: string, message: string]>([
    ['MATCH (p:Program) RETURN toUpper(p.participants) AS a', 'expected String but was Integer'],
    ['MATCH (p:Program) RETURN p.name * 2 AS a', 'expected Integer, Float or Duration but was String'],
    ['MATCH (p:Program) RETURN p.name - 1 AS a', 'expected Integer, Float, Date, DateTime or Duration but was String'],
    ['MATCH (p:Program) WHERE p.name RETURN p.id AS a', 'expected Boolean but was String'],
    ['MATCH (p:Program) RETURN p.name[0] AS a', 'expected List<T>, Map, Node or Relationship but was String'],
    ['MATCH (p:Program) RETURN p.name.first AS a', 'expected Map, Node or Relationship but was String'],
    ['MATCH (p:Program) RETURN sum(p.name) AS a', 'expected Integer, Float or Duration but was String'],
    ['RETURN toLower($number) AS a', 'expected String but was Integer'],
    ['RETURN $list + $number AS a, head($text) AS b', 'expected List<T> but was String'],
  ])('%s', (cypher, message) => {
    const messages = faultsOf(cypher, { number: 1, text: 'a', list: [1] }).map((fault) => fault.message);
    expect(messages).toContain(`Type mismatch: ${message}`);
  });

  test('a function that neither engine has', () => {
    expect(faultsOf('RETURN 1 AS a,\n  foo(1) AS b')).toEqual([
      { code: 'query-failed', message: "Unknown function 'foo'", line: 2, column: 3 },
    ]);
  });
});

describe('what is known of a value decides', () => {
  test.each<[cypher: string, parameters: Parameters, isRefused: boolean]>([
    ['MATCH (p:Program) WHERE p.participants = $x RETURN p.id AS id', { x: '20' }, true],
    ['MATCH (p:Program) WHERE p.participants = $x RETURN p.id AS id', { x: 20 }, false],
    ['MATCH (p:Program) WHERE p.participants IN $x RETURN p.id AS id', { x: [20, '21'] }, true],
    ["MATCH (p:Program {participants: '20'}) RETURN p.id AS id", {}, true],
    ["MATCH (p:Program {participants: 'many'}) RETURN p.id AS id", {}, false],
    ["MATCH (p:Program) WHERE p.participants < 'inf' RETURN p.id AS id", {}, true],
    ['MATCH (p:Program) WHERE p.participants IN $x RETURN p.id AS id', { x: ['many', '+21.5e3'] }, true],
    ['MATCH (p:Program) WHERE p.participants IN $x RETURN p.id AS id', { x: ['many', '21 '] }, false],
    ["RETURN 1 <> 'a' AS a, 1 < 'a' AS b, 1 IN ['a', '0x1', ''] AS c, [1] = ['a'] AS d", {}, false],
    ["RETURN 1 = reverse('1e') AS a", {}, true],
    ["RETURN 1 = '\\u0031' AS a", {}, true],
    ["RETURN nullIf(1, '1') AS a", {}, true],
    ['MATCH (n:Elsewhere {year: $x}) RETURN n AS n', { x: '2021' }, true],
    ['MATCH (n:Elsewhere {year: $x}) RETURN n AS n', { x: 2021 }, true],
    ['MATCH (n:Elsewhere {year: $x}) RETURN n AS n', { x: 'of the sheep' }, false],
    ['MATCH (n:Elsewhere)-[r {year: n.year}]->() RETURN r AS r', {}, true],
    ["MATCH (n:Elsewhere) WHERE n.years = ['2021'] RETURN n AS n", {}, true],
    ["MATCH (n:Elsewhere) WHERE n.places = ['Eastvale'] OR n.places = [] RETURN n AS n", {}, false],
    ["MATCH (p:Program) WHERE properties(p) = {participants: '20'} RETURN p AS p", {}, true],
    ["MATCH (p:Program) WITH p.participants AS n WHERE n = '20' RETURN n AS n", {}, true],
    ["MATCH (p:Program) WITH {n: p.participants} AS row WHERE row.n = '20' RETURN row AS row", {}, true],
    ["MATCH (p:Program) WITH collect(p.participants) AS all WHERE '20' IN all RETURN all AS all", {}, true],
    ["MATCH (p:Program) CALL (p) { RETURN p.participants AS n } WITH n WHERE n = '20' RETURN n AS n", {}, true],
    ["MATCH (p:Program) RETURN CASE p.participants WHEN '20' THEN 1 END AS n", {}, true],
    ["MATCH (n) WHERE n.participants = '20' RETURN n AS n", {}, true],
    ["MATCH (n:Elsewhere) WHERE n.participants = '20' RETURN n AS n", {}, false],
    ["MATCH (p:Program) WHERE p.earliest > '2020' AND p.name = 'a' RETURN p.id AS id", {}, false],
    ['MATCH (a), (b) MATCH p = shortestPath((a)-[*]-(b)) RETURN p AS p', {}, true],
    ['MATCH p = shortestPath((a)-[*]-(a)) RETURN p AS p', {}, true],
    ['MATCH (a), (b) WHERE a <> b MATCH p = shortestPath((a)-[*]-(a)) RETURN p AS p', {}, true],
    ['MATCH p = shortestPath((a:Topic)-[*]-(:Topic)) RETURN p AS p', {}, true],
    ['MATCH p = shortestPath((a:Topic)-[*]-(b:Ministry)) RETURN p AS p', {}, false],
    ['MATCH p = shortestPath((a:Topic)-[*0..]-(b:Topic)) RETURN p AS p', {}, false],
    ['MATCH p = allShortestPaths((a)-[*]-(b)) WHERE length(p) < 3 AND (a <> b) RETURN p AS p', {}, false],
    ['MATCH p = allShortestPaths((a)-[*]-(b)) WHERE length(p) < 3 OR a <> b RETURN p AS p', {}, true],
    ['MATCH (a), (b) WHERE NOT b = a MATCH p = shortestPath((a)-[*]-(b)) RETURN p AS p', {}, false],
    ['MATCH (a), (b) WHERE a.id < b.id MATCH p = shortestPath((a)-[*]-(b)) RETURN p AS p', {}, false],
    ['MATCH (a), (b) WHERE a.id <= b.id MATCH p = shortestPath((a)-[*]-(b)) RETURN p AS p', {}, true],
    ['MATCH (a), (b) WHERE a.id <> b.name MATCH p = shortestPath((a)-[*]-(b)) RETURN p AS p', {}, true],
    ['MATCH (a), (b) WHERE a <> b WITH a, a AS b MATCH p = shortestPath((a)-[*]-(b)) RETURN p AS p', {}, true],
    ['MATCH (a), (b) OPTIONAL MATCH (a)--(b) WHERE a <> b MATCH p = shortestPath((a)-[*]-(b)) RETURN p AS p', {}, true],
    ['MATCH (a {id: $x}), (b) WHERE b.id = "t" MATCH p = shortestPath((a)-[*]-(b)) RETURN p AS p', { x: 's' }, false],
    ['MATCH (a {id: $x}), (b) WHERE b.id = "t" MATCH p = shortestPath((a)-[*]-(b)) RETURN p AS p', { x: 't' }, true],
    ['MATCH p = shortestPath(({id: "s"})-[*]-({id: "t"})) RETURN p AS p', {}, false],
    ['RETURN date($x) AS day', { x: '2022-01-31' }, true],
    ['RETURN date({year: 2022, month: 2, day: 29}) AS day', {}, true],
    ['RETURN date({year: 2022, month: $x, day: 1}) AS day', { x: 1 }, true],
    ['RETURN date({year: 2022, week: 1, day: 1}) AS day', {}, true],
    ['RETURN date({year: 2022, month: 2, day: 1, hour: 3}) AS day', {}, true],
    ['RETURN date({year: 2024, month: 2, day: 29}) AS day, date("2022-01-31") AS other', {}, false],
    ['MATCH (p:Program) RETURN left(p.name, $x) AS short', { x: 3 }, false],
    ['MATCH (p:Program) RETURN left(p.name, $x) AS short', { x: -3 }, true],
    ['MATCH (t:Topic)-->(b) RETURN [t, b] AS both, {t: t} AS map, collect(b) AS all', {}, false],
    ['MATCH (t:Topic)-->(b) WITH [t, b, null] AS list UNWIND list AS x RETURN x AS x', {}, true],
    ['MATCH (t:Topic)-->(b) WITH collect(b) AS all RETURN [x IN all WHERE x.id > $x | x] AS some', { x: 'a' }, true],
    ['MATCH (t:Topic)-->(b) WITH collect(b) AS all RETURN [x IN all | x.name] AS names', {}, false],
    ['MATCH (t:Topic)-->(b) WITH CASE WHEN b.id > $x THEN t ELSE b END AS one RETURN *', { x: 'a' }, true],
  ])('%s %j', (cypher, parameters, isRefused) => {
    expect(faultsOf(cypher, parameters).map(({ code }) => code)).toEqual(isRefused ? ['not-supported'] : []);
  });
});

test('what nests deeply is written otherwise in no more time than it takes to read', () => {
  const deep = `RETURN ${'('.repeat(40)}1 = 2${')'.repeat(40)} AS isSame`;
  expect(faultsOf(deep)).toEqual([]);
}, 10_000);
