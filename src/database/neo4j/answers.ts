import type { Record as DriverRecord, Result } from 'neo4j-driver';
import type { Batch, Rows } from '../database.ts';
import type { Taker } from '../hand-over.ts';
import type { WorkLimit } from '../work-limit.ts';
import { toRows, type AskAside } from './rows.ts';

const ROWS_A_BATCH = 1_000;
/** What is past a row limit is counted while it comes as quickly as this. */
const MOST_COUNTED = 100_000;
const COUNTING_MS = 250;

export type Reading = { rowLimit: number; askAside: AskAside };

/** The rows of an answer up to its limit, and how many there are in all where the rest is quickly counted. */
export async function readRows(result: Result, { rowLimit, askAside }: Reading): Promise<Rows> {
  const records: DriverRecord[] = [];
  // Left to itself: to end it would wait for rows that the server still works on, the session's end does not.
  const iterator = result[Symbol.asyncIterator]();
  let next = await iterator.next();
  for (; !next.done && records.length < rowLimit; next = await iterator.next()) records.push(next.value);
  const truncated = !next.done;
  const columns = await result.keys();
  const uncounted = truncated ? await countRest(iterator) : undefined;
  return {
    columns: columns.map(String),
    rows: await toRows(records, askAside),
    truncated,
    ...(uncounted !== undefined && { total: rowLimit + 1 + uncounted }),
  };
}

async function countRest(rest: AsyncIterator<DriverRecord>): Promise<number | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), COUNTING_MS);
  });
  try {
    for (let count = 0; count < MOST_COUNTED; count += 1) {
      const next = await Promise.race([rest.next(), late]);
      if (next === undefined) return undefined;
      if (next.done) return count;
    }
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Gives an answer's rows as they are wanted; meanwhile the driver asks the server for no more than it has room for. */
export async function giveRows(
  result: Result,
  { rowLimit, askAside }: Reading,
  { taker, limit }: { taker: Taker<Batch>; limit: WorkLimit },
): Promise<void> {
  const columns = (await result.keys()).map(String);
  const iterator = result[Symbol.asyncIterator]();
  let batch: DriverRecord[] = [];
  const give = async (mark: { truncated?: true } = {}): Promise<void> => {
    taker.give({ columns, rows: await toRows(batch, askAside), ...mark });
    batch = [];
  };
  for (let count = 0; ; count += 1) {
    const { done, value } = await iterator.next();
    if (done || count === rowLimit) return give(done ? {} : { truncated: true });
    if (batch.length === ROWS_A_BATCH) {
      await give();
      limit.rest();
      await taker.wanted();
      limit.resume();
    }
    batch.push(value);
  }
}
