import { boundsOf } from '../model/dates.ts';
import type { TimeWindow } from '../model/view.ts';
import { formatDate } from './format-date.ts';
import { t } from './t.ts';

/** "2021 – 2022", "January 2021 – May 2022" or days, as the window's ends are. */
export function windowWords({ from, until }: TimeWindow): string {
  const [first, last] = coarsened(from, until).map((date) => date && formatDate(date));
  if (first && last) return t('filters.chip.window', { from: first, until: last });
  if (first) return t('filters.chip.since', { from: first });
  return last ? t('filters.chip.before', { until: last }) : t('filters.chip.dated');
}

const YEAR = 4;
const MONTH = 7;

/** Both as years or months, where the window begins with the first of one and ends with the last. */
function coarsened(from: string | undefined, until: string | undefined): (string | undefined)[] {
  const isWhole = (length: number): boolean =>
    (from === undefined || boundsOf(from.slice(0, length))?.first === from) &&
    (until === undefined || boundsOf(until.slice(0, length))?.last === until);
  const length = [YEAR, MONTH].find(isWhole);
  return [from?.slice(0, length), until?.slice(0, length)];
}
