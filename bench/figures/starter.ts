import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = join(import.meta.dirname, '../..');
const LIAISON = join(PROJECT, 'src/cli/liaison.js');

/** `liaison` on the starter data, apart from what is loaded where the benchmark runs. */
export type Starter = {
  cwd: string;
  env: NodeJS.ProcessEnv;
  command: (...parameters: string[]) => readonly [string, ...string[]];
  run: (...parameters: string[]) => Promise<string>;
};

/** Loads the starter data into a folder, on the embedded engine. */
export async function loadStarter(folder: string): Promise<Starter> {
  const own = /^(NEO4J_|LIAISON_|PORT$|HOST$|NODE_ENV$|NODE_OPTIONS$|npm_)/;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  const env = { ...Object.fromEntries(kept), LIAISON_HOME: join(folder, 'home') };
  const command: Starter['command'] = (...parameters) => [process.execPath, LIAISON, ...parameters];
  const run: Starter['run'] = async (...parameters) =>
    (await promisify(execFile)(process.execPath, [LIAISON, ...parameters], { cwd: PROJECT, env })).stdout;
  await run('load');
  return { cwd: PROJECT, env, command, run };
}
