/** An ISO 8601 day, month or year: as precise as the source, never more. */
const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const two = (value: number): string => String(value).padStart(2, '0');

/** First and last day that a partial date may mean; undefined where it is not a date of the calendar. */
export function boundsOf(date: string): { first: string; last: string } | undefined {
  const match = SHAPE.exec(date);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] ? Number(match[2]) : undefined;
  const day = match[3] ? Number(match[3]) : undefined;
  if (year < 1 || (month !== undefined && (month < 1 || month > 12))) return undefined;
  const lastDay = daysInMonth(year, month ?? 12);
  if (day !== undefined && (day < 1 || day > lastDay)) return undefined;
  return {
    first: `${match[1]}-${two(month ?? 1)}-${two(day ?? 1)}`,
    last: `${match[1]}-${two(month ?? 12)}-${two(day ?? lastDay)}`,
  };
}

export const isPartialDate = (text: string): boolean => boundsOf(text) !== undefined;
