import type { ZodType, z } from 'zod';
import type {
  commonNeighboursBodySchema,
  nodesBodySchema,
  pathsBodySchema,
  neighboursBodySchema,
} from '../../model/explore.ts';
import { countedResultSchema, neighbourGroupsSchema, reachSchema } from '../../model/explore.ts';
import { resultSchema } from '../../model/wire.ts';
import type { AnswerOptions } from './answers.ts';
import { readWith, request } from './request.ts';

const asked = <Answer>(path: string, schema: ZodType<Answer>, body: object): AnswerOptions<Answer> => ({
  queryKey: [path, body],
  queryFn: ({ signal }) => request({ path, body, signal, read: readWith(schema, path) }),
});

export const neighboursAnswer = (body: z.input<typeof neighboursBodySchema>) =>
  asked('/api/neighbours', countedResultSchema, body);

export const neighbourGroupsAnswer = (id: string) => asked('/api/neighbour-groups', neighbourGroupsSchema, { id });

export const commonNeighboursAnswer = (body: z.input<typeof commonNeighboursBodySchema>) =>
  asked('/api/common-neighbours', countedResultSchema, body);

export const nodesAnswer = (body: z.input<typeof nodesBodySchema>) => asked('/api/nodes', resultSchema, body);

export const pathsAnswer = (body: z.input<typeof pathsBodySchema>) => asked('/api/paths', countedResultSchema, body);

export const reachAnswer = (id: string, asOf: string | undefined) => asked('/api/reach', reachSchema, { id, asOf });
