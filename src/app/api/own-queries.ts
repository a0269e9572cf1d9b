import { queryOptions } from '@tanstack/react-query';
import { ownQueriesSchema, presetSchema, removedQuerySchema } from '../../model/wire.ts';
import type { Preset } from '../../model/wire.ts';
import { answer } from './answers.ts';
import { queryClient } from './query-client.ts';
import { readWith, request } from './request.ts';

const OWN = '/api/own-queries';
const KEY = ['own-queries'];

const pathOf = (name: string): string => `${OWN}/${encodeURIComponent(name)}`;

/** Whether queries may be kept, and what is wrong with the files that are. */
export const ownQueriesAnswer = queryOptions(answer(KEY, { path: OWN, schema: ownQueriesSchema }));

/** What is listed is asked again, since a file has changed. */
async function afterwards<Answer>(done: Promise<Answer>): Promise<Answer> {
  const answer = await done;
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: KEY }),
    queryClient.invalidateQueries({ queryKey: ['presets'] }),
    queryClient.invalidateQueries({ queryKey: ['preset'] }),
  ]);
  return answer;
}

/** Writes the file of a query; one of that name is replaced. */
export const keepOwnQuery = (name: string, text: string): Promise<Preset> =>
  afterwards(
    request({ path: pathOf(name), method: 'PUT', body: { text }, read: readWith(presetSchema, pathOf(name)) }),
  );

export const renameOwnQuery = (name: string, next: string): Promise<Preset> =>
  afterwards(
    request({ path: pathOf(name), method: 'PATCH', body: { name: next }, read: readWith(presetSchema, pathOf(name)) }),
  );

export const removeOwnQuery = (name: string): Promise<{ removed: string }> =>
  afterwards(request({ path: pathOf(name), method: 'DELETE', read: readWith(removedQuerySchema, pathOf(name)) }));
