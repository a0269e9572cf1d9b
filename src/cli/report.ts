import { DatabaseError } from '../database/database.ts';
import { InvalidInput, NotFound } from '../queries/errors.ts';
import { EXIT, Failure, type ExitCode } from './failure.ts';

function explain(error: unknown): { exitCode: ExitCode; message: string } {
  if (error instanceof Failure) return { exitCode: error.exitCode, message: error.message };
  if (error instanceof InvalidInput || error instanceof NotFound) {
    return { exitCode: EXIT.wrongUsage, message: error.message };
  }
  if (error instanceof DatabaseError) {
    const exitCode = error.code === 'database-unavailable' ? EXIT.databaseAway : EXIT.inputAtFault;
    return { exitCode, message: error.message };
  }
  return { exitCode: EXIT.inputAtFault, message: error instanceof Error ? (error.stack ?? error.message) : `${error}` };
}

/** Tells on stderr why a command failed and gives its exit code. */
export function report(error: unknown): ExitCode {
  const { exitCode, message } = explain(error);
  console.error(message);
  return exitCode;
}
