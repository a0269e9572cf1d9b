import { boundsOf } from '../../../model/dates.ts';

/** The day a reader means: "2022" and "2022-05" count by their last one; undefined for what is no date. */
export const lastDayOf = (text: string): string | undefined => boundsOf(text.trim())?.last;
