import { loadPackage, type DataPackage, type LoadReport } from '../../graph-loader/index.ts';
import { EXIT, Failure } from './failure.ts';
import { onInterruption } from './interruption.ts';
import { progressDisplay } from './load-progress.ts';
import { shown } from './project.ts';
import { readData } from './read-data.ts';
import { formatTable } from './table.ts';
import { withDatabase } from './with-database.ts';

export type LoadOptions = { dryRun?: boolean; prune?: boolean };

const COUNTS = ['added', 'changed', 'unchanged', 'removed', 'leftOver'] as const;
const MOST_IDS = 20;
const HEADINGS = ['', 'added', 'changed', 'unchanged', 'removed', 'left over'];

function reportTable({ nodes, relationships }: LoadReport): string {
  const rows = Object.entries({ nodes, relationships }).map(([what, counts]) => [
    what,
    ...COUNTS.map((name) => counts[name]),
  ]);
  return formatTable(HEADINGS, rows);
}

/** The ids, as many as one reads. */
function idList(heading: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > MOST_IDS ? [`  and ${ids.length - MOST_IDS} more`] : [];
  return ['', heading, ...ids.slice(0, MOST_IDS).map((id) => `  ${id}`), ...more];
}

function print(report: LoadReport, { title, version }: DataPackage, isDryRun: boolean): void {
  const lines = [
    `${isDryRun ? 'Nothing was written; loading it would do this' : 'Loaded'}: ${title} ${version}`,
    '',
    reportTable(report),
    ...idList(isDryRun ? 'Would be removed:' : 'Removed:', report.removed),
    ...idList('In the graph but no longer in the tables; --prune removes them:', report.leftOver),
  ];
  console.log(lines.join('\n'));
}

export async function load(directory: string, { dryRun, prune }: LoadOptions): Promise<void> {
  const stop = onInterruption();
  const dataPackage = await readData(directory);
  const progress = progressDisplay();
  const options = { dryRun, prune, signal: stop, onProgress: progress.update };
  try {
    const report = await withDatabase((database) => loadPackage(database, dataPackage, options));
    progress.stop();
    print(report, dataPackage, dryRun === true);
  } catch (error) {
    if (!stop.aborted) throw error;
    throw new Failure(EXIT.interrupted, `Stopped before the end. Run it again: liaison load ${shown(directory)}`);
  } finally {
    progress.stop();
  }
}
