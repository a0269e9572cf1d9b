import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wholeProcess, type WholeProcess } from '../measure/whole-process.ts';

/** What a program that draws a graph several times says of it. */
export type SavedByProcess = Omit<WholeProcess, 'stdout'> & { readMs: number; exportsMs: number[]; bytes: number };

const TIMES = '2';
const PATIENCE_MS = 90_000;

async function saved(command: readonly [string, ...string[]]): Promise<SavedByProcess | undefined> {
  const whole = await wholeProcess(command, { patienceMs: PATIENCE_MS });
  if (!whole) return undefined;
  const { stdout, ...figures } = whole;
  const said = JSON.parse(stdout) as Pick<SavedByProcess, 'readMs' | 'exportsMs' | 'bytes'>;
  return { ...figures, ...said };
}

type Format = 'svg' | 'png';

/** As `liaison draw` draws it. */
export const saveInNode = (nodes: number, format: Format, folder: string): Promise<SavedByProcess | undefined> =>
  saved([
    process.execPath,
    '--import',
    'tsx',
    fileURLToPath(new URL('./draw-in-node.ts', import.meta.url)),
    `--nodes=${nodes}`,
    `--format=${format}`,
    `--times=${TIMES}`,
    `--out=${join(folder, `node.${format}`)}`,
  ]);

export type InGephi = { gephi: readonly [string, ...string[]]; graph: string; folder: string; hasNames: boolean };

export const saveInGephi = ({ gephi, graph, folder, hasNames }: InGephi): Promise<SavedByProcess | undefined> =>
  saved([...gephi, graph, join(folder, 'gephi.svg'), TIMES, hasNames ? 'names' : 'no-names']);
