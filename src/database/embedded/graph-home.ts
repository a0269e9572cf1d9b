import { constants } from 'node:fs';
import { access, copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from '../database.ts';
import { codeOf, messageOf } from '../failures.ts';

/**
 * The folder of the embedded engine: `current` names the file that holds the graph, `graph-<n>.grafeo`. A load writes
 * the next one and then puts its name into `current`, so that a reader finds the old graph or the new, never a half.
 */
const POINTER = 'current';
const GRAPH_FILE = /^graph-(\d+)\.grafeo/;

/** The file that holds the graph; undefined where nothing has been loaded. */
export async function currentFile(home: string): Promise<string | undefined> {
  const name = await readPointer(home);
  return name === undefined ? undefined : join(home, name);
}

/** Starts the next file as a copy of the current one. */
export async function prepareNext(home: string): Promise<string> {
  const current = await readPointer(home);
  const number = Number(GRAPH_FILE.exec(current ?? '')?.[1] ?? 0) + 1;
  const next = join(home, `graph-${number}.grafeo`);
  if (current !== undefined) await copyIfThere(join(home, current), next);
  return next;
}

/** Makes `graph-<n>.grafeo` the current one, at once and durably. */
export async function promote(home: string, name: string): Promise<void> {
  const draft = join(home, `${POINTER}.new`);
  const file = await open(draft, 'w');
  try {
    await file.writeFile(`${name}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(home, POINTER));
}

/** Removes what loads left that were killed or abandoned, and graphs that are no longer current. */
export async function sweep(home: string): Promise<void> {
  const current = await readPointer(home);
  for (const name of await readdir(home)) {
    const isGraph = GRAPH_FILE.test(name) && name !== current;
    if (isGraph || name === `${POINTER}.new`) await removeUnlessOpen(join(home, name));
  }
}

export async function createHome(home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true });
    await access(home, constants.W_OK);
  } catch (error) {
    throw homeUnusable(home, error);
  }
}

export const homeUnusable = (home: string, cause: unknown): DatabaseError =>
  new DatabaseError(
    'database-unavailable',
    `${home} can't hold the graph: ${messageOf(cause)}; name another folder in LIAISON_HOME`,
    { cause },
  );

/** A graph that someone removed by hand is loaded anew. */
async function copyIfThere(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

async function readPointer(home: string): Promise<string | undefined> {
  try {
    const name = (await readFile(join(home, POINTER), 'utf8')).trim();
    return GRAPH_FILE.test(name) ? name : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw homeUnusable(home, error);
  }
}

/** Windows refuses to remove a file that a reader has open; the next sweep gets it. */
async function removeUnlessOpen(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true });
  } catch (error) {
    if (!['EBUSY', 'EPERM'].includes(codeOf(error))) throw error;
  }
}
