import type { Context } from 'hono';
import type { z } from 'zod';
import type { ReadOptions } from '../../database/database.ts';
import type { ErrorCode } from '../../model/wire.ts';
import type { Queries } from '../../queries/queries.ts';
import { answerResult } from '../compact.ts';
import { check, readBody } from '../read-body.ts';
import { acceptedRows, answerRows } from '../rows.ts';
import type { CompleteRows } from '../rows.ts';

/** What routes ask, and what this server lets them do. */
export type Service = {
  queries: Queries;
  canKeepQueries: boolean;
  /** Is told what went wrong that nobody foresaw. */
  log: (text: string) => void;
};

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What a route is about; the document and its page list them in this order. */
export const subjects = ['Questions', 'Cypher', 'Own queries', 'Exploring', 'Data', 'API'] as const;
type Subject = (typeof subjects)[number];

/** A request that the starter data answers. */
export type Example = { path?: Record<string, string>; query?: Record<string, string>; body?: unknown };

/** One thing that can be asked over HTTP, said for who reads about it and for who answers it. */
export type Route = {
  /** Its name in the document and in words of other languages. */
  id: string;
  method: Method;
  /** Under `/api`, as OpenAPI writes it: `/nodes/{id}`. */
  path: string;
  subject: Subject;
  summary: string;
  schemas: { path?: z.ZodType; query?: z.ZodType; body?: z.ZodType; answer: z.ZodType };
  /** What it may answer beside what any route may. */
  errors: readonly ErrorCode[];
  example: Example;
  /** Beside plain JSON: the compact form of a graph; rows as CSV or as JSON lines. */
  forms: { compact: boolean; rows: boolean };
  respond(c: Context, service: Service): Promise<Response>;
};

/** A request that was checked. */
type Asked<Path, Query, Body> = {
  service: Service;
  path: Path;
  query: Query;
  body: Body;
  /** The work ends when the one who asked is gone. */
  options: ReadOptions;
};

type Definition<Path, Query, Body, Answer> = Pick<Route, 'id' | 'method' | 'path' | 'subject' | 'summary'> & {
  pathSchema?: z.ZodType<Path>;
  querySchema?: z.ZodType<Query>;
  bodySchema?: z.ZodType<Body>;
  answerSchema: z.ZodType<Answer>;
  errors?: readonly ErrorCode[];
  example?: Example;
  /** Throws where this server does not do it, whatever is asked. */
  demand?: (service: Service) => Promise<void>;
  answer: (asked: Asked<Path, Query, Body>) => Promise<NoInfer<Answer>>;
};

type WithRows<Path, Query, Body> = { rows?: (asked: Asked<Path, Query, Body>) => Promise<Omit<CompleteRows, 'log'>> };

async function readAsked<Path, Query, Body, Answer>(
  c: Context,
  service: Service,
  { pathSchema, querySchema, bodySchema }: Definition<Path, Query, Body, Answer>,
): Promise<Asked<Path, Query, Body>> {
  return {
    service,
    path: (pathSchema && check(pathSchema, c.req.param())) as Path,
    query: (querySchema && check(querySchema, c.req.query())) as Query,
    body: (bodySchema && (await readBody(c, bodySchema))) as Body,
    options: { signal: c.req.raw.signal },
  };
}

function describe<Path, Query, Body, Answer>(
  definition: Definition<Path, Query, Body, Answer>,
): Omit<Route, 'respond' | 'forms'> {
  const { id, method, path, subject, summary, errors = [], example = {} } = definition;
  const { pathSchema, querySchema, bodySchema, answerSchema } = definition;
  const schemas = { path: pathSchema, query: querySchema, body: bodySchema, answer: answerSchema };
  return { id, method, path, subject, summary, errors, example, schemas };
}

/** A route whose answer is plain JSON. */
export const route = <Path, Query, Body, Answer extends object>(
  definition: Definition<Path, Query, Body, Answer>,
): Route => ({
  ...describe(definition),
  forms: { compact: false, rows: false },
  respond: async (c, service) => {
    await definition.demand?.(service);
    return c.json(await definition.answer(await readAsked(c, service, definition)));
  },
});

/** A route whose answer may hold a large graph, which then travels in the compact form, or rows to keep as a file. */
export const resultRoute = <Path, Query, Body, Answer extends Parameters<typeof answerResult>[1]>(
  definition: Definition<Path, Query, Body, Answer> & WithRows<Path, Query, Body>,
): Route => ({
  ...describe(definition),
  forms: { compact: true, rows: definition.rows !== undefined },
  respond: async (c, service) => {
    const asked = await readAsked(c, service, definition);
    const form = definition.rows && acceptedRows(c);
    if (definition.rows && form) return answerRows(c, form, { ...(await definition.rows(asked)), log: service.log });
    return answerResult(c, await definition.answer(asked));
  },
});
