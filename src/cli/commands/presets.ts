import { Option, type Command } from 'commander';

const EXAMPLE = `
Own questions are the files of the folder LIAISON_QUERIES; docs/writing-a-preset.md says how to write one.

Example:
  $ liaison presets --format json`;

export function addPresets(program: Command): void {
  program
    .command('presets')
    .summary('list the saved questions')
    .description('Lists the saved questions, yours too, with their parameters and what they are when left out.')
    .addOption(new Option('--format <FORMAT>', 'how to print them').choices(['table', 'json']).default('table'))
    .addHelpText('after', EXAMPLE)
    .action(async ({ format }: { format: 'table' | 'json' }) => {
      const { printPresets } = await import('../presets.ts');
      await printPresets(format);
    });
}
