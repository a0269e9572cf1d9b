import { EXIT, Failure } from './failure.ts';

/** Settings from the environment; a bad one is the user's to mend. */
export function fromEnvironment<T>(read: (environment: NodeJS.ProcessEnv) => T): T {
  try {
    return read(process.env);
  } catch (error) {
    throw new Failure(EXIT.wrongUsage, error instanceof Error ? error.message : String(error));
  }
}
