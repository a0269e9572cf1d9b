import { LIST_SEPARATOR } from '../../src/model/properties.ts';
import type { Row } from './csv.ts';
import type { DisplayNames, PublishedCountry } from './published.ts';

export const countryColumns = [
  'id',
  'name',
  'nameZh',
  'nameRu',
  'aliases',
  'iso2',
  'iso3',
  'latitude',
  'longitude',
  'region',
  'subregion',
  'sources',
];

/** CLDR's names of territories, by the locale they are written in. */
export type TerritoryNames = { en: DisplayNames; zh: DisplayNames; ru: DisplayNames };

/** Observer states of the United Nations that the package does not count as members. */
const OBSERVERS = new Set(['PS']);

const isState = (country: PublishedCountry): boolean => country.unMember || OBSERVERS.has(country.cca2);

export const countryId = (iso2: string): string => `country:${iso2.toLowerCase()}`;

const shortName = (names: DisplayNames, iso2: string): string => names[`${iso2}-alt-short`] ?? names[iso2] ?? '';

const namesIn = (names: DisplayNames, iso2: string): string[] =>
  ['', '-alt-short', '-alt-variant'].flatMap((form) => names[`${iso2}${form}`] ?? []);

/**
 * Chinese and Russian names are CLDR's: the package's Chinese for Dominica is that of the Dominican Republic, and North
 * Macedonia is in traditional characters.
 */
function toRow(country: PublishedCountry, names: TerritoryNames): Row {
  const iso2 = country.cca2;
  const shown = [country.name.common, shortName(names.zh, iso2), shortName(names.ru, iso2)];
  const others = [
    country.name.official,
    ...namesIn(names.en, iso2),
    ...country.altSpellings,
    ...namesIn(names.zh, iso2),
    ...namesIn(names.ru, iso2),
    country.translations.rus.common,
  ];
  const aliases = [...new Set(others)].filter((name) => name !== iso2 && !shown.includes(name));
  return {
    id: countryId(iso2),
    name: country.name.common,
    nameZh: shown[1] ?? '',
    nameRu: shown[2] ?? '',
    aliases: aliases.join(LIST_SEPARATOR),
    iso2,
    iso3: country.cca3,
    latitude: String(country.latlng[0]),
    longitude: String(country.latlng[1]),
    region: country.region,
    subregion: country.subregion,
    sources: 'source:world-countries|source:cldr',
  };
}

/** One row for each state, by id. */
export const toCountryRows = (countries: readonly PublishedCountry[], names: TerritoryNames): Row[] =>
  countries
    .filter(isState)
    .map((country) => toRow(country, names))
    .toSorted((a, b) => ((a['id'] ?? '') < (b['id'] ?? '') ? -1 : 1));
