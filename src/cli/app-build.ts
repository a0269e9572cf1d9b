import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { EXIT, Failure } from './failure.ts';
import { PROJECT } from './project.ts';

const APP = join(PROJECT, 'dist/app');
const STAMP = 'sources.sha256';
const SOURCES = [
  'src/app',
  'src/analysis',
  'src/layout',
  'src/model',
  'src/scene',
  'src/story',
  'src/words',
  'package-lock.json',
  'vite.config.ts',
];

/** The folder of the built app; it is built first where it is missing or older than what it is made of. */
export async function builtApp(say: (line: string) => void, signal: AbortSignal): Promise<string> {
  const hash = await hashOf(SOURCES);
  if ((await stampOf(APP)) === hash) return APP;
  say('Building the app; this happens once, and again when its sources change.');
  await build(hash, signal);
  return APP;
}

async function filesIn(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function hashOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of (await filesIn(join(PROJECT, source))).sort()) {
      hash
        .update(file.slice(PROJECT.length))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

const stampOf = async (folder: string): Promise<string | undefined> =>
  existsSync(join(folder, STAMP)) ? readFile(join(folder, STAMP), 'utf8') : undefined;

/**
 * Built aside and moved into place whole, so that two starts at once can't mix their files; by a process of its own, as
 * Vite would keep four times the server's memory and can't be stopped.
 */
async function build(hash: string, signal: AbortSignal): Promise<void> {
  const aside = join(PROJECT, `dist/app-${process.pid}`);
  try {
    await runVite(aside, signal);
    await writeFile(join(aside, STAMP), hash);
    await rm(APP, { recursive: true, force: true });
    await rename(aside, APP);
  } catch (error) {
    const isBuiltByAnother = (await stampOf(APP)) === hash;
    if (!isBuiltByAnother) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function runVite(outDir: string, signal: AbortSignal): Promise<void> {
  const vite = join(dirname(fileURLToPath(import.meta.resolve('vite/package.json'))), 'bin/vite.js');
  const config = join(PROJECT, 'vite.config.ts');
  const args = ['build', join(PROJECT, 'src/app'), '--config', config, '--outDir', outDir, '--logLevel', 'error'];
  // React's slow development build is taken wherever NODE_ENV is set to anything else.
  const env = { ...process.env, NODE_ENV: 'production' };
  try {
    await promisify(execFile)(process.execPath, [vite, ...args], { cwd: PROJECT, env, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Failure(EXIT.inputAtFault, `The app can't be built.\n${(error as { stderr?: string }).stderr ?? error}`);
  }
}
