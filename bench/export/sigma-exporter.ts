import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const PACKAGE = '@sigma/export-image';
const VERSION = '3.0.0';

/** The name under which the benchmark's page imports it. */
const VIRTUAL = 'virtual:sigma-export-image';

/** Sigma's own exporter, fetched into a folder; it draws with the Sigma that the app uses. */
export async function sigmaExporter(folder: string): Promise<Plugin> {
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  const options = ['--legacy-peer-deps', '--no-audit', '--no-fund'];
  await promisify(execFile)('npm', ['install', ...options, `${PACKAGE}@${VERSION}`], { cwd: folder });
  const file = join(folder, 'node_modules', PACKAGE, 'dist/sigma-export-image.esm.js');
  return {
    name: 'sigma-exporter',
    resolveId: (id) => (id === VIRTUAL ? file : undefined),
    config: () => ({ resolve: { dedupe: ['sigma'] } }),
  };
}
