import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that holds every statement we run. */
export const CYPHER_FOLDER = join(import.meta.dirname, '../../cypher');

/** The text of `cypher/<path>.cypher`. */
export function readStatement(path: string): string {
  return readFileSync(join(CYPHER_FOLDER, `${path}.cypher`), 'utf8');
}
