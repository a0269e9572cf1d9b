import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from '../database.ts';
import { codeOf } from './graph-home.ts';

const LOCK = 'load.lock';
const FRESH_MS = 10_000;

/** Homes that this very process loads into: a lock with our own pid may also be left from before a restart. */
const held = new Set<string>();

/** Takes the right to load into a home; gives the function that returns it. */
export async function lockHome(home: string): Promise<() => Promise<void>> {
  const lock = join(home, LOCK);
  if (held.has(lock)) throw alreadyLoading(home, process.pid);
  held.add(lock);
  try {
    await claim(home, lock);
  } catch (error) {
    held.delete(lock);
    throw error;
  }
  return async () => {
    held.delete(lock);
    await rm(lock, { force: true });
  };
}

async function claim(home: string, lock: string): Promise<void> {
  for (;;) {
    if (await create(lock)) return;
    const holder = await readHolder(lock);
    if (holder === undefined) continue;
    if (await isHeld(lock, holder)) throw alreadyLoading(home, Number(holder));
    // Moved away before it is removed: two that find it stale can't both remove what the faster one has just made.
    const aside = `${lock}.${process.pid}`;
    await rename(lock, aside).catch(ignoreMissing);
    await rm(aside, { force: true });
  }
}

async function create(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const readHolder = (lock: string): Promise<string | undefined> => readFile(lock, 'utf8').catch(ignoreMissing);

async function isHeld(lock: string, holder: string): Promise<boolean> {
  const pid = Number(holder);
  if (holder === '' || !Number.isInteger(pid)) return isFresh(lock);
  if (pid === process.pid) return false;
  return isRunning(pid);
}

/** An empty lock is one that is just being written, or was when the power went. */
async function isFresh(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(ignoreMissing);
  return found !== undefined && Date.now() - found.mtimeMs < FRESH_MS;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

const alreadyLoading = (home: string, pid: number): DatabaseError =>
  new DatabaseError(
    'database-unavailable',
    `another load into ${home} is running (process ${pid}); wait until it has ended, or stop it, and try again`,
  );
