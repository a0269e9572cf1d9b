import { currentLocale, t } from './t.ts';

const PRECISIONS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2022", "May 2022" or "3 May 2022": as precise as the source, never more. */
export function formatDate(date: string): string {
  const match = /^([1-9]\d{3})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  const instant = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  // A day or month that there is not would be written as another one.
  if (instant.getUTCDate() !== Number(day ?? 1) || instant.getUTCFullYear() !== Number(year)) return date;
  return formatOf(day ? 'day' : month ? 'month' : 'year').format(instant);
}

function formatOf(precision: keyof typeof PRECISIONS): Intl.DateTimeFormat {
  const key = `${currentLocale()} ${precision}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(currentLocale(), { ...PRECISIONS[precision], timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

const MONTH_AND_DAY = String.raw`-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?`;
const DATE = new RegExp(String.raw`(?<![\d-])\d{4}${MONTH_AND_DAY}(?![\d-])`, 'g');
const DATES = new RegExp(
  String.raw`(?<![\d-])(\d{4}(?:${MONTH_AND_DAY})?) to (\d{4}(?:${MONTH_AND_DAY})?)(?![\d-])`,
  'g',
);

/** A text with the dates in it as a reader would write them: "operated by it since 20 April 2017". */
export const formatDatesIn = (text: string): string =>
  text
    .replaceAll(DATES, (_, from: string, to: string) =>
      t('words.dates', { from: formatDate(from), to: formatDate(to) }),
    )
    .replaceAll(DATE, (date) => formatDate(date));
