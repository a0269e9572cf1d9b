import type { ZodType } from 'zod';
import { errorSchema } from '../../model/wire.ts';
import { NoAnswer, ServerError } from './errors.ts';

export type Ask<Answer> = {
  path: string;
  /** Posted as JSON where given. */
  body?: unknown;
  signal?: AbortSignal;
  read: (json: unknown) => Answer;
};

/** Asks the server; every answer is checked here, once. */
export async function request<Answer>({ path, body, signal, read }: Ask<Answer>): Promise<Answer> {
  const response = await send(path, body, signal);
  const json = await jsonOf(response, path);
  if (!response.ok) throw failureOf(json, response, path);
  return read(json);
}

export const readWith =
  <Answer>(schema: ZodType<Answer>, path: string) =>
  (json: unknown): Answer => {
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    throw new NoAnswer(`the server’s answer to ${path} is not in the agreed form`, parsed.error);
  };

async function send(path: string, body: unknown, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(path, {
      signal,
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NoAnswer('the Liaison server does not answer', error);
  }
}

async function jsonOf(response: Response, path: string): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NoAnswer(`the server’s answer to ${path} (${response.status}) is not JSON`, error);
  }
}

function failureOf(json: unknown, response: Response, path: string): Error {
  const parsed = errorSchema.safeParse(json);
  return parsed.success
    ? new ServerError(parsed.data.error)
    : new NoAnswer(`the server answered ${path} with ${response.status}`, json);
}
