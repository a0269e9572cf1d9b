import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from '../database.ts';
import { codeOf } from '../failures.ts';

const LOCK = 'load.lock';
const FRESH_MS = 10_000;
const RETRY_MS = 100;

/** Homes that this very process loads into: a lock with our own pid may also be left from before a restart. */
const held = new Set<string>();

export type LockOptions = {
  /** How long to wait for another: an opening holds the lock for a moment, to clear up. */
  patienceMs?: number;
};

/** Takes the right to load into a home; gives the function that returns it. */
export async function lockHome(home: string, { patienceMs = 0 }: LockOptions = {}): Promise<() => Promise<void>> {
  const lock = join(home, LOCK);
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const holder = await tryLock(lock);
    if (holder === undefined) return () => unlock(lock);
    if (Date.now() >= deadline) throw alreadyLoading(home, holder);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function unlock(lock: string): Promise<void> {
  if (held.delete(lock)) await rm(lock, { force: true });
}

/** The pid of the process that has the lock; undefined: now this one. */
async function tryLock(lock: string): Promise<number | undefined> {
  if (held.has(lock)) return process.pid;
  held.add(lock);
  try {
    const holder = await claim(lock);
    if (holder !== undefined) held.delete(lock);
    return holder;
  } catch (error) {
    held.delete(lock);
    throw error;
  }
}

async function claim(lock: string): Promise<number | undefined> {
  for (;;) {
    if (await create(lock)) return undefined;
    const content = await readLock(lock);
    if (content === undefined) continue;
    const pid = Number.parseInt(content, 10);
    if (await isHeld(lock, pid)) return pid;
    await removeStale(lock, content);
  }
}

/** Two that find it stale must not both remove it: what the slower one takes away may be the faster one's own. */
async function removeStale(lock: string, content: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  await rename(lock, aside).catch(ignoreMissing);
  if ((await readLock(aside)) !== content) await link(aside, lock).catch(ignoreMissing);
  await rm(aside, { force: true });
}

async function create(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, `${process.pid} ${randomUUID()}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const readLock = (lock: string): Promise<string | undefined> => readFile(lock, 'utf8').catch(ignoreMissing);

async function isHeld(lock: string, pid: number): Promise<boolean> {
  if (Number.isNaN(pid)) return isFresh(lock);
  return pid !== process.pid && isRunning(pid);
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
