import type { Database, ReadOptions } from '../database/database.ts';
import { readFigure, writeFigure } from './draw/draw-figure.ts';
import { DEFAULT_ORDER, demandFormat, faultOfOrder } from './draw/figure-order.ts';
import type { FigureOrder } from './draw/figure-order.ts';
import { readFiguresFile } from './draw/figures-file.ts';
import { isFiguresFile } from './draw/is-figures-file.ts';
import { remakeFigures } from './draw/remake-figures.ts';
import { EXIT, Failure } from './failure.ts';
import { onInterruption } from './interruption.ts';
import { withDatabase } from './with-database.ts';

export type DrawOptions = Partial<Omit<FigureOrder, 'question'>> & {
  /** In seconds. */
  timeout?: number;
};

/** Draws one figure, or all that a file lists, without a browser; Ctrl-C leaves what stood there. */
export async function draw(argument: string | undefined, { timeout, ...options }: DrawOptions): Promise<void> {
  const signal = onInterruption();
  const reading = { signal, ...(timeout !== undefined && { timeoutMs: timeout * 1000 }) };
  const work = await workOf(argument, options, reading);
  try {
    await withDatabase(work);
  } catch (error) {
    throw signal.aborted ? new Failure(EXIT.interrupted, 'Stopped before the end.') : error;
  }
}

type Reading = ReadOptions & { signal: AbortSignal };

/** All that can be wrong with what was typed is told before the database is opened. */
async function workOf(
  argument: string | undefined,
  { out, ...options }: DrawOptions,
  reading: Reading,
): Promise<(database: Database) => Promise<void>> {
  if (isFiguresFile(argument)) {
    const figures = await readFiguresFile(argument);
    return (database) => remakeFigures(database, { path: argument, figures }, reading);
  }
  if (out === undefined) throw new Failure(EXIT.wrongUsage, 'Expected --out with the name of the file to write.');
  demandFormat(out);
  const order: FigureOrder = {
    ...DEFAULT_ORDER,
    ...options,
    out,
    ...(argument !== undefined && { question: argument }),
  };
  const fault = faultOfOrder(order);
  if (fault !== undefined) throw new Failure(EXIT.wrongUsage, fault);
  return async (database) => {
    console.log(await writeFigure(await readFigure(database, order, reading), order, reading.signal));
  };
}
