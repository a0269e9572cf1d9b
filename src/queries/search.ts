import type { Database, ReadOptions } from '../database/database.ts';
import { textsOf } from '../model/values.ts';
import type { Value } from '../model/values.ts';
import type { SearchAnswer } from '../model/wire.ts';
import { nodesById, readOwn } from './answer.ts';
import { indexNames, matchNames } from './match-names.ts';
import type { NameIndex, NamedNode } from './match-names.ts';

const MOST_NAMES = 1_000_000;
const DEFAULT_HITS = 20;

const toNamedNode = ([id, degree, iso2, iso3, code, ...names]: Value[]): NamedNode => ({
  id: String(id),
  degree: Number(degree),
  codes: [iso2, iso3, code].flatMap(textsOf),
  names: names.flatMap(textsOf),
});

async function readIndex(database: Database): Promise<NameIndex> {
  const { rows } = await readOwn(database, 'names', {}, { rowLimit: MOST_NAMES });
  return indexNames(rows.map(toNamedNode));
}

/** Changes whenever what a search would find may have changed. */
async function versionOf(database: Database, options: ReadOptions): Promise<string> {
  const reads = ['data-set', 'counts', 'relationship-count'].map((name) => readOwn(database, name, {}, options));
  return JSON.stringify((await Promise.all(reads)).map(({ rows }) => rows));
}

/** Searches a database by name; keeps the names until the data changes. */
export function createSearch(
  database: Database,
): (text: string, options: ReadOptions & { limit?: number }) => Promise<SearchAnswer> {
  let kept: { version: string; index: Promise<NameIndex> } | undefined;

  async function currentIndex(options: ReadOptions): Promise<NameIndex> {
    const version = await versionOf(database, options);
    if (kept?.version !== version) kept = { version, index: readIndex(database) };
    const { index } = kept;
    index.catch(() => {
      if (kept?.index === index) kept = undefined;
    });
    return index;
  }

  return async (text, { limit = DEFAULT_HITS, ...options }) => {
    const matches = matchNames(await currentIndex(options), text, limit);
    const nodes = await nodesById(
      database,
      matches.map(({ id }) => id),
      options,
    );
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const hits = matches.flatMap(({ id, matched, degree }) => {
      const node = byId.get(id);
      return node ? [{ node, matched, degree }] : [];
    });
    return { hits };
  };
}
