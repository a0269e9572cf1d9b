import type { Command } from 'commander';
import { dataDirectory } from '../data-directory.ts';
import type { LoadOptions } from '../load.ts';

const NOTES = `
Loading twice changes nothing. What is no longer in the tables stays in the graph and is counted as
left over; --prune removes it.

Example:
  $ liaison load my-data --dry-run`;

export function addLoad(program: Command): void {
  program
    .command('load')
    .summary('load a data package into the database')
    .description('Checks a data package and loads it into the database; with any fault nothing is loaded.')
    .addArgument(dataDirectory())
    .option('--dry-run', 'say what would change and write nothing')
    .option('--prune', 'remove what is no longer in the tables')
    .addHelpText('after', NOTES)
    .action(async (directory: string, options: LoadOptions) => {
      const { load } = await import('../load.ts');
      await load(directory, options);
    });
}
