import { createRequire } from 'node:module';
import { z } from 'zod';

const read = createRequire(import.meta.url);

const publishedCountry = z.object({
  name: z.object({ common: z.string(), official: z.string() }),
  cca2: z.string(),
  cca3: z.string(),
  unMember: z.boolean(),
  altSpellings: z.array(z.string()),
  region: z.string(),
  subregion: z.string(),
  latlng: z.tuple([z.number(), z.number()]),
  translations: z.object({ rus: z.object({ common: z.string() }) }),
});
export type PublishedCountry = z.infer<typeof publishedCountry>;

const territories = z.object({
  supplemental: z.object({
    territoryInfo: z.record(
      z.string(),
      z.object({
        languagePopulation: z
          .record(
            z.string(),
            z.object({
              _populationPercent: z.coerce.number(),
              _officialStatus: z
                .enum(['official', 'de_facto_official', 'official_regional', 'official_minority'])
                .optional(),
            }),
          )
          .default({}),
      }),
    ),
  }),
});
export type TerritoryLanguages = z.infer<typeof territories>['supplemental']['territoryInfo'];

const displayNames = z.record(z.string(), z.string());
export type DisplayNames = z.infer<typeof displayNames>;

/** The countries of the package `world-countries`. */
export const readCountries = (): PublishedCountry[] =>
  z.array(publishedCountry).parse(read('world-countries/countries.json'));

/** Who speaks what where, by territory and language code, from CLDR. */
export const readTerritoryLanguages = (): TerritoryLanguages =>
  territories.parse(read('cldr-core/supplemental/territoryInfo.json')).supplemental.territoryInfo;

/** CLDR's names of all territories or languages in one language. */
export function readDisplayNames(locale: 'en' | 'zh' | 'ru', what: 'territories' | 'languages'): DisplayNames {
  const file: unknown = read(`cldr-localenames-full/main/${locale}/${what}.json`);
  const main = z.object({
    main: z.record(z.string(), z.object({ localeDisplayNames: z.record(z.string(), z.unknown()) })),
  });
  return displayNames.parse(main.parse(file).main[locale]?.localeDisplayNames[what]);
}
