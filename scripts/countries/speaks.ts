import { countryId } from './countries.ts';
import type { Row } from './csv.ts';
import type { TerritoryLanguages } from './published.ts';

export const speaksColumns = ['from', 'to', 'status', 'populationPercent', 'sources', 'confidence', 'note'];

/** Share of the population from which a language without any official status counts as spoken. */
const SPOKEN_PERCENT = 5;

type Spoken = { percent: number; official: string | undefined };

const statusOf = {
  official: 'official',
  de_facto_official: 'de-facto',
  official_regional: 'regional',
  official_minority: 'regional',
};

const isStatus = (text: string): text is keyof typeof statusOf => text in statusOf;

/** CLDR splits some languages by script (`mn`, `mn_Mong`): the shares add up, the first status counts. */
function spokenIn(languages: TerritoryLanguages[string]['languagePopulation'], code: string): Spoken | undefined {
  const variants = Object.entries(languages).filter(([key]) => key.split('_')[0] === code);
  if (variants.length === 0) return undefined;
  return {
    percent: variants.reduce((sum, [, variant]) => sum + variant._populationPercent, 0),
    official: variants.map(([, variant]) => variant._officialStatus).find((status) => status !== undefined),
  };
}

function toRow(iso2: string, code: string, { percent, official }: Spoken): Row[] {
  const status = official !== undefined && isStatus(official) ? statusOf[official] : 'spoken';
  if (status === 'spoken' && percent < SPOKEN_PERCENT) return [];
  const asCldrSays = official !== undefined && official !== 'official';
  return [
    {
      from: countryId(iso2),
      to: `language:${code}`,
      status,
      populationPercent: String(Math.min(percent, 100)),
      sources: 'source:cldr',
      confidence: 'stated',
      note: asCldrSays ? `CLDR: ${official.replaceAll('_', ' ')}` : '',
    },
  ];
}

/** Who speaks which of the languages, by country, then in the order of the languages. */
export const toSpeaksRows = (
  states: readonly string[],
  codes: readonly string[],
  territories: TerritoryLanguages,
): Row[] =>
  states.flatMap((iso2) =>
    codes.flatMap((code) => {
      const spoken = spokenIn(territories[iso2]?.languagePopulation ?? {}, code);
      return spoken ? toRow(iso2, code, spoken) : [];
    }),
  );
