import type { Preset } from '../model/wire.ts';
import { faultLines } from '../queries/preset-head.ts';
import { ownFolder, shippedPresets } from './asked-queries.ts';
import { fromEnvironment, queriesFolder } from './environment.ts';
import { print } from './output.ts';
import { shown } from './project.ts';
import { formatTable } from './table.ts';

const COLUMNS = ['name', 'title', 'parameters and their defaults', 'tags'];

/** Lists the questions that come with Liaison, then the reader's own; faults of those go to stderr. */
export async function printPresets(format: 'table' | 'json'): Promise<void> {
  const presets = shippedPresets();
  const own = await ownFolder(presets).list();
  if (format === 'json') await print(`${JSON.stringify([...presets, ...own.presets], null, 2)}\n`);
  else await print([tableOf(presets), ...ownTables(own.presets)].join('\n\n') + '\n');
  if (own.faults.length > 0) console.error(faultLines(own.faults).join('\n'));
}

const parameters = (preset: Preset): string =>
  preset.parameters.map((parameter) => `${parameter.name}=${parameter.default ?? ''}`).join(' ');

const tableOf = (presets: readonly Preset[]): string =>
  formatTable(
    COLUMNS,
    presets.map((preset) => [preset.name, preset.title, parameters(preset), preset.tags.join(', ')]),
    process.stdout.columns,
  );

const ownTables = (presets: readonly Preset[]): string[] =>
  presets.length === 0 ? [] : [`Your own, in ${shown(fromEnvironment(queriesFolder))}:\n\n${tableOf(presets)}`];
