import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that holds every statement we run. */
export const CYPHER_FOLDER = join(import.meta.dirname, '../../cypher');

const texts = new Map<string, string>();

/** The text of `cypher/<path>.cypher`, from the disk the first time only: requests ask for the same few again and again. */
export function readStatement(path: string): string {
  const text = texts.get(path) ?? readFileSync(join(CYPHER_FOLDER, `${path}.cypher`), 'utf8');
  texts.set(path, text);
  return text;
}
