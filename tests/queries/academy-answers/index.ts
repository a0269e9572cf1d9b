import { forOrganization, forLanguage, byBoth } from './by-group.ts';
import { openToCountry, reach } from './by-country.ts';
import { ministries } from './by-ministry.ts';
import { topicsAndTime, chains } from './by-topic-and-time.ts';
import { attendance, members } from './attendance.ts';
import { bySource, gaps } from './by-source.ts';
import { groups } from './groups.ts';
import { overTime } from './over-time.ts';
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
  ...attendance,
  ...members,
  ...groups,
  ...overTime,
  ...bySource,
  ...gaps,
];
