import { beforeAll, describe, expect, test } from 'vitest';
import { createQueries } from '../../src/queries/create-queries.ts';
import type { Queries } from '../../src/queries/queries.ts';
import { engines } from '../support/engines.ts';
import { ACADEMY, openPackage } from './open-package.ts';

describe.each(engines)('search on $name', (engine) => {
  let queries: Queries;

  beforeAll(async () => {
    queries = await openPackage(engine, ACADEMY);
  });

  test.each([
    ['northland', 'country:northland', 'Northland'],
    ['  NORTHLAND ', 'country:northland', 'Northland'],
    ['kingdom', 'country:northland', 'Kingdom of the North'],
    ['ile doree', 'country:ile-doree', 'Île Dorée'],
    ['ÎLE DORÉE', 'country:ile-doree', 'Île Dorée'],
    ['西沼', 'country:westmoor', '西沼国'],
    ['沼国', 'country:westmoor', '西沼国'],
    ['золотой', 'country:ile-doree', 'Золотой остров'],
    ['ЗОЛОТОЙ ОСТРОВ', 'country:ile-doree', 'Золотой остров'],
    ['дальнии', 'country:farreach', 'Дальний Край'],
    ['hl', 'organization:hilltop-league', 'HL'],
    ['ＨＬ', 'organization:hilltop-league', 'HL'],
    ['mob', 'ministry:barter', 'MOB'],
    ['talks', 'program:lantern-talks', 'Lantern Talks'],
    ['xa', 'country:northland', 'XA'],
    ['XAA', 'country:northland', 'XAA'],
    ['hs', 'language:highspeech', 'hs'],
  ])('%s finds %s first', async (text, id, matched) => {
    const { hits } = await queries.search(text);
    expect(hits[0]).toMatchObject({ node: { $type: 'node', id }, matched });
  });

  test('ranks the whole name, its beginning, a word’s, then by number of connections', async () => {
    const { hits } = await queries.search('turnip');
    // The names of the first two begin with it, in those of the others a word does; equals go by id.
    expect(hits.map(({ node, degree }) => [node.id, degree])).toEqual([
      ['institution:turnip-college', 3],
      ['topic:turnips', 3],
      ['program:lowspeech-2023', 7],
      ['ministry:turnips', 5],
      ['program:barter-2024', 5],
    ]);
  });

  test('keeps to its limit', async () => {
    expect((await queries.search('a', { limit: 3 })).hits).toHaveLength(3);
  });

  test.each(['Gazette', 'Chronicle', 'at least', 'Made-up', 'zzz', ''])('%j finds nothing', async (text) => {
    // Sources, statements and the data set itself are not things one looks for on the canvas.
    expect((await queries.search(text)).hits).toEqual([]);
  });
});

test('a search sees what a load changed', async () => {
  const [engine] = engines;
  if (!engine) throw new Error('no engine');
  const database = await engine.open();
  const queries = createQueries(database);
  expect((await queries.search('новая')).hits).toEqual([]);
  const writer = await database.openWriter();
  await writer.write("CREATE (:Topic {id: 'topic:new', name: 'New', nameRu: 'Новая'})");
  await writer.commit();
  expect((await queries.search('новая')).hits.map(({ node }) => node.id)).toEqual(['topic:new']);
});
