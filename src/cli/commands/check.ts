import { Argument, Option, type Command } from 'commander';
import { resolve } from 'node:path';
import type { CheckFormat } from '../check.ts';

const NOTES = `
With a folder: every fault of its tables is printed with its file and line; nothing is loaded.
Without one: each finding that a saved question states, yours too, is asked of the loaded data, and those that
moved are told with the difference. docs/writing-a-preset.md says how to state a finding.
With a fault, or a finding that moved, the exit code is 1.

Examples:
  $ liaison check my-data
  programs.csv:17: start: found "2022-13", expected a day, month or year such as 2022-05-03, 2022-05 or 2022
  $ liaison check
  holds  programs-for-organization: The notices of 2021 and 2022 address members of the SCO twelve times.`;

export function addCheck(program: Command): void {
  program
    .command('check')
    .summary('check a data package, or the findings on the loaded data')
    .description('Checks a data package, or without a folder the findings on the data that are loaded.')
    .addArgument(
      new Argument('[DIR]', 'folder with datapackage.json and its tables').argParser((directory) => resolve(directory)),
    )
    .addOption(new Option('--format <FORMAT>', 'how to print findings').choices(['table', 'json']).default('table'))
    .addHelpText('after', NOTES)
    .action(async (directory: string | undefined, { format }: { format: CheckFormat }) => {
      const { checkData, checkLoaded } = await import('../check.ts');
      await (directory === undefined ? checkLoaded(format) : checkData(directory));
    });
}
