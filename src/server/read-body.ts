import type { Context } from 'hono';
import type { z } from 'zod';
import { Refusal } from './errors.ts';

/** Far deeper than any parameter, far below what would exhaust the stack of whoever walks it. */
const MAX_DEPTH = 50;

function isDeeperThan(limit: number, root: unknown): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

/** Checks what came in against its schema; every field at fault is named. */
export function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  const what = faults.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join('; ');
  throw new Refusal(400, 'invalid-input', what, faults);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(400, 'invalid-input', `The body is not JSON: ${(error as Error).message}`);
  }
}

/** The JSON body; only its own content type is taken, as a form on another site can't send that. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Refusal(415, 'invalid-input', 'Send the body as JSON, with Content-Type: application/json.');
  }
  const value = parseJson(await c.req.text());
  if (isDeeperThan(MAX_DEPTH, value)) {
    throw new Refusal(400, 'invalid-input', `The body is nested more than ${MAX_DEPTH} levels deep.`);
  }
  return check(schema, value);
}
