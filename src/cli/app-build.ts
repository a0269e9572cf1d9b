import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, Failure } from './failure.ts';
import { PROJECT } from './project.ts';

const APP = join(PROJECT, 'dist/app');
const STAMP = 'sources.sha256';
const SOURCES = ['src/app', 'src/layout', 'src/model', 'src/scene', 'package-lock.json', 'vite.config.ts'];

/** The folder of the built app; it is built first where it is missing or older than what it is made of. */
export async function builtApp(say: (line: string) => void): Promise<string> {
  const hash = await hashOf(SOURCES);
  if ((await stampOf(APP)) === hash) return APP;
  say('Building the app; this happens once, and again when its sources change.');
  await build(hash);
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

/** Built aside and moved into place whole, so that two starts at once can't mix their files. */
async function build(hash: string): Promise<void> {
  const aside = join(PROJECT, `dist/app-${process.pid}`);
  process.once('exit', () => rmSync(aside, { recursive: true, force: true }));
  // Vite takes React's slow development build wherever NODE_ENV is set to anything else.
  process.env['NODE_ENV'] = 'production';
  const vite = await import('vite');
  try {
    await vite.build({
      root: join(PROJECT, 'src/app'),
      configFile: join(PROJECT, 'vite.config.ts'),
      logLevel: 'silent',
      build: { outDir: aside, reportCompressedSize: false },
    });
    await writeFile(join(aside, STAMP), hash);
    await rm(APP, { recursive: true, force: true });
    await rename(aside, APP);
  } catch (error) {
    // Another start was faster with the same sources.
    if ((await stampOf(APP)) === hash) return;
    throw new Failure(EXIT.inputAtFault, `The app can't be built: ${error instanceof Error ? error.message : error}`);
  }
}
