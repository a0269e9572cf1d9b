import type { Batch, Database, ReadOptions } from '../database/database.ts';
import { DatabaseError } from '../database/database.ts';
import { rowForm, visibleCells } from '../model/row-forms.ts';
import { fillSentence } from '../model/sentence.ts';
import { nameOf } from '../model/values.ts';
import type { Parameters, Preset, Result } from '../model/wire.ts';
import { createQueries } from '../queries/create-queries.ts';
import type { Queries } from '../queries/queries.ts';
import { demandData, queriesOf } from './asked-queries.ts';
import { EXIT, Failure } from './failure.ts';
import { onInterruption } from './interruption.ts';
import { print, whenReaderLeaves } from './output.ts';
import { readSource, typedParameters } from './query-source.ts';
import type { QuerySource } from './query-source.ts';
import { formatTable } from './table.ts';
import { withDatabase } from './with-database.ts';
import { count } from './words.ts';

export type QueryOptions = {
  param: Readonly<Record<string, string>>;
  format: 'table' | 'json' | 'ndjson' | 'csv';
  limit?: number;
  /** In seconds. */
  timeout?: number;
};

/** A question ready to be asked, whatever it was made of. */
type Asked = {
  parameters: Parameters;
  /** Absent of Cypher without a head. */
  preset?: Preset;
  run(options: ReadOptions): Promise<Result>;
  stream(options: ReadOptions): AsyncIterable<Batch>;
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
    throw source.type === 'name' ? error : atItsPlace(error, source);
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
  const asked =
    source.type === 'cypher' ? askCypher(queries, source.cypher, param) : await askPreset(queries, source, param);
  if (format === 'csv' || format === 'ndjson') return printRows(asked, format, reading);
  const result = await asked.run(reading);
  await print(format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : await tableText(queries, asked, result));
  tellCut(result);
}

/** A file is asked as an own query would be, whatever those that are kept are named. */
const queriesFor = (database: Database, source: QuerySource): Queries =>
  source.type === 'preset' ? createQueries(database, [source.preset]) : queriesOf(database);

async function askPreset(
  queries: Queries,
  source: Exclude<QuerySource, { type: 'cypher' }>,
  parameters: Parameters,
): Promise<Asked> {
  const preset = source.type === 'preset' ? source.preset : await queries.preset(source.name);
  await demandData(queries);
  return {
    preset,
    parameters,
    run: (options) => queries.runPreset(preset.name, parameters, options),
    stream: (options) => queries.streamPreset(preset.name, parameters, options),
  };
}

function askCypher(queries: Queries, cypher: string, given: QueryOptions['param']): Asked {
  const parameters = typedParameters(given);
  return {
    parameters,
    run: (options) => queries.run(cypher, parameters, options),
    stream: (options) => queries.stream(cypher, parameters, options),
  };
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

/** A parameter may name a node that no form offers; the answer then holds it. */
async function sentenceOf(
  queries: Queries,
  preset: Preset,
  { parameters, result }: { parameters: Parameters; result: Result },
): Promise<string> {
  const { presets, options } = await queries.presets();
  const answered = result.graph.nodes.map((node) => ({ id: node.id, name: nameOf(node) }));
  const listed = presets.find(({ name }) => name === preset.name) ?? preset;
  return fillSentence(listed, parameters, { ...options, answered });
}

type Cut = { rows: { length: number }; truncated: boolean; total?: number };

function tellCut({ rows, truncated, total }: Cut): void {
  if (!truncated) return;
  const inAll = total === undefined ? 'There are more rows' : `There are ${count(total, 'row')}`;
  console.error(`${inAll}; these are the first ${count(rows.length, 'row')}.`);
}

/** An error that says where it is in its statement, as it stands in the file. */
function atItsPlace(error: unknown, { place }: Exclude<QuerySource, { type: 'name' }>): unknown {
  if (!(error instanceof DatabaseError) || error.details.line === undefined) return error;
  const { line, column } = error.details;
  const at = [place.file, line + place.linesBefore, ...(column === undefined ? [] : [column])].join(':');
  return new Failure(EXIT.inputAtFault, `${at}: ${error.message}`);
}
