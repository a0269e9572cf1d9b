import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkStatement } from '../../src/database/embedded/guard/check-statement.ts';
import type { GuardFault } from '../../src/database/embedded/guard/guard-fault.ts';
import { modelPropertyTypes } from '../../src/database/embedded/guard/property-types.ts';
import { rules } from '../../src/database/embedded/guard/rules/rules.ts';
import type { Parameters } from '../../src/database/database.ts';

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

const PRESETS = join(import.meta.dirname, '../../cypher/presets');

describe('no preset is refused', async () => {
  test.each(await readdir(PRESETS))('%s', async (file) => {
    const cypher = await readFile(join(PRESETS, file), 'utf8');
    const names = Array.from(cypher.matchAll(/^\/\/ param (\w+):/gm), ([, name = '']) => name);
    expect(faultsOf(cypher, Object.fromEntries(names.map((name) => [name, 'country:kz'])))).toEqual([]);
  });
});
