import { z } from 'zod';
import { create } from 'zustand';
import { parseJson } from '../../../model/parse-json.ts';
import { parametersSchema } from '../../../model/wire.ts';

const STORAGE_KEY = 'liaison.queries';
/** So many queries, of so many characters in all, are kept. */
const MOST = { queries: 100, characters: 300_000 };

const pastSchema = z.strictObject({
  cypher: z.string(),
  parameters: parametersSchema,
  at: z.iso.datetime(),
  /** Absent until the answer has come, and where none came. */
  rows: z.number().int().optional(),
});
export type PastQuery = z.infer<typeof pastSchema>;

type Asked = Pick<PastQuery, 'cypher' | 'parameters'>;

const isSame = (one: Asked, other: Asked): boolean =>
  one.cypher === other.cypher && JSON.stringify(one.parameters) === JSON.stringify(other.parameters);

/** The last one first; one that is run again moves to the front. */
export function withQuery(past: readonly PastQuery[], query: PastQuery): PastQuery[] {
  let room = MOST.characters;
  return [query, ...past.filter((each) => !isSame(each, query))]
    .slice(0, MOST.queries)
    .filter(({ cypher }) => (room -= cypher.length) >= 0);
}

const useStore = create<{ past: readonly PastQuery[] }>()(() => ({ past: read() }));

export const usePastQueries = (): readonly PastQuery[] => useStore(({ past }) => past);
export const pastQueries = (): readonly PastQuery[] => useStore.getState().past;

export const rememberQuery = ({ cypher, parameters }: Asked): void =>
  keep(withQuery(pastQueries(), { cypher, parameters, at: new Date().toISOString() }));

/** Writes down how many rows a query gave, where it is still remembered. */
export function rememberRows(asked: Asked, rows: number): void {
  const past = pastQueries();
  if (past.some((each) => isSame(each, asked) && each.rows !== rows))
    keep(past.map((each) => (isSame(each, asked) ? { ...each, rows } : each)));
}

export const forgetQueries = (): void => keep([]);

function read(): PastQuery[] {
  try {
    return z.array(pastSchema).safeParse(parseJson(window.localStorage.getItem(STORAGE_KEY) ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}

function keep(past: readonly PastQuery[]): void {
  useStore.setState({ past });
  try {
    window.localStorage.setItem(STORAGE_KEY, JSON.stringify(past));
  } catch (error) {
    // A browser that keeps nothing for this page still remembers until the page is left.
    console.warn('the queries cannot be remembered', error);
  }
}
