import type { Result } from '../../model/wire.ts';
import type { AnswerOptions } from '../api/answers.ts';
import { readFileGraph } from './storage.ts';

/** What a view file brought, as an answer of the workspace instead of the server. */
export const fileAnswer = (key: string): AnswerOptions => ({
  queryKey: ['file', key],
  queryFn: async (): Promise<Result> => ({
    columns: [],
    rows: [],
    graph: await readFileGraph(key),
    truncated: false,
    tookMs: 0,
  }),
});
