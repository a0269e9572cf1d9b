import { readFile } from 'node:fs/promises';
import { codeOf, messageOf } from '../database/failures.ts';
import { EXIT, Failure } from './failure.ts';

/** The text of a file that was named on the command line. */
export async function readTextFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? `There is no file ${path}` : `${path}: ${messageOf(error)}`;
    throw new Failure(EXIT.wrongUsage, why);
  }
}
