import type { Command } from 'commander';
import { dataDirectory } from '../data-directory.ts';
import { shown } from '../project.ts';
import { count } from '../words.ts';

const EXAMPLE = `
Example:
  $ liaison check my-data
  programs.csv:17: start: found "2022-13", expected a day, month or year such as 2022-05-03, 2022-05 or 2022`;

const recordsIn = (tables: readonly { records: readonly unknown[] }[]): number =>
  tables.reduce((sum, { records }) => sum + records.length, 0);

export function addCheck(program: Command): void {
  program
    .command('check')
    .summary('check a data package')
    .description('Checks a data package and prints every fault in it; loads nothing.')
    .addArgument(dataDirectory())
    .addHelpText('after', EXAMPLE)
    .action(async (directory: string) => {
      const { readData } = await import('../read-data.ts');
      const { title, version, nodes, relationships } = await readData(directory);
      const held = [count(recordsIn(nodes), 'node'), count(recordsIn(relationships), 'relationship')];
      console.log(`${shown(directory)} is in order: ${title}, version ${version}, ${held.join(', ')}`);
    });
}
