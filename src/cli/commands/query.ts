import { InvalidArgumentError, Option, type Command } from 'commander';
import type { QueryOptions } from '../query.ts';
import { addParameter, readTimeout } from './query-options.ts';

const NOTES = `
A file with a head, as docs/writing-a-preset.md describes it, has its parameters checked by it. In Cypher without
one a parameter is JSON where its value is some (2022, true, ["a", "b"]), else text. Nothing is ever written.

The table and the CSV name things; json is the whole answer, with every node and relationship; ndjson is one JSON
object a row. ndjson and csv are printed as they are read, without a limit unless one is set. In the CSV the values
of a list are separated by |, and a text that a spreadsheet would run as a formula has an apostrophe before it.

Examples:
  $ liaison query programs-for-organization --param organization=organization:sco --format csv > sco.csv
  $ liaison query queries/my-question.cypher --param from=2020
  $ echo 'MATCH (p:Program) RETURN p.name AS program' | liaison query - --format ndjson | head -3`;

function readLimit(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number of rows from 1.');
}

export function addQuery(program: Command): void {
  program
    .command('query')
    .summary('ask a saved question, a file or Cypher of your own')
    .description('Asks one question, read-only, and prints the answer.')
    .argument(
      '<QUESTION>',
      'name of a question that `liaison presets` lists, path of a .cypher file, or - to read Cypher',
    )
    .option('--param <key=value>', 'one parameter of it; may be given several times', addParameter, {})
    .addOption(
      new Option('--format <FORMAT>', 'how to print it').choices(['table', 'json', 'ndjson', 'csv']).default('table'),
    )
    .option('--limit <ROWS>', 'print no more rows than these', readLimit)
    .option('--timeout <SECONDS>', 'stop it after so long (30)', readTimeout)
    .addHelpText('after', NOTES)
    .action(async (question: string, options: QueryOptions) => {
      const { query } = await import('../query.ts');
      await query(question, options);
    });
}
