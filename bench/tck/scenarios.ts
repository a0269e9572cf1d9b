import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator, type Pickle, type PickleStep } from '@cucumber/messages';
import type { Parameters } from '../../src/database/database.ts';
import type { Property, Value } from '../../src/model/values.ts';
import { readExpectedValue } from './expected-values.ts';
import { writes } from './writes.ts';

/** What a scenario says must come: rows, or an error of whatever kind. */
export type Expectation =
  | { kind: 'rows'; columns: string[]; rows: Value[][]; inOrder: boolean; listsInAnyOrder: boolean }
  | { kind: 'error'; error: string };

export type Scenario = {
  /** Folder of its feature: `expressions/list`. */
  folder: string;
  /** `List1 [2] …`; an outline's examples are numbered. */
  name: string;
  /** Statements that make its graph from nothing. */
  setup: readonly string[];
  cypher: string;
  parameters: Parameters;
  expectation: Expectation;
};

/** Every scenario of a checkout whose statement under test only reads. */
export async function readScenarios(checkout: string): Promise<{ reading: Scenario[]; leftOut: number }> {
  const tck = join(checkout, 'tck');
  const features = join(tck, 'features');
  if (!existsSync(features))
    throw new Error(`${checkout} holds no tck/features: expected a checkout of github.com/opencypher/openCypher`);
  const files = (await readdir(features, { recursive: true })).filter((file) => file.endsWith('.feature'));
  const reading: Scenario[] = [];
  let leftOut = 0;
  for (const file of files.toSorted()) {
    for (const pickle of numbered(picklesOf(await readFile(join(features, file), 'utf8'), file))) {
      if (isReading(pickle)) reading.push(await toScenario(pickle, file, join(tck, 'graphs')));
      else leftOut += 1;
    }
  }
  return { reading, leftOut };
}

function picklesOf(text: string, file: string): readonly Pickle[] {
  const newId = IdGenerator.uuid();
  const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text);
  return compile(document, file, newId);
}

/** Gherkin gives all examples of an outline one name. */
function numbered(pickles: readonly Pickle[]): Pickle[] {
  const counts = new Map<string, number>();
  for (const { name } of pickles) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return pickles.map((pickle) => {
    const number = (seen.get(pickle.name) ?? 0) + 1;
    seen.set(pickle.name, number);
    return counts.get(pickle.name) === 1 ? pickle : { ...pickle, name: `${pickle.name} #${number}` };
  });
}

const QUERY = 'executing query:';
const OUT_OF_SCOPE = /^(?:there exists a procedure|executing control query|the side effects should be)/;

const isReading = ({ steps }: Pickle): boolean =>
  !steps.some(({ text }) => OUT_OF_SCOPE.test(text)) && !writes(textUnder(steps, QUERY));

async function toScenario({ name, steps }: Pickle, file: string, graphs: string): Promise<Scenario> {
  return {
    folder: dirname(file).replaceAll(sep, '/'),
    name: `${basename(file, '.feature')} ${name}`,
    setup: await setupOf(steps, graphs),
    cypher: textUnder(steps, QUERY),
    parameters: parametersOf(steps),
    expectation: expectationOf(steps),
  };
}

async function setupOf(steps: readonly PickleStep[], graphs: string): Promise<string[]> {
  const statements: string[] = [];
  for (const step of steps) {
    const named = /^the (\S+) graph$/.exec(step.text)?.[1];
    if (named) statements.push(await readFile(join(graphs, named, `${named}.cypher`), 'utf8'));
    if (step.text === 'having executed:') statements.push(step.argument?.docString?.content ?? '');
  }
  return statements.map((statement) => statement.trim().replace(/;$/, ''));
}

const tableOf = (step: PickleStep | undefined): string[][] =>
  (step?.argument?.dataTable?.rows ?? []).map(({ cells }) => cells.map(({ value }) => value));

const textUnder = (steps: readonly PickleStep[], text: string): string =>
  steps.find((step) => step.text === text)?.argument?.docString?.content ?? '';

function parametersOf(steps: readonly PickleStep[]): Parameters {
  const table = tableOf(steps.find(({ text }) => text === 'parameters are:'));
  // The TCK gives only plain values as parameters.
  return Object.fromEntries(table.map(([name = '', value = '']) => [name, readExpectedValue(value) as Property]));
}

function expectationOf(steps: readonly PickleStep[]): Expectation {
  for (const step of steps) {
    const error = /^an? (\w+ should be raised at .*)$/.exec(step.text)?.[1];
    if (error) return { kind: 'error', error };
    const result = /^the result should be(.*)$/.exec(step.text)?.[1];
    if (result !== undefined) return expectedRows(result, tableOf(step));
  }
  throw new Error(`no expected result: ${steps.map(({ text }) => text).join('; ')}`);
}

const expectedRows = (how: string, [columns = [], ...rows]: string[][]): Expectation => ({
  kind: 'rows',
  columns,
  rows: rows.map((cells) => cells.map(readExpectedValue)),
  inOrder: how.includes('in order'),
  listsInAnyOrder: how.includes('ignoring element order'),
});
