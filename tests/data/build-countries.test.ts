import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildCountries } from '../../scripts/build-countries.ts';
import { nodesOf, readStarter, relationshipsOf, starterFolder } from './starter-package.ts';

describe('building countries and languages again', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liaison-countries-'));
    await cp(join(starterFolder, 'language_groups.csv'), join(folder, 'language_groups.csv'));
    await buildCountries(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  test.each(['countries.csv', 'speaks.csv', 'language_groups.csv'])('changes no byte of %s', async (file) => {
    expect(await readFile(join(folder, file), 'utf8')).toBe(await readFile(join(starterFolder, file), 'utf8'));
  });
});

const starter = await readStarter();

describe('countries', () => {
  const named = (id: string) => nodesOf(starter, 'Country').find((country) => country.id === id)?.properties;

  test('are the members of the United Nations and its observers', () => {
    expect(nodesOf(starter, 'Country')).toHaveLength(195);
  });

  test.each([
    ['country:kz', { name: 'Kazakhstan', nameZh: '哈萨克斯坦', nameRu: 'Казахстан', iso3: 'KAZ', region: 'Asia' }],
    ['country:dm', { name: 'Dominica', nameZh: '多米尼克' }],
    ['country:do', { name: 'Dominican Republic', nameZh: '多米尼加共和国' }],
    ['country:mk', { nameZh: '北马其顿' }],
    ['country:ps', { nameZh: '巴勒斯坦' }],
  ])('%s has its own names', (id, expected) => {
    expect(named(id)).toMatchObject(expected);
  });

  test('have coordinates', () => {
    const unplaced = nodesOf(starter, 'Country').filter(
      ({ properties }) => typeof properties['latitude'] !== 'number' || typeof properties['longitude'] !== 'number',
    );
    expect(unplaced.map(({ id }) => id)).toEqual([]);
  });
});

describe('who speaks what', () => {
  const speaks = (country: string, language: string) =>
    relationshipsOf(starter, 'SPEAKS').find(
      ({ start, end }) => start === `country:${country}` && end === `language:${language}`,
    )?.properties;

  test.each([
    ['kz', 'ru', 'official'],
    ['tj', 'ru', 'spoken'],
    ['cd', 'fr', 'official'],
    ['mz', 'pt', 'official'],
    ['cn', 'mn', 'regional'],
    ['us', 'vi', undefined],
  ])('%s, %s: %s', (country, language, status) => {
    expect(speaks(country, language)?.['status']).toBe(status);
  });

  test.each([
    ['ma', 'fr'],
    ['ua', 'ru'],
  ])('%s, %s: what CLDR calls official in fact is not taken for official', (country, language) => {
    expect(speaks(country, language)).toMatchObject({ status: 'de-facto', note: 'CLDR: de facto official' });
  });
});
