import { Option, type Command } from 'commander';
import type { Preset } from '../../model/wire.ts';
import { formatTable } from '../table.ts';

const EXAMPLE = `
Example:
  $ liaison presets --format json`;

const parameters = (preset: Preset): string =>
  preset.parameters.map((parameter) => `${parameter.name}=${parameter.default ?? ''}`).join(' ');

async function printPresets({ format }: { format: 'table' | 'json' }): Promise<void> {
  const { readPresets } = await import('../../queries/read-presets.ts');
  const presets = readPresets();
  if (format === 'json') return console.log(JSON.stringify(presets, null, 2));
  const rows = presets.map((preset) => [preset.name, preset.title, parameters(preset)]);
  console.log(formatTable(['name', 'title', 'parameters and their defaults'], rows, process.stdout.columns));
}

export function addPresets(program: Command): void {
  program
    .command('presets')
    .summary('list the saved questions')
    .description('Lists the saved questions, each with its parameters and what they are when left out.')
    .addOption(new Option('--format <FORMAT>', 'how to print them').choices(['table', 'json']).default('table'))
    .addHelpText('after', EXAMPLE)
    .action(printPresets);
}
