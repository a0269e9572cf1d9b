import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readScenarios } from '../../bench/tck/scenarios.ts';
import { temporaryFolder } from '../support/engines.ts';

const FEATURE = `
Feature: Match1 - Nodes

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (:A {x: 1})
      """

  Scenario: [1] A node
    When executing query:
      """
      MATCH (n) RETURN n
      """
    Then the result should be, in any order:
      | n           |
      | (:A {x: 1}) |
    And no side effects

  Scenario Outline: [2] A parameter
    And parameters are:
      | x | <x> |
    When executing query:
      """
      RETURN [$x] AS list ORDER BY list
      """
    Then the result should be, in order (ignoring element order for lists):
      | list  |
      | [<x>] |

    Examples:
      | x   |
      | 1   |
      | 'a' |

  Scenario: [3] An error
    When executing query:
      """
      RETURN 1 + {}
      """
    Then a TypeError should be raised at runtime: *

  Scenario: [4] What writes
    When executing query:
      """
      CREATE (n) RETURN n
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 1 |

  Scenario: [5] A procedure of the scenario
    And there exists a procedure test.nothing() :: ():
      |
    When executing query:
      """
      CALL test.nothing()
      """
    Then the result should be empty
`;

const NAMED = `
Feature: Tree1 - Trees

  Scenario: [1] In a named graph
    Given the tree graph
    When executing query:
      """
      MATCH (n:Leaf) RETURN n
      """
    Then the result should be empty
`;

async function checkout(): Promise<string> {
  const folder = await temporaryFolder();
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(join(folder, 'tck', path, '..'), { recursive: true });
    await writeFile(join(folder, 'tck', path), text);
  };
  await write('features/clauses/match/Match1.feature', FEATURE);
  await write('features/useCases/Tree1.feature', NAMED);
  await write('graphs/tree/tree.cypher', 'CREATE (:Root);\n');
  return folder;
}

test('scenarios that read, with their graphs, parameters and expectations', async () => {
  const setup = ['CREATE (:A {x: 1})'];
  const rows = { kind: 'rows', inOrder: false, listsInAnyOrder: false };
  const list = { kind: 'rows', columns: ['list'], inOrder: true, listsInAnyOrder: true };
  const outline = { folder: 'clauses/match', setup, cypher: 'RETURN [$x] AS list ORDER BY list' };
  expect(await readScenarios(await checkout())).toEqual({
    leftOut: 2,
    reading: [
      {
        folder: 'clauses/match',
        name: 'Match1 [1] A node',
        setup,
        cypher: 'MATCH (n) RETURN n',
        parameters: {},
        expectation: {
          ...rows,
          columns: ['n'],
          rows: [[{ $type: 'node', id: '', labels: ['A'], properties: { x: 1 } }]],
        },
      },
      {
        ...outline,
        name: 'Match1 [2] A parameter #1',
        parameters: { x: 1 },
        expectation: { ...list, rows: [[[1]]] },
      },
      {
        ...outline,
        name: 'Match1 [2] A parameter #2',
        parameters: { x: 'a' },
        expectation: { ...list, rows: [[['a']]] },
      },
      {
        folder: 'clauses/match',
        name: 'Match1 [3] An error',
        setup,
        cypher: 'RETURN 1 + {}',
        parameters: {},
        expectation: { kind: 'error', error: 'TypeError should be raised at runtime: *' },
      },
      {
        folder: 'useCases',
        name: 'Tree1 [1] In a named graph',
        setup: ['CREATE (:Root)'],
        cypher: 'MATCH (n:Leaf) RETURN n',
        parameters: {},
        expectation: { ...rows, columns: [], rows: [] },
      },
    ],
  });
});

test('a folder that holds no TCK', async () => {
  const empty = await temporaryFolder();
  await expect(readScenarios(empty)).rejects.toThrow(
    `${empty} holds no tck/features: expected a checkout of github.com/opencypher/openCypher`,
  );
});
