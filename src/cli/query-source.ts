import { basename } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { parametersSchema } from '../model/wire.ts';
import type { Parameters, Preset } from '../model/wire.ts';
import { hasHead } from '../queries/head/head-lines.ts';
import { readPreset } from '../queries/preset-head.ts';
import { EXIT, Failure } from './failure.ts';
import { readTextFile } from './read-text-file.ts';

const STANDARD_INPUT = '-';

/** What is asked: a preset or own query by its name, a file's preset, or Cypher alone. */
export type QuerySource =
  | { type: 'name'; name: string }
  | { type: 'preset'; preset: Preset; place: Place }
  | { type: 'cypher'; cypher: string; place: Place };

/** Where a statement was read: its file, and how many lines of the file stand before it. */
type Place = { file: string; linesBefore: number };

/** What the argument names: standard input, a file where it is a path, else a preset. */
export async function readSource(argument: string): Promise<QuerySource> {
  if (argument === STANDARD_INPUT) return sourceOf('standard input', await readStandardInput());
  if (/[\\/]|\.cypher$/.test(argument)) return sourceOf(argument, await readTextFile(argument));
  return { type: 'name', name: argument };
}

async function readStandardInput(): Promise<string> {
  if (process.stdin.isTTY) console.error('Type Cypher; Ctrl-D on a line of its own runs it.');
  return textOf(process.stdin);
}

function sourceOf(file: string, content: string): QuerySource {
  const text = content.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  if (hasHead(text)) {
    const preset = presetOf(file, text);
    return { type: 'preset', preset, place: placeOf(file, text, preset.cypher) };
  }
  const cypher = text.trim();
  if (cypher === '') throw new Failure(EXIT.wrongUsage, `${file} holds no statement`);
  return { type: 'cypher', cypher, place: placeOf(file, text, cypher) };
}

const placeOf = (file: string, text: string, cypher: string): Place => ({
  file,
  linesBefore: text.slice(0, text.lastIndexOf(cypher)).split('\n').length - 1,
});

function presetOf(file: string, text: string): Preset {
  const { preset, faults } = readPreset(basename(file, '.cypher'), text, { isOwn: true });
  if (preset) return preset;
  throw new Failure(EXIT.inputAtFault, faults.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
}

/** Parameters of Cypher without a head, which says nothing of their types: JSON where it is some, else text. */
export function typedParameters(given: Readonly<Record<string, string>>): Parameters {
  return Object.fromEntries(Object.entries(given).map(([name, text]) => [name, typedValue(text)]));
}

function typedValue(text: string): Parameters[string] {
  try {
    return parametersSchema.parse({ value: JSON.parse(text) })['value'] ?? null;
  } catch {
    return text;
  }
}
