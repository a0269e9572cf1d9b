import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import type { Preset } from '../model/wire.ts';
import { checkFindings } from '../queries/findings.ts';
import type { CheckedFinding } from '../queries/findings.ts';
import type { PresetFault } from '../queries/preset-head.ts';
import { faultLines } from '../queries/preset-head.ts';
import { demandData, ownFolder, queriesOf, shippedPresets } from './asked-queries.ts';
import { EXIT, Failure } from './failure.ts';
import { onInterruption } from './interruption.ts';
import { progressDisplay } from './load-progress.ts';
import { print } from './output.ts';
import { DATA, shown } from './project.ts';
import { readData } from './read-data.ts';
import { withDatabase } from './with-database.ts';
import { count } from './words.ts';

export type CheckFormat = 'table' | 'json';

const recordsIn = (tables: readonly { records: readonly unknown[] }[]): number =>
  tables.reduce((sum, { records }) => sum + records.length, 0);

/** Says what a data package holds, or fails with every fault in it. */
export async function checkData(directory: string): Promise<void> {
  const { title, version, nodes, relationships } = await readData(directory);
  const held = [count(recordsIn(nodes), 'node'), count(recordsIn(relationships), 'relationship')];
  console.log(`${shown(directory)} is in order: ${title}, version ${version}, ${held.join(', ')}`);
}

/** Asks every finding of the loaded data; fails where one moved. */
export async function checkLoaded(format: CheckFormat): Promise<void> {
  const stop = onInterruption();
  const shipped = shippedPresets();
  const own = await ownFolder(shipped).list();
  const checked = await withDatabase(async (database) => {
    const presets = [...((await areAboutIt(database, shipped)) ? shipped : []), ...own.presets];
    return checkAll(database, presets, { format, stop });
  }).catch((error: unknown) => {
    throw stop.aborted ? new Failure(EXIT.interrupted, 'Stopped before the end.') : error;
  });
  if (format === 'json') await print(`${JSON.stringify(checked.map(asJson), null, 2)}\n`);
  conclude(checked, own.faults, format);
}

/** What comes with Liaison states findings about the data that come with it; of other data they say nothing. */
async function areAboutIt(database: Database, presets: readonly Preset[]): Promise<boolean> {
  const queries = queriesOf(database, presets);
  await demandData(queries);
  const { dataSet } = await queries.health();
  const { name, title } = JSON.parse(await readFile(join(DATA, 'datapackage.json'), 'utf8'));
  if (dataSet?.name === name) return true;
  console.error(
    `Only your own findings are checked: those of Liaison are about ${title}, which is not what is loaded.`,
  );
  return false;
}

type Checking = { format: CheckFormat; stop: AbortSignal };

async function checkAll(
  database: Database,
  presets: readonly Preset[],
  { format, stop }: Checking,
): Promise<CheckedFinding[]> {
  const total = presets.reduce((sum, { findings }) => sum + findings.length, 0);
  // Lines that are printed one by one tell how far it is themselves.
  const progress = process.stdout.isTTY && format === 'table' ? undefined : progressDisplay();
  const checked: CheckedFinding[] = [];
  try {
    for await (const finding of checkFindings(database, presets, { signal: stop })) {
      checked.push(finding);
      if (format === 'table') await print(lineOf(finding));
      progress?.update({ table: finding.preset, done: checked.length, total });
    }
  } finally {
    progress?.stop();
  }
  return checked;
}

function lineOf({ preset, sentence, differences }: CheckedFinding): string {
  const verdict = differences.length === 0 ? 'holds' : 'moved';
  return [`${verdict}  ${preset}: ${sentence}`, ...differences.map((each) => `       ${each}`), ''].join('\n');
}

const asJson = (finding: CheckedFinding): object => ({ ...finding, holds: finding.differences.length === 0 });

function conclude(checked: readonly CheckedFinding[], faults: readonly PresetFault[], format: CheckFormat): void {
  const moved = checked.filter(({ differences }) => differences.length > 0).length;
  const verdict = `${count(checked.length - moved, 'finding holds', 'findings hold')}, ${moved} moved.`;
  if (moved > 0 || faults.length > 0) {
    throw new Failure(EXIT.inputAtFault, [...faultLines(faults), verdict].join('\n'));
  }
  if (format === 'table') console.log(checked.length === 0 ? 'No finding is stated.' : verdict);
}
