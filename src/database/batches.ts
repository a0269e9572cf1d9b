import type { Batch, Rows } from './database.ts';

const ROWS_A_BATCH = 1_000;

export function* inBatches({ columns, rows }: Rows): Iterable<Batch> {
  for (let first = 0; first === 0 || first < rows.length; first += ROWS_A_BATCH)
    yield { columns, rows: rows.slice(first, first + ROWS_A_BATCH) };
}
