import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { Database, ReadOptions } from '../../database/database.ts';
import { codeOf, messageOf } from '../../database/failures.ts';
import { parseJson } from '../../model/parse-json.ts';
import { EXIT, Failure } from '../failure.ts';
import { shown } from '../project.ts';
import { liaisonVersion } from '../version.ts';
import { count } from '../words.ts';
import { readFigure, writeFigure } from './draw-figure.ts';
import type { ReadFigure } from './draw-figure.ts';
import type { FigureOrder } from './figure-order.ts';
import { writeWhole } from './write-whole.ts';

/** By each figure's path: what it was drawn of, and the file that came of it. */
const recordSchema = z.record(z.string(), z.strictObject({ drawnOf: z.string(), file: z.string() }));
type Records = z.infer<typeof recordSchema>;

type Figures = { path: string; figures: readonly FigureOrder[] };

/**
 * Draws those figures whose answer, sources or order is another than when they were drawn, or whose file is not the one
 * that was written then. One at fault is told, and the others are drawn all the same.
 */
export async function remakeFigures(
  database: Database,
  { path, figures }: Figures,
  reading: ReadOptions & { signal: AbortSignal },
): Promise<void> {
  const recordPath = `${path}.drawn.json`;
  const records: Records = { ...(await readRecords(recordPath)) };
  const tally = { drawn: 0, alike: 0, failed: 0 };
  for (const order of figures) {
    const name = relative(dirname(resolve(path)), order.out);
    try {
      const read = await readFigure(database, order, reading);
      const drawnOf = hashOf(textOf([liaisonVersion(), { ...order, out: name }, read]));
      if (records[name]?.drawnOf === drawnOf && records[name].file === (await hashOfFiles(order))) tally.alike += 1;
      else {
        console.log(await writeFigure(read, order, reading.signal));
        records[name] = { drawnOf, file: (await hashOfFiles(order)) ?? '' };
        await writeWhole(recordPath, Buffer.from(`${JSON.stringify(records, null, 2)}\n`));
        tally.drawn += 1;
      }
    } catch (error) {
      reading.signal.throwIfAborted();
      tally.failed += 1;
      console.error(`${shown(order.out)}: ${messageOf(error)}`);
    }
  }
  const words = `${count(tally.drawn, 'figure')} drawn, ${tally.alike} unchanged`;
  if (tally.failed > 0) throw new Failure(EXIT.inputAtFault, `${words}, ${tally.failed} not drawn.`);
  console.log(`${words}.`);
}

type Drawn = [version: string, order: FigureOrder, read: ReadFigure];

/** Places stand in maps, of which JSON would tell nothing. */
const textOf = (drawn: Drawn): string =>
  JSON.stringify(drawn, (_, value: unknown) => (value instanceof Map ? [...value] : value));

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Of the figure and of the list beside it; undefined where one of them is missing. */
async function hashOfFiles({ out, sources }: FigureOrder): Promise<string | undefined> {
  const figure = await hashOfFile(out);
  if (sources === undefined || figure === undefined) return figure;
  const list = await hashOfFile(sources);
  return list && hashOf(figure + list);
}

const hashOfFile = (path: string): Promise<string | undefined> =>
  readFile(path).then(hashOf, (error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });

/** What is no record of ours says nothing, and every figure is drawn. */
async function readRecords(path: string): Promise<Records | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
  return recordSchema.safeParse(parseJson(text)).data;
}
