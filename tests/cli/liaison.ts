import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');

/** The program that Node runs. */
export const COMMAND = join(PROJECT, 'src/cli/liaison.js');

export type Surroundings = {
  env?: Record<string, string>;
  cwd?: string;
  /** A copy of the project, to run its command. */
  project?: string;
  /** What it reads on its standard input. */
  input?: string;
};
export type Ended = { code: number | null; stdout: string; stderr: string };

/** The environment without anything that would change what the command does. */
function cleanEnvironment(env: Record<string, string>): NodeJS.ProcessEnv {
  const own = /^(NEO4J_|LIAISON_|PORT$|NODE_ENV$|NODE_OPTIONS$|VITEST|FORCE_COLOR$)/;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), CI: 'true', ...env };
}

export function spawnLiaison(
  args: readonly string[],
  { env = {}, cwd, project = PROJECT }: Surroundings,
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(project, 'src/cli/liaison.js'), ...args], { cwd, env: cleanEnvironment(env) });
}

/** What it prints, and how it ends. */
export async function ending(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const text = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.stderr += chunk));
  const [code] = await once(child, 'close');
  return { code, ...text };
}

/** Runs the command to its end. */
export function liaison(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  const child = spawnLiaison(args, surroundings);
  child.stdin.end(surroundings.input ?? '');
  return ending(child);
}

const ADDRESS = /^(http:\S+) /m;

export type Started = { url: string; said: string; stop(signal?: NodeJS.Signals): Promise<Ended> };

const running = new Set<ReturnType<typeof spawnLiaison>>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts it on a free port and waits until it says where it is; it ends with the test at the latest. */
export function start(args: readonly string[], env: Record<string, string>): Promise<Started> {
  const child = spawnLiaison(['start', '--no-open', '--port', '0', ...args], { env });
  running.add(child);
  child.once('close', () => running.delete(child));
  return untilServing(child);
}

/** What `liaison start` said until it told where it is, and how to stop it. */
export async function untilServing(child: ReturnType<typeof spawnLiaison>): Promise<Started> {
  const outcome = ending(child);
  const stop = (signal: NodeJS.Signals = 'SIGINT'): Promise<Ended> => {
    child.kill(signal);
    return outcome;
  };
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: string) => {
      text += chunk;
      if (ADDRESS.test(text)) resolve(text);
    });
    outcome.then(({ stderr }) => reject(new Error(`it ended: ${stderr}`)), reject);
  });
  return { url: ADDRESS.exec(said)?.[1] ?? '', said, stop };
}
