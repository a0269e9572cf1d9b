import type { ZodType } from 'zod';
import { COMPACT_TYPE, decodeResult } from '../../model/compact-result.ts';
import { errorSchema } from '../../model/wire.ts';
import type { Result } from '../../model/wire.ts';
import { t } from '../../words/t.ts';
import { NoAnswer, ServerError } from './errors.ts';

export type Ask<Answer> = {
  path: string;
  /** Posted as JSON where given. */
  body?: unknown;
  /** Absent: POST with a body, GET without. */
  method?: 'PUT' | 'PATCH' | 'DELETE';
  signal?: AbortSignal;
  /** Asked for in the form in which large graphs travel. */
  isCompact?: boolean;
  /** Asked for in another form than JSON. */
  accept?: string;
  read: (json: unknown) => Answer;
};

/** Asks the server; every answer is checked here, once. */
export async function request<Answer>({ read, ...asked }: Ask<Answer>): Promise<Answer> {
  const { path } = asked;
  const response = await send(asked);
  const json = await jsonOf(response, path);
  if (!response.ok) throw failureOf(json, response, path);
  return read(json);
}

export const readWith =
  <Answer>(schema: ZodType<Answer>, path: string) =>
  (json: unknown): Answer => {
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    throw new NoAnswer(t('errors.badForm', { path }), parsed.error);
  };

/** A compact answer is checked as it is read: checking each property by a schema took longer than reading it. */
export const readCompact =
  (path: string) =>
  (json: unknown): Result => {
    try {
      return decodeResult(json);
    } catch (error) {
      throw new NoAnswer(t('errors.badForm', { path }), error);
    }
  };

/** The answer as it comes; throws where it is a refusal or none. */
export async function askFor(asked: Omit<Ask<unknown>, 'read'>): Promise<Response> {
  const response = await send(asked);
  if (!response.ok) throw failureOf(await jsonOf(response, asked.path), response, asked.path);
  return response;
}

async function send({ path, body, method, signal, isCompact, accept }: Omit<Ask<unknown>, 'read'>): Promise<Response> {
  try {
    return await fetch(path, {
      signal,
      headers: {
        ...(accept !== undefined && { accept }),
        ...(isCompact && { accept: `${COMPACT_TYPE}, application/json` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      ...(method && { method }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NoAnswer(t('errors.noServer'), error);
  }
}

async function jsonOf(response: Response, path: string): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NoAnswer(t('errors.notJson', { path, status: String(response.status) }), error);
  }
}

function failureOf(json: unknown, response: Response, path: string): Error {
  const parsed = errorSchema.safeParse(json);
  return parsed.success
    ? new ServerError(parsed.data.error)
    : new NoAnswer(t('errors.status', { path, status: String(response.status) }), json);
}
