import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Batch } from '../database/database.ts';
import { rowForm } from '../model/row-forms.ts';
import { MOST_ROWS } from '../model/wire.ts';
import { errorOf, logUnforeseen, Refusal } from './errors.ts';

/** All rows of an answer, to be kept as a file. */
export type CompleteRows = {
  /** Of the file, without its ending. */
  name: string;
  /** Columns that a table leaves out. */
  graphOnly: readonly string[];
  batches: AsyncIterable<Batch>;
  /** The reader set the number of rows and expects no more. */
  mayBeCut: boolean;
  /** Is told what went wrong that nobody foresaw. */
  log: (text: string) => void;
};

type Form = {
  name: 'csv' | 'ndjson';
  type: string;
  /** A line that tells what ended an answer before it was whole. */
  failure(error: unknown): string;
};

const forms: readonly Form[] = [
  { name: 'csv', type: 'text/csv', failure: () => '' },
  {
    name: 'ndjson',
    type: 'application/x-ndjson',
    failure: (error) => `${JSON.stringify({ $error: errorOf(error).error })}\n`,
  },
];

/** The media types in which rows come complete. */
export const rowsTypes: readonly string[] = forms.map(({ type }) => type);

/** The form of rows that a request prefers to JSON; undefined: none. */
export function acceptedRows(c: Context): Form | undefined {
  const json = 'application/json';
  const type = accepts(c, { header: 'Accept', supports: [json, ...rowsTypes], default: json });
  return forms.find((form) => form.type === type);
}

/** An answer whose rows are sent as the engine gives them, no faster than they are taken. */
export async function answerRows(c: Context, form: Form, rows: CompleteRows): Promise<Response> {
  const texts = textsOf(form, rows);
  // What is wrong with the question is said before anything is sent.
  const first = await texts.next();
  c.header('Vary', 'Accept');
  c.header('Content-Type', `${form.type}; charset=utf-8`);
  c.header('Content-Disposition', `attachment; filename="${rows.name}.${form.name}"`);
  return c.body(toStream(c, form, { first: first.done ? '' : first.value, texts, log: rows.log }));
}

async function* textsOf(
  form: Form,
  { batches, graphOnly, mayBeCut }: CompleteRows,
): AsyncGenerator<string, void, undefined> {
  const { head, lines } = rowForm(form.name, graphOnly);
  let isFirst = true;
  for await (const { columns, rows, truncated } of batches) {
    yield (isFirst ? head(columns) : '') + lines(columns, rows);
    isFirst = false;
    if (truncated && !mayBeCut) throw tooMany();
  }
}

const tooMany = (): Refusal =>
  new Refusal(
    413,
    'too-large',
    `The answer has more than ${MOST_ROWS} rows. Narrow the question, or set limits.rows to be given only so many.`,
  );

type Texts = { first: string; texts: AsyncGenerator<string, void, undefined>; log: CompleteRows['log'] };

function toStream(c: Context, form: Form, { first, texts, log }: Texts): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(first)),
    pull: async (controller) => {
      try {
        const next = await texts.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      } catch (error) {
        logUnforeseen(error, log);
        controller.enqueue(encoder.encode(form.failure(error)));
        await breakOff(c, error, controller);
      }
    },
    cancel: async () => {
      await texts.return();
    },
  });
}

/** An answer that is not whole must not end as one that is: the connection ends in the middle of it. */
async function breakOff(c: Context, error: unknown, controller: ReadableStreamDefaultController): Promise<void> {
  const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>;
  const socket = outgoing && 'socket' in outgoing ? outgoing.socket : undefined;
  if (!socket) return controller.error(error);
  await new Promise(setImmediate);
  socket.destroySoon();
}
