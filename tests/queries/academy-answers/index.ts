import { forOrganization, forLanguage, byBoth } from './by-group.ts';
import { openToCountry, reach } from './by-country.ts';
import { ministries } from './by-ministry.ts';
import { topicsAndTime, chains } from './by-topic-and-time.ts';
import type { Answer } from './names.ts';

export const answers: readonly Answer[] = [
  ...forOrganization,
  ...forLanguage,
  ...byBoth,
  ...openToCountry,
  ...reach,
  ...ministries,
  ...topicsAndTime,
  ...chains,
];
