import type { Command } from 'commander';
import { resolve } from 'node:path';
import type { LoadReport } from '../../../graph-loader/index.ts';
import { EXIT, Failure } from '../failure.ts';
import { DATA, shown } from '../project.ts';
import { formatTable } from '../table.ts';

type LoadOptions = { dryRun?: boolean; prune?: boolean };

const EXAMPLE = `
Loading twice changes nothing. What is no longer in the tables stays in the graph and is counted as
left over; --prune removes it.

Example:
  $ liaison load my-data --dry-run`;

const COUNTS = ['added', 'changed', 'unchanged', 'removed', 'leftOver'] as const;
const HEADINGS = ['', 'added', 'changed', 'unchanged', 'removed', 'left over'];

function reportTable({ nodes, relationships }: LoadReport): string {
  const rows = Object.entries({ nodes, relationships }).map(([what, counts]) => [
    what,
    ...COUNTS.map((name) => counts[name]),
  ]);
  return formatTable(HEADINGS, rows);
}

async function load(directory: string, { dryRun, prune }: LoadOptions): Promise<void> {
  const { loadPackage } = await import('../../../graph-loader/index.ts');
  const { onInterruption } = await import('../interruption.ts');
  const { progressDisplay } = await import('../load-progress.ts');
  const { readData } = await import('../read-data.ts');
  const { withDatabase } = await import('../with-database.ts');

  const stop = onInterruption();
  const dataPackage = await readData(directory);
  const progress = progressDisplay();
  const options = { dryRun, prune, signal: stop, onProgress: progress.update };
  try {
    const report = await withDatabase((database) => loadPackage(database, dataPackage, options));
    progress.stop();
    const done = dryRun ? 'Nothing was written. Loading it would do this' : 'Loaded';
    console.log(`${done}: ${dataPackage.title} ${dataPackage.version}\n\n${reportTable(report)}`);
    if (report.nodes.leftOver + report.relationships.leftOver > 0) {
      console.log('\nWhat is left over is in the graph but not in the tables; --prune removes it.');
    }
  } catch (error) {
    if (!stop.aborted) throw error;
    throw new Failure(EXIT.interrupted, `Stopped before the end. Run it again: liaison load ${shown(directory)}`);
  } finally {
    progress.stop();
  }
}

export function addLoad(program: Command): void {
  program
    .command('load')
    .summary('load a data package into the database')
    .description('Checks a data package and loads it into the database; with any fault nothing is loaded.')
    .argument('[DIR]', 'folder with datapackage.json and its tables', DATA)
    .option('--dry-run', 'say what would change and write nothing')
    .option('--prune', 'remove what is no longer in the tables')
    .addHelpText('after', EXAMPLE)
    .action((directory: string, options: LoadOptions) => load(resolve(directory), options));
}
