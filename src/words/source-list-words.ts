import type { SourceListWords } from '../scene/source-lists/source-list-words.ts';
import { formatDate } from './format-date.ts';
import { t } from './t.ts';

/** What a list of sources says of its own, in the language of the interface. */
export const sourceListWords = (): SourceListWords => ({
  heading: t('export.list.heading'),
  noDate: t('export.list.noDate'),
  excerpt: t('export.list.excerpt'),
  cited: t('export.list.cited'),
  accessed: (date) => t('export.list.accessed', { date }),
  unknown: t('export.list.unknown'),
  dateIn: formatDate,
});
