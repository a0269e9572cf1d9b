import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Parameters, Preset, Presets, Result } from '../../model/wire.ts';
import { cellText } from '../cell-text.ts';
import { formatCsv } from '../csv.ts';
import { askedSentence } from '../sentence.ts';
import { formatTable } from '../table.ts';
import { count } from '../words.ts';

type Format = 'table' | 'json' | 'csv';
type Answer = { preset: Preset; parameters: Parameters; options: Presets['options']; result: Result };

const EXAMPLE = `
The table and the CSV name things; the JSON is the whole answer, with every node and relationship.
In the CSV the values of a list are separated by |, and a text that a spreadsheet would run as a
formula has an apostrophe before it.

Example:
  $ liaison query members-of-organization --param organization=organization:sco --format csv > sco.csv`;

function addParameter(text: string, former: Parameters): Parameters {
  const equals = text.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('Expected key=value, such as organization=organization:sco.');
  return { ...former, [text.slice(0, equals)]: text.slice(equals + 1) };
}

async function ask(name: string, parameters: Parameters): Promise<Answer> {
  const { withDatabase } = await import('../with-database.ts');
  const { createQueries } = await import('../../queries/create-queries.ts');
  return withDatabase(async (database) => {
    const queries = createQueries(database);
    const result = await queries.runPreset(name, parameters);
    const { presets, options } = await queries.presets();
    const preset = presets.find((one) => one.name === name);
    if (!preset) throw new Error(`the preset ${name} answered but is not listed`);
    return { preset, parameters, options, result };
  });
}

/** The columns for a reader, without those that only feed the picture. */
function visible({ preset, result }: Answer, listSeparator: string): [string[], (string | number)[][]] {
  const indices = result.columns.flatMap((column, index) => (preset.graphOnly.includes(column) ? [] : [index]));
  const rows = result.rows.map((row) => indices.map((index) => cellText(row[index] ?? null, listSeparator)));
  return [indices.map((index) => result.columns[index] ?? ''), rows];
}

function print(answer: Answer, format: Format): void {
  const { preset, parameters, options, result } = answer;
  if (format === 'json') return console.log(JSON.stringify(result, null, 2));
  if (format === 'csv') return void process.stdout.write(formatCsv(...visible(answer, '|')));
  const [columns, rows] = visible(answer, ', ');
  console.log(`${askedSentence(preset, parameters, options)}: ${count(rows.length, 'row')}\n`);
  if (rows.length > 0) console.log(formatTable(columns, rows, process.stdout.columns));
}

async function query(name: string, options: { param: Parameters; format: Format }): Promise<void> {
  const answer = await ask(name, options.param);
  print(answer, options.format);
  if (answer.result.truncated) console.error(`There are more rows; these are the first ${answer.result.rows.length}.`);
}

export function addQuery(program: Command): void {
  program
    .command('query')
    .summary('ask a saved question')
    .description('Asks one of the saved questions that `liaison presets` lists, and prints the answer.')
    .argument('<NAME>', 'name of the saved question')
    .option('--param <key=value>', 'one parameter of it; may be given several times', addParameter, {})
    .addOption(new Option('--format <FORMAT>', 'how to print it').choices(['table', 'json', 'csv']).default('table'))
    .addHelpText('after', EXAMPLE)
    .action(query);
}
