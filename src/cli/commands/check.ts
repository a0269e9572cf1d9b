import type { Command } from 'commander';
import { resolve } from 'node:path';
import { DATA, shown } from '../project.ts';

const EXAMPLE = `
Example:
  $ liaison check my-data
  programs.csv:17: start: found "2022-13", expected a day, month or year such as 2022-05-03, 2022-05 or 2022`;

export function addCheck(program: Command): void {
  program
    .command('check')
    .summary('check a data package')
    .description('Checks a data package and prints every fault in it; loads nothing.')
    .argument('[DIR]', 'folder with datapackage.json and its tables', DATA)
    .addHelpText('after', EXAMPLE)
    .action(async (directory: string) => {
      const { readData } = await import('../read-data.ts');
      const { name, version, tables } = await readData(resolve(directory));
      console.log(`${shown(resolve(directory))} is in order: ${name} ${version}, ${tables.length} tables.`);
    });
}
