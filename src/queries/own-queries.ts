import { accessSync, constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, messageOf } from '../database/failures.ts';
import { LONGEST_QUERY } from '../model/wire.ts';
import type { Preset } from '../model/wire.ts';
import { InvalidInput, NotFound } from './errors.ts';
import { noFolder } from './own-folder.ts';
import type { OwnFolder } from './own-folder.ts';
import { isTaken, readQueryFile, refusedName, SUFFIX } from './own-query-file.ts';
import type { ReadFile } from './own-query-file.ts';
import { faultLines, readPreset } from './preset-head.ts';
import type { PresetFault } from './preset-head.ts';

const MOST_FILES = 1_000;

/** A reader's own queries, a file each in one folder that is made when the first is kept. */
export function createOwnQueries(folder: string | undefined, presets: readonly Preset[]): OwnFolder {
  if (folder === undefined) return noFolder;
  const taken = presets.map(({ name }) => name);
  const inTurn = createTurns();
  return {
    list: () => listFolder(folder, taken),
    keep: (name, text) => inTurn(() => keep(folder, demandName(name, taken), text)),
    rename: (name, next) => inTurn(() => renameQuery(folder, demandName(name, []), demandName(next, taken))),
    remove: (name) => inTurn(() => removeQuery(folder, demandName(name, []))),
    get canKeep() {
      return isWritable(folder);
    },
  };
}

/** Lets one change of the folder end before the next begins. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}

/** Never fails: what can't be read, the folder itself too, is told as a fault beside what can. */
async function listFolder(folder: string, taken: readonly string[]): ReturnType<OwnFolder['list']> {
  const { files, faults } = await filesOf(folder);
  const read: ReadFile[] = [];
  for (const file of files) read.push(await readQueryFile(folder, file, taken));
  const presets = read.flatMap(({ preset }) => preset ?? []);
  return {
    presets: presets.toSorted((a, b) => a.title.localeCompare(b.title, 'en')),
    faults: [...faults, ...read.flatMap((each) => each.faults)],
  };
}

/** Files of queries by name; those that begin with a dot are an editor's, or half written. */
async function filesOf(folder: string): Promise<{ files: string[]; faults: PresetFault[] }> {
  const fault = (message: string): PresetFault => ({ file: basename(folder), line: 1, message });
  try {
    const all = await readdir(folder);
    const files = all.filter((file) => file.endsWith(SUFFIX) && !file.startsWith('.')).toSorted();
    const excess = `found ${files.length} files, expected at most ${MOST_FILES}; the others are left out`;
    return { files: files.slice(0, MOST_FILES), faults: files.length > MOST_FILES ? [fault(excess)] : [] };
  } catch (error) {
    const isMissing = codeOf(error) === 'ENOENT';
    return { files: [], faults: isMissing ? [] : [fault(`the folder can't be read: ${messageOf(error)}`)] };
  }
}

async function keep(folder: string, name: string, text: string): Promise<Preset> {
  if (text.length > LONGEST_QUERY) {
    throw new InvalidInput(`found ${text.length} characters, expected at most ${LONGEST_QUERY}`);
  }
  const { preset, faults } = readPreset(name, text, { isOwn: true });
  if (!preset) {
    throw new InvalidInput(
      faultLines(faults).join('\n'),
      faults.map(({ line, message }) => ({ field: `line ${line}`, message })),
    );
  }
  await changing(folder, name, () => writeWhole(folder, name, text));
  return preset;
}

/** Under a name of its own until all of it is on the disk; what stood there, a link too, is replaced, never followed. */
async function writeWhole(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${name}.${process.pid}.new`);
  await rm(draft, { force: true });
  const file = await open(draft, 'wx');
  try {
    try {
      await file.writeFile(text.endsWith('\n') ? text : `${text}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, pathOf(folder, name));
  } finally {
    await rm(draft, { force: true });
  }
}

async function renameQuery(folder: string, name: string, next: string): Promise<Preset> {
  const { preset, faults } = await readQueryFile(folder, name + SUFFIX);
  if (!preset) throw faults[0] ? new InvalidInput(`${name}: ${faults[0].message}`) : unknownQuery(name);
  if (next === name) return preset;
  if (await isTaken(folder, next)) {
    throw new InvalidInput(`there is a query named ${next} already; choose another name, or remove it first`);
  }
  await changing(folder, next, () => rename(pathOf(folder, name), pathOf(folder, next)));
  return { ...preset, name: next };
}

async function removeQuery(folder: string, name: string): Promise<void> {
  if (!(await isTaken(folder, name))) throw unknownQuery(name);
  await changing(folder, name, () => rm(pathOf(folder, name)));
}

const pathOf = (folder: string, name: string): string => join(folder, name + SUFFIX);

const unknownQuery = (name: string): NotFound => new NotFound(`there is no query of your own named ${name}`);

function demandName(name: string, taken: readonly string[]): string {
  const message = refusedName(name, taken);
  if (message !== undefined) throw new InvalidInput(message, [{ field: 'name', message }]);
  return name;
}

/** A disk that is full or may not be written is the reader's to mend, and told as such. */
async function changing(folder: string, name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new InvalidInput(`${pathOf(folder, name)} can't be changed: ${messageOf(error)}`);
  }
}

/** Whether files can be written to a folder, or to the first of those above it that there is. */
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    return codeOf(error) === 'ENOENT' && dirname(folder) !== folder && isWritable(dirname(folder));
  }
}
