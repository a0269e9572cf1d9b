import { cellText } from '../model/cell-text.ts';
import type { Cell } from '../model/cell-text.ts';
import { csvLines } from '../model/csv.ts';
import { fillSentence } from '../model/sentence.ts';
import { nameOf } from '../model/values.ts';
import type { Parameters, Preset, Presets, Result } from '../model/wire.ts';
import { createQueries } from '../queries/create-queries.ts';
import type { Queries } from '../queries/queries.ts';
import { EXIT, Failure } from './failure.ts';
import { formatTable } from './table.ts';
import { withDatabase } from './with-database.ts';
import { count } from './words.ts';

export type QueryOptions = { param: Parameters; format: 'table' | 'json' | 'csv' };

type Answer = { preset: Preset; parameters: Parameters; options: Presets['options']; result: Result };

async function demandData(queries: Queries): Promise<void> {
  const { status, nodes } = await queries.health();
  if (status === 'ok' && nodes === 0) {
    throw new Failure(EXIT.inputAtFault, 'The database holds nothing yet. Fill it first: liaison load');
  }
}

async function ask(name: string, parameters: Parameters): Promise<Answer> {
  return withDatabase(async (database) => {
    const queries = createQueries(database);
    await demandData(queries);
    const result = await queries.runPreset(name, parameters);
    const { presets, options } = await queries.presets();
    const preset = presets.find((one) => one.name === name);
    if (!preset) throw new Error(`the preset ${name} answered but is not listed`);
    return { preset, parameters, options, result };
  });
}

/** The columns for a reader, without those that only feed the picture. */
function visible({ preset, result }: Answer, listSeparator: string): { columns: string[]; rows: Cell[][] } {
  const indices = result.columns.flatMap((column, index) => (preset.graphOnly.includes(column) ? [] : [index]));
  return {
    columns: indices.map((index) => result.columns[index] ?? ''),
    rows: result.rows.map((row) => indices.map((index) => cellText(row[index] ?? null, listSeparator))),
  };
}

/** A parameter may name a node that no form offers; the answer then holds it. */
function askedSentence({ preset, parameters, options, result }: Answer): string {
  const answered = result.graph.nodes.map((node) => ({ id: node.id, name: nameOf(node) }));
  return fillSentence(preset, parameters, { ...options, answered });
}

function printTable(answer: Answer): void {
  const { columns, rows } = visible(answer, ', ');
  console.log(`${askedSentence(answer)}: ${count(rows.length, 'row')}`);
  if (rows.length > 0) console.log(`\n${formatTable(columns, rows, process.stdout.columns)}`);
}

function printCsv(answer: Answer): void {
  const { columns, rows } = visible(answer, '|');
  process.stdout.write(csvLines([columns, ...rows]));
}

export async function query(name: string, { param, format }: QueryOptions): Promise<void> {
  const answer = await ask(name, param);
  if (format === 'json') console.log(JSON.stringify(answer.result, null, 2));
  else if (format === 'csv') printCsv(answer);
  else printTable(answer);
  const { rows, truncated } = answer.result;
  if (truncated) console.error(`There are more rows; these are the first ${count(rows.length, 'row')}.`);
}
