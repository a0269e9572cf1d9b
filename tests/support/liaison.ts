import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { DatabaseSettings } from '../../src/database/open-database.ts';
import { ending, liaison, spawnLiaison, type Ended } from '../cli/liaison.ts';
import type { TestEngine } from './engines.ts';

export const STARTER_DATA = join(import.meta.dirname, '../../data');

/** A server that was started as a reader starts it. */
export type RunningLiaison = { url: string; stop(signal?: NodeJS.Signals): Promise<Ended> };

const ADDRESS = /^(http:\S+) /m;

/** Runs `liaison start` until it says where it is; a free port unless PORT names one. */
export async function startLiaison(
  args: readonly string[],
  environment: Record<string, string>,
): Promise<RunningLiaison> {
  const child = spawnLiaison(['start', '--no-open', ...args], { env: { PORT: '0', ...environment } });
  const outcome = ending(child);
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: string) => {
      said += chunk;
      const address = ADDRESS.exec(said)?.[1];
      if (address) resolve(address);
    });
    outcome.then(({ stderr }) => reject(new Error(`liaison start ended: ${stderr}`)), reject);
  });
  const stop = (signal: NodeJS.Signals = 'SIGINT'): Promise<Ended> => {
    child.kill(signal);
    return outcome;
  };
  return { url, stop };
}

export function environmentOf(settings: DatabaseSettings): Record<string, string> {
  if (settings.engine === 'embedded') return { LIAISON_HOME: settings.home };
  const { uri, username, password } = settings;
  return {
    NEO4J_URI: uri,
    ...(username === undefined ? {} : { NEO4J_USERNAME: username }),
    ...(password === undefined ? {} : { NEO4J_PASSWORD: password }),
  };
}

/** Loads a data package and serves it: the embedded engine at the start, Neo4j by the command that fills it. */
export async function serve(
  settings: DatabaseSettings,
  directory: string = STARTER_DATA,
  served: DatabaseSettings = settings,
): Promise<RunningLiaison> {
  if (settings.engine === 'neo4j') {
    const { code, stderr } = await liaison(['load', directory], { env: environmentOf(settings) });
    if (code !== 0) throw new Error(`liaison load ended with ${code}: ${stderr}`);
  }
  return startLiaison([directory], environmentOf(served));
}

/** In a `describe`: a server on an engine while its tests run; call what is returned for its address. */
export function servedOn(engine: TestEngine, directory?: string): () => string {
  let running: RunningLiaison | undefined;
  beforeAll(async () => {
    running = await serve(await engine.settings(), directory);
  });
  afterAll(async () => {
    await running?.stop();
  });
  return () => {
    if (!running) throw new Error('the server is not started yet');
    return running.url;
  };
}
