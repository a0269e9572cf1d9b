import { parseJson } from '../../model/parse-json.ts';
import { errorSchema } from '../../model/wire.ts';
import type { Limits, Parameters } from '../../model/wire.ts';
import { t } from '../../words/t.ts';
import { NoAnswer, ServerError } from './errors.ts';
import { askFor } from './request.ts';

/** What is asked for all of its rows: a saved question by its name, or a query. */
export type Askable = { preset: string; parameters: Parameters } | { cypher: string; parameters: Parameters };

export type RowsFormat = 'csv' | 'json';

const ACCEPT: Readonly<Record<RowsFormat, string>> = { csv: 'text/csv', json: 'application/x-ndjson' };
const TYPE: Readonly<Record<RowsFormat, string>> = { csv: 'text/csv', json: 'application/json' };

/** All rows of an answer, however many the page holds, as the text of a file. */
export async function completeRows(
  asked: Askable,
  format: RowsFormat,
  { limits, signal }: { limits: Limits; signal?: AbortSignal },
): Promise<Blob> {
  const { parameters } = asked;
  const path = 'preset' in asked ? `/api/presets/${encodeURIComponent(asked.preset)}` : '/api/query';
  const { seconds } = limits;
  const body = { ...('cypher' in asked && { cypher: asked.cypher }), parameters, limits: { seconds } };
  const response = await askFor({ path, body, signal, accept: ACCEPT[format] });
  const given = response.headers.get('content-type') ?? '';
  if (!given.startsWith(ACCEPT[format])) throw new NoAnswer(t('errors.badForm', { path }), given);
  const text = await response.text();
  return new Blob([format === 'csv' ? text : arrayOfLines(text)], { type: TYPE[format] });
}

/** JSON lines as one array, a line a row; throws where the last of them tells why the others are not all. */
function arrayOfLines(text: string): string {
  const lines = text.trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  if (last.startsWith('{"$error":')) {
    const parsed = errorSchema.safeParse({ error: Object(parseJson(last)).$error });
    throw parsed.success ? new ServerError(parsed.data.error) : new NoAnswer(t('errors.cutShort'), last);
  }
  return last === '' ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
