import { isPartialDate } from '../../model/dates.ts';

/** Year, month and day of a date, as many as it tells; undefined where it is not a date. */
export const dateParts = (date: string): number[] | undefined =>
  isPartialDate(date) ? date.split('-').map(Number) : undefined;
