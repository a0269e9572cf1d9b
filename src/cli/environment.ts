import { resolve } from 'node:path';
import { EXIT, Failure } from './failure.ts';
import { PROJECT } from './project.ts';

/** Settings from the environment; a bad one is the user's to mend. */
export function fromEnvironment<T>(read: (environment: NodeJS.ProcessEnv) => T): T {
  try {
    return read(process.env);
  } catch (error) {
    throw new Failure(EXIT.wrongUsage, error instanceof Error ? error.message : String(error));
  }
}

/** The folder of own queries: LIAISON_QUERIES, else `queries` in LIAISON_HOME or, where that is not set, beside `data`. */
export function queriesFolder(environment: NodeJS.ProcessEnv): string {
  const { LIAISON_QUERIES: folder, LIAISON_HOME: home } = environment;
  return folder ? resolve(folder) : resolve(home || PROJECT, 'queries');
}
