import type { Engine } from './engines.ts';
import type { Scenario } from './scenarios.ts';
import { judgeError, judgeRows, type Judged } from './verdict.ts';

export type Result = Judged & { scenario: Scenario; column: string };

/** Asks all scenarios; those that begin with the same graph follow one another. Several engines share the work. */
export async function runScenarios(
  engines: readonly Engine[],
  scenarios: readonly Scenario[],
  onProgress: (done: number) => void,
): Promise<Result[]> {
  const groups = groupsOf(scenarios);
  const results: Result[] = [];
  const work = async (engine: Engine): Promise<void> => {
    for (let group = groups.shift(); group; group = groups.shift()) {
      for await (const result of runGroup(engine, group)) results.push(result);
      onProgress(results.length);
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
  const failure = await engine.replaceGraph(group[0]?.setup ?? []).then(
    () => undefined,
    (error: unknown) => String(error),
  );
  for (const scenario of group) {
    for (const { name: column, options } of engine.columns) {
      const judged: Judged =
        failure === undefined
          ? await ask(engine, scenario, options)
          : { verdict: 'no graph', got: [failure], isRenamed: false };
      yield { ...judged, scenario, column };
    }
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
