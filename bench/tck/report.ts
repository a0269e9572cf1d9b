import { markdownTable } from '../measure/report.ts';
import type { Result } from './run.ts';
import type { Scenario } from './scenarios.ts';
import { expectedText, type Verdict } from './verdict.ts';

/** Figures read `right/refused/wrong`; a fourth one counts scenarios whose graph could not be made. */
export function tableByFolder(scenarios: readonly Scenario[], results: readonly Result[]): string {
  const columns = [...new Set(results.map(({ column }) => column))];
  const folders = [...new Set(scenarios.map(({ folder }) => folder))].toSorted();
  const line = (name: string, isIn: (folder: string) => boolean): (string | number)[] => [
    name,
    scenarios.filter(({ folder }) => isIn(folder)).length,
    ...columns.map((column) =>
      figures(results.filter((result) => result.column === column && isIn(result.scenario.folder))),
    ),
  ];
  const rows = folders.map((name) => line(name, (folder) => folder === name));
  return markdownTable(['right / refused / wrong', 'scenarios', ...columns], [...rows, line('**all**', () => true)]);
}

function figures(results: readonly Result[]): string {
  const count = (verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length;
  const none = count('no graph');
  const counts = [count('right'), count('refused'), count('wrong')].join(' / ');
  return none === 0 ? counts : `${counts} (${none} not asked)`;
}

/** How many right answers name a column otherwise than the TCK, a column of the table each. */
export function renamed(results: readonly Result[]): string {
  const columns = [...new Set(results.map(({ column }) => column))];
  const count = (name: string): number =>
    results.filter(({ column, isRenamed }) => column === name && isRenamed).length;
  return columns.map((name) => `${name} ${count(name)}`).join(', ');
}

/** Scenarios that an engine gets wrong just as Neo4j does: there the TCK is not what it is measured by. */
export function wrongAsNeo4j(results: readonly Result[]): string {
  const textOf = ({ scenario, got }: Result): string => [scenario.name, ...got].join('\n');
  const wrong = results.filter(({ verdict }) => verdict === 'wrong');
  const neo4j = new Set(wrong.filter(({ column }) => column === 'Neo4j').map(textOf));
  const columns = [...new Set(results.map(({ column }) => column))].filter((name) => name !== 'Neo4j');
  const count = (name: string): number =>
    wrong.filter((result) => result.column === name && neo4j.has(textOf(result))).length;
  return columns.map((name) => `${name} ${count(name)}`).join(', ');
}

/** Every answer that is not right, or whose columns are named otherwise. */
export function faults(results: readonly Result[]): object[] {
  return results
    .filter(({ verdict, isRenamed }) => verdict !== 'right' || isRenamed)
    .map(({ column, verdict, isRenamed, got, scenario }) => ({
      column,
      verdict: isRenamed ? 'renamed' : verdict,
      scenario: `${scenario.folder} ${scenario.name}`,
      setup: scenario.setup,
      cypher: scenario.cypher,
      parameters: scenario.parameters,
      expected: expectedText(scenario.expectation),
      got,
    }));
}
