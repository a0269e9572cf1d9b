import { t } from './t.ts';

/** How many stand behind a statement: a single voice is said to be one. */
export const sourcing = (number: number): string =>
  number === 0 ? t('words.noSource') : t('words.sourcing', { count: number });
