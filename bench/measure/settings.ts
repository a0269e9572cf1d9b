import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Whole numbers from the command line, `--nodes 5000`; what is not given is as in `defaults`. */
export function numbersFrom<Name extends string>(defaults: Record<Name, number>): Record<Name, number> {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]));
  const given = Object.entries(parseArgs({ options }).values).map(([name, text]) => [name, wholeNumber(name, text)]);
  return { ...defaults, ...Object.fromEntries(given) };
}

function wholeNumber(name: string, text: unknown): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name}: expected a whole number, found ${text}`);
  return number;
}

/** Gives a folder that is removed however the work ends. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'liaison-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
