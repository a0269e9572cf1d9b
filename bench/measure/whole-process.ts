import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** From a command's start to its end; its processor time and its largest memory are those of its children too. */
export type WholeProcess = { clockMs: number; processorMs: number; peakBytes: number; stdout: string };

export type ProcessOptions = { cwd?: string; env?: NodeJS.ProcessEnv; patienceMs?: number };

export const GNU_TIME = '/usr/bin/time';

/** Runs a command under GNU time; undefined: it was not through in time. */
export async function wholeProcess(
  [command, ...parameters]: readonly [string, ...string[]],
  { patienceMs = 0, ...options }: ProcessOptions = {},
): Promise<WholeProcess | undefined> {
  if (!existsSync(GNU_TIME)) throw new Error(`expected GNU time at ${GNU_TIME} (Debian: apt-get install time)`);
  const folder = await mkdtemp(join(tmpdir(), 'liaison-bench-'));
  const account = join(folder, 'time');
  const patience = patienceMs > 0 ? ['timeout', String(patienceMs / 1000)] : [];
  try {
    const started = performance.now();
    const timed = ['-f', '%U %S %M', '-o', account, ...patience, command, ...parameters];
    const { stdout } = await promisify(execFile)(GNU_TIME, timed, { ...options, maxBuffer: 2 ** 28 });
    const clockMs = performance.now() - started;
    const [user = NaN, system = NaN, kibibytes = NaN] = (await readFile(account, 'utf8')).split(' ').map(Number);
    return { clockMs, processorMs: (user + system) * 1000, peakBytes: kibibytes * 1024, stdout };
  } catch (error) {
    if (codeOf(error) === ENDED_BY_TIMEOUT) return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ENDED_BY_TIMEOUT = 124;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
