import type { ProgramTimes } from '../../../scene/shown/programs-per-month.ts';
import { countOfKind } from '../../../words/count.ts';
import { formatDate } from '../../../words/format-date.ts';
import { t, writeNumber } from '../../../words/t.ts';
import { percent } from './percent.ts';
import type { Span } from './span.ts';

type BarsProps = { times: ProgramTimes; span: Span };

/** Of a month's room, what its bar fills. */
const FILLED = 0.8;
const MOST_YEARS_NAMED = 12;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** A bar for each month, and below it the programs of which only the year is known. */
export function Bars({ times, span }: BarsProps) {
  const { months } = times;
  const most = months.reduce((highest, { count }) => Math.max(highest, count), 1);
  const busiest = months.find(({ count }) => count === most);
  const summary = t('time.bars', {
    first: formatDate(months[0]?.month ?? ''),
    last: formatDate(months.at(-1)?.month ?? ''),
    busiest: formatDate(busiest?.month ?? ''),
    programs: countOfKind(most, 'Program'),
  });
  return (
    <>
      <span className="timeline-most" aria-hidden="true">
        {writeNumber(most)}
      </span>
      <svg className="timeline-bars" role="img" aria-label={summary}>
        {months.map(({ month, count }, index) =>
          count === 0 ? null : (
            <rect
              key={month}
              className={isIn(span, index) ? 'timeline-bar' : 'timeline-bar timeline-bar-outside'}
              x={percent(index + (1 - FILLED) / 2, months.length)}
              width={percent(FILLED, months.length)}
              y={percent(most - count, most)}
              height={percent(count, most)}
            />
          ),
        )}
      </svg>
    </>
  );
}

const isIn = ({ first, last }: Span, index: number): boolean => index >= first && index <= last;

/** Programs of which only the year is known, over the whole of their year: no month is made up for them. */
export function YearBands({ times, span }: BarsProps) {
  const { months, years } = times;
  if (years.length === 0) return null;
  return (
    <ul className="timeline-bands" aria-label={t('time.onlyYear')}>
      {years.map(({ year, count }) => {
        const start = months.findIndex(({ month }) => month === `${year}-01`);
        const touches = start <= span.last && start + 11 >= span.first;
        const words = t('time.inYear', { year, programs: countOfKind(count, 'Program') });
        return (
          <li
            key={year}
            className={touches ? 'timeline-band' : 'timeline-band timeline-band-outside'}
            style={{ left: percent(start, months.length), width: percent(12, months.length) }}
            title={words}
          >
            <span aria-hidden="true">{writeNumber(count)}</span>
            <span className="visually-hidden">{words}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The names of the years, as many as have room. */
export function YearAxis({ months }: { months: ProgramTimes['months'] }) {
  const years = months.flatMap(({ month }, index) => (month.endsWith('-01') || index === 0 ? [{ month, index }] : []));
  const step = YEAR_STEPS.find((each) => years.length / each <= MOST_YEARS_NAMED) ?? 1000;
  return (
    <div className="timeline-axis" aria-hidden="true">
      {years.map(({ month, index }) =>
        Number(month.slice(0, 4)) % step === 0 && month.endsWith('-01') ? (
          <span key={month} style={{ left: percent(index, months.length) }}>
            {month.slice(0, 4)}
          </span>
        ) : null,
      )}
    </div>
  );
}
