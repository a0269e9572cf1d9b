import type { Engine } from './engines.ts';
import { graphText } from './graph-text.ts';
import type { Scenario } from './scenarios.ts';
import { judgeError, judgeRows, noGraph, type Judged } from './verdict.ts';

/** `graph`: what the engine made of the scenario's setup, or why it made nothing. */
export type Result = Judged & { scenario: Scenario; column: string; graph: string };

/** Asks all scenarios; those that begin with the same graph follow one another. Several engines share the work. */
export async function runScenarios(
  engines: readonly Engine[],
  scenarios: readonly Scenario[],
  note: (text: string) => void,
): Promise<Result[]> {
  const groups = groupsOf(scenarios);
  const results: Result[] = [];
  const work = async (engine: Engine): Promise<void> => {
    for (let group = groups.shift(); group; group = groups.shift()) {
      for await (const result of runGroup(engine, group)) results.push(result);
      note(`${groups.length} graphs to go`);
    }
  };
  await Promise.all(engines.map(work));
  return results;
}

/** Parts of the many that begin with an empty graph, so that several engines have work to the end. */
const LARGEST_GROUP = 200;

function groupsOf(scenarios: readonly Scenario[]): Scenario[][] {
  const groups = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    const graph = scenario.setup.join(';\n');
    const group = groups.get(graph);
    if (group) group.push(scenario);
    else groups.set(graph, [scenario]);
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / LARGEST_GROUP) }, (_, index) =>
      group.slice(index * LARGEST_GROUP, (index + 1) * LARGEST_GROUP),
    ),
  );
}

async function* runGroup(engine: Engine, group: readonly Scenario[]): AsyncGenerator<Result> {
  const { graph, isMade } = await makeGraph(engine, group[0]?.setup ?? []);
  for (const scenario of group) {
    for (const { name: column, options } of engine.columns) {
      const judged = isMade ? await ask(engine, scenario, options) : noGraph(graph);
      yield { ...judged, scenario, column, graph };
    }
  }
}

async function makeGraph(engine: Engine, setup: readonly string[]): Promise<{ graph: string; isMade: boolean }> {
  try {
    await engine.replaceGraph(setup);
    return { graph: await graphText(engine.database), isMade: true };
  } catch (error) {
    return { graph: String(error), isMade: false };
  }
}

async function ask(
  { database }: Engine,
  { cypher, parameters, expectation }: Scenario,
  options: Engine['columns'][number]['options'],
): Promise<Judged> {
  try {
    return judgeRows(await database.read(cypher, parameters, options), expectation);
  } catch (error) {
    return judgeError(error, expectation);
  }
}

/** What was asked of another graph than Neo4j's says nothing of how an engine reads. */
export function onTheSameGraph(results: readonly Result[], reference: readonly Result[]): Result[] {
  const graphs = new Map(reference.map(({ scenario, graph }) => [scenario, graph]));
  return results.map((result) => {
    const expected = graphs.get(result.scenario) ?? result.graph;
    return expected === result.graph ? result : { ...result, ...noGraph(result.graph) };
  });
}
