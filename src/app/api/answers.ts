import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ZodType } from 'zod';
import {
  healthSchema,
  MOST_RELATIONSHIPS,
  nodeDetailSchema,
  presetsSchema,
  resultSchema,
  searchSchema,
} from '../../model/wire.ts';
import type { Limits, Parameters, Result } from '../../model/wire.ts';
import { readCompact, readWith, request } from './request.ts';

/** One answer of the server: its key in the cache and how it is asked for. */
export type AnswerOptions<Answer = Result> = {
  queryKey: readonly unknown[];
  queryFn: (context: { signal: AbortSignal }) => Promise<Answer>;
  /** Off where an answer may be large: the cache would compare a new one with the former, record by record. */
  structuralSharing?: boolean;
};

const EVERY_MS = { well: 20_000, ill: 3_000 };

type Asked<Answer> = { path: string; schema: ZodType<Answer>; body?: object };

/** An answer that travels as plain JSON. */
export const answer = <Answer>(
  queryKey: readonly unknown[],
  { path, schema, body }: Asked<Answer>,
): AnswerOptions<Answer> => ({
  queryKey,
  queryFn: ({ signal }) => request({ path, body, signal, read: readWith(schema, path) }),
});

/** What may hold a large graph travels in the compact form. */
const compactAnswer = (queryKey: readonly unknown[], path: string, body?: object): AnswerOptions => ({
  queryKey,
  queryFn: ({ signal }) => request({ path, body, signal, isCompact: true, read: readCompact(path) }),
  structuralSharing: false,
});

export const healthAnswer = queryOptions({
  ...answer(['health'], { path: '/api/health', schema: healthSchema }),
  refetchInterval: (query) =>
    query.state.status === 'error' || query.state.data?.status !== 'ok' ? EVERY_MS.ill : EVERY_MS.well,
  staleTime: 0,
});

export const presetsAnswer = answer(['presets'], { path: '/api/presets', schema: presetsSchema });

/** All of it: that it is not too much is known before it is asked for. */
export const openingAnswer = compactAnswer(['graph'], `/api/graph?limit=${MOST_RELATIONSHIPS}`);

/** The graph of kinds. */
export const overviewAnswer = compactAnswer(['overview'], '/api/overview');

export const presetAnswer = (name: string, parameters: Parameters, limits: Limits = {}) =>
  compactAnswer(['preset', name, parameters, limits], `/api/presets/${encodeURIComponent(name)}`, {
    parameters,
    limits,
  });

export const cypherAnswer = (cypher: string, parameters: Parameters, limits: Limits = {}) =>
  compactAnswer(['cypher', cypher, parameters, limits], '/api/query', { cypher, parameters, limits });

/** Rows of one source each. */
export const sourcesAnswer = (ids: readonly string[]) =>
  answer(['sources', ids], {
    path: '/api/sources',
    schema: resultSchema,
    body: { ids },
  });

/** One row a source: its id, publisher and kind. */
export const knownSourcesAnswer = answer(['known-sources'], { path: '/api/sources', schema: resultSchema });

export const nodeAnswer = (id: string) =>
  answer(['node', id], { path: `/api/nodes/${encodeURIComponent(id)}`, schema: nodeDetailSchema });

export const searchAnswer = (text: string) =>
  queryOptions({
    ...answer(['search', text], { path: `/api/search?q=${encodeURIComponent(text)}`, schema: searchSchema }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
