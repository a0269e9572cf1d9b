import type { Database, ReadOptions } from '../database/database.ts';
import { rowForm, visibleCells } from '../model/row-forms.ts';
import type { Result } from '../model/wire.ts';
import type { Queries } from '../queries/queries.ts';
import { ask, atItsPlace, queriesFor, sentenceOf } from './asked-question.ts';
import type { Asked, GivenParameters } from './asked-question.ts';
import { EXIT, Failure } from './failure.ts';
import { onInterruption } from './interruption.ts';
import { print, whenReaderLeaves } from './output.ts';
import { readSource } from './query-source.ts';
import type { QuerySource } from './query-source.ts';
import { formatTable } from './table.ts';
import { withDatabase } from './with-database.ts';
import { count } from './words.ts';

export type QueryOptions = {
  param: GivenParameters;
  format: 'table' | 'json' | 'ndjson' | 'csv';
  limit?: number;
  /** In seconds. */
  timeout?: number;
};

/** Asks one question and prints the answer; a reader that leaves or a Ctrl-C stops the engine's work. */
export async function query(argument: string, options: QueryOptions): Promise<void> {
  const [interrupted, left] = [onInterruption(), whenReaderLeaves()];
  const signal = AbortSignal.any([interrupted, left]);
  const reading = { signal, ...limitsOf(options) };
  const source = await readSource(argument);
  try {
    await withDatabase((database) => askAndPrint(database, source, { ...options, reading }));
  } catch (error) {
    if (left.aborted) return;
    if (interrupted.aborted) throw new Failure(EXIT.interrupted, 'Stopped before the end.');
    throw atItsPlace(error, source);
  }
}

const limitsOf = ({ limit, timeout }: QueryOptions): ReadOptions => ({
  ...(limit !== undefined && { rowLimit: limit }),
  ...(timeout !== undefined && { timeoutMs: timeout * 1000 }),
});

async function askAndPrint(
  database: Database,
  source: QuerySource,
  { param, format, reading }: QueryOptions & { reading: ReadOptions },
): Promise<void> {
  const queries = queriesFor(database, source);
  const asked = await ask(queries, source, param);
  if (format === 'csv' || format === 'ndjson') return printRows(asked, format, reading);
  const result = await asked.run(reading);
  await print(format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : await tableText(queries, asked, result));
  tellCut(result);
}

async function printRows({ preset, stream }: Asked, format: 'csv' | 'ndjson', reading: ReadOptions): Promise<void> {
  const form = rowForm(format, preset?.graphOnly ?? []);
  let [rowCount, isFirst] = [0, true];
  for await (const { columns, rows, truncated } of stream(reading)) {
    if (isFirst) await print(form.head(columns));
    isFirst = false;
    await print(form.lines(columns, rows));
    rowCount += rows.length;
    if (reading.signal?.aborted) return;
    if (truncated) tellCut({ rows: { length: rowCount }, truncated });
  }
}

async function tableText(queries: Queries, { preset, parameters }: Asked, result: Result): Promise<string> {
  const { columns, rows } = visibleCells(result, preset?.graphOnly ?? [], ', ');
  const sentence = preset ? `${await sentenceOf(queries, preset, { parameters, result })}: ` : '';
  const table = rows.length > 0 ? `\n${formatTable(columns, rows, process.stdout.columns)}\n` : '';
  return `${sentence}${count(rows.length, 'row')}\n${table}`;
}

type Cut = { rows: { length: number }; truncated: boolean; total?: number };

function tellCut({ rows, truncated, total }: Cut): void {
  if (!truncated) return;
  const inAll = total === undefined ? 'There are more rows' : `There are ${count(total, 'row')}`;
  console.error(`${inAll}; these are the first ${count(rows.length, 'row')}.`);
}
