import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { DatabaseSettings } from '../../src/database/open-database.ts';
import { liaison, spawnLiaison, untilServing, type Started } from '../cli/liaison.ts';
import type { TestEngine } from './engines.ts';

export const STARTER_DATA = join(import.meta.dirname, '../../data');

/** Runs `liaison start` until it says where it is; a free port unless PORT names one. */
export const startLiaison = (args: readonly string[], environment: Record<string, string>): Promise<Started> =>
  untilServing(spawnLiaison(['start', '--no-open', ...args], { env: { PORT: '0', ...environment } }));

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
): Promise<Started> {
  if (settings.engine === 'neo4j') {
    const { code, stderr } = await liaison(['load', directory], { env: environmentOf(settings) });
    if (code !== 0) throw new Error(`liaison load ended with ${code}: ${stderr}`);
  }
  return startLiaison([directory], environmentOf(served));
}

/** In a `describe`: a server on an engine while its tests run; call what is returned for its address. */
export function servedOn(engine: TestEngine, directory?: string): () => string {
  let running: Started | undefined;
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
