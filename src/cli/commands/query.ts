import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Parameters } from '../../model/wire.ts';
import type { QueryOptions } from '../query.ts';

const NOTES = `
The table and the CSV name things; the JSON is the whole answer, with every node and relationship.
In the CSV the values of a list are separated by |, and a text that a spreadsheet would run as a
formula has an apostrophe before it.

Example:
  $ liaison query programs-for-organization --param organization=organization:sco --format csv > sco.csv`;

function addParameter(text: string, former: Parameters): Parameters {
  const equals = text.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('Expected key=value, such as organization=organization:sco.');
  return { ...former, [text.slice(0, equals)]: text.slice(equals + 1) };
}

export function addQuery(program: Command): void {
  program
    .command('query')
    .summary('ask a saved question')
    .description('Asks one of the saved questions that `liaison presets` lists, and prints the answer.')
    .argument('<NAME>', 'name of the saved question')
    .option('--param <key=value>', 'one parameter of it; may be given several times', addParameter, {})
    .addOption(new Option('--format <FORMAT>', 'how to print it').choices(['table', 'json', 'csv']).default('table'))
    .addHelpText('after', NOTES)
    .action(async (name: string, options: QueryOptions) => {
      const { query } = await import('../query.ts');
      await query(name, options);
    });
}
