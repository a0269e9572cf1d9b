import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { countryColumns, toCountryRows } from './countries/countries.ts';
import { toCsv } from './countries/csv.ts';
import { withLanguageNames } from './countries/language-names.ts';
import { readCountries, readDisplayNames, readTerritoryLanguages } from './countries/published.ts';
import { speaksColumns, toSpeaksRows } from './countries/speaks.ts';

const table = z.array(z.record(z.string(), z.string())).min(1);

const namesOf = (what: 'territories' | 'languages') => ({
  en: readDisplayNames('en', what),
  zh: readDisplayNames('zh', what),
  ru: readDisplayNames('ru', what),
});

/**
 * Writes `countries.csv` and `speaks.csv` of a data package anew, and the names in its `language_groups.csv`, whose rows
 * say for which languages it is asked who speaks them.
 */
export async function buildCountries(directory: string): Promise<void> {
  const groupsFile = join(directory, 'language_groups.csv');
  const groups = table.parse(parse(await readFile(groupsFile, 'utf8'), { columns: true }));
  const countries = toCountryRows(readCountries(), namesOf('territories'));
  const states = countries.flatMap((row) => row['iso2'] ?? []);
  const codes = groups.flatMap((row) => row['code'] ?? []);
  const speaks = toSpeaksRows(states, codes, readTerritoryLanguages());
  const named = withLanguageNames(groups, namesOf('languages'));
  await writeFile(join(directory, 'countries.csv'), toCsv(countryColumns, countries));
  await writeFile(join(directory, 'speaks.csv'), toCsv(speaksColumns, speaks));
  await writeFile(groupsFile, toCsv(Object.keys(groups[0] ?? {}), named));
}

if (process.argv[1] === import.meta.filename) {
  await buildCountries(process.argv[2] ?? join(import.meta.dirname, '..', 'data'));
}
