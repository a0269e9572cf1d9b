import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, messageOf } from '../database/failures.ts';
import { QUERY_NAME } from '../model/wire.ts';
import type { Preset } from '../model/wire.ts';
import { readPreset } from './preset-head.ts';
import type { PresetFault } from './preset-head.ts';

export const SUFFIX = '.cypher';
const MOST_BYTES = 800_000;

/** Windows keeps these for devices, whatever follows the dot. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Neither preset nor fault: there is no such file. */
export type ReadFile = { preset?: Preset; faults: PresetFault[] };

/** Why a query can't be named so; undefined where it can. */
export function refusedName(name: string, taken: readonly string[]): string | undefined {
  if (!QUERY_NAME.test(name) || DEVICES.test(name)) {
    return `found the name ${JSON.stringify(name)}, expected up to 64 of a-z, 0-9 and -, as in my-query`;
  }
  return taken.includes(name) ? `a question that comes with Liaison is named ${name}; choose another name` : undefined;
}

/** What a file of the folder holds; one that is not to be read as a query is told as a fault. */
export async function readQueryFile(folder: string, file: string, taken: readonly string[] = []): Promise<ReadFile> {
  const name = file.slice(0, -SUFFIX.length);
  const refused = refusedName(name, taken);
  if (refused !== undefined) return atFault(file, refused);
  try {
    const text = await readText(join(folder, file));
    return 'expected' in text ? atFault(file, text.expected) : readPreset(name, text.text, { isOwn: true });
  } catch (error) {
    return failed(file, error);
  }
}

/** The text of a file, or why there is none. */
type Text = { text: string } | { expected: string };

const atFault = (file: string, message: string): ReadFile => ({ faults: [{ file, line: 1, message }] });

function failed(file: string, error: unknown): ReadFile {
  if (codeOf(error) === 'ENOENT') return { faults: [] };
  return atFault(file, `can't be read: ${messageOf(error)}`);
}

/** Links are not followed, and what is no file (a pipe would keep one waiting) is not read. */
async function readText(path: string): Promise<Text> {
  const stats = await lstat(path);
  if (!stats.isFile()) return { expected: `found ${stats.isSymbolicLink() ? 'a link' : 'no file'}, expected a file` };
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    return await textOf(handle);
  } finally {
    await handle.close();
  }
}

async function textOf(handle: FileHandle): Promise<Text> {
  const { size } = await handle.stat();
  if (size > MOST_BYTES) return { expected: `found ${size} bytes, expected at most ${MOST_BYTES}` };
  const bytes = await handle.readFile();
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { expected: 'found bytes that are no text, expected UTF-8' };
  }
}

/** Whether anything, a link or a folder too, has a query's name. */
export async function isTaken(folder: string, name: string): Promise<boolean> {
  try {
    await lstat(join(folder, name + SUFFIX));
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
