import { scaleLinear, scalePoint } from 'd3-scale';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { themes } from '../../../scene/theme.ts';
import { useTheme } from '../../state/theme/store.ts';
import { t, writeNumber } from '../../../words/t.ts';
import { isChosen } from './chart-data.ts';
import type { Series } from './chart-data.ts';
import { DASHES, MOST_LINES, runsOf, SHAPES, spread } from './line-marks.ts';

type LineChartProps = {
  xs: readonly string[];
  series: readonly Series[];
  label: string;
  selection: ReadonlySet<string>;
  onSelect: (ids: readonly string[]) => void;
};

const WIDTH = 860;
const HEIGHT = 300;
const MARGIN = { left: 44, right: 250, top: 14, bottom: 30 };
const LABEL_GAP = 17;
const LONGEST_LABEL = 30;
const TICKS = 5;
const MOST_X_LABELS = 14;

const shortened = (text: string): string =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : text;

/** Lines over time, told apart by colour, dash and the shape of their points; the arrow keys go from point to point. */
export function LineChart({ xs, series: all, label, selection, onSelect }: LineChartProps) {
  const theme = themes[useTheme()];
  const [at, setAt] = useState({ line: 0, point: 0 });
  const figure = useRef<SVGSVGElement>(null);
  const series = all.slice(0, MOST_LINES);
  const most = Math.max(1, ...series.flatMap(({ points }) => points.map(({ value }) => value)));
  const isNumbers = xs.every((x) => /^-?\d+$/.test(x));
  const toX = isNumbers ? numbersToX(xs) : wordsToX(xs);
  const toY = scaleLinear()
    .domain([0, most])
    .nice()
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const ends = series.map(({ points }) => toY(points.at(-1)?.value ?? 0));
  const labels = spread(ends, LABEL_GAP, HEIGHT - MARGIN.bottom);
  const everyX = Math.ceil(xs.length / MOST_X_LABELS);
  const yTicks = toY.ticks(TICKS).filter(Number.isInteger);
  const go = (event: KeyboardEvent): void => {
    const next = stepOf(event.key, at, series);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    figure.current?.querySelector<SVGElement>(`[data-point="${next.line}-${next.point}"]`)?.focus();
  };
  return (
    <>
      <div className="line-frame">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its points */}
        <svg
          ref={figure}
          className="line-chart"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no set of fields
          role="group"
          aria-label={label}
          onKeyDown={go}
        >
          <g aria-hidden="true">
            {yTicks.map((tick) => (
              <g key={tick}>
                <path className="line-grid" d={`M${MARGIN.left} ${toY(tick)}H${WIDTH - MARGIN.right}`} />
                <text x={MARGIN.left - 8} y={toY(tick)} dy="0.35em" textAnchor="end">
                  {writeNumber(tick)}
                </text>
              </g>
            ))}
            {xs.map((x, index) =>
              index % everyX === 0 ? (
                <text key={x} x={toX(x)} y={HEIGHT - 8} textAnchor="middle">
                  {x}
                </text>
              ) : null,
            )}
          </g>
          {series.map((one, line) => (
            <Line
              key={one.name}
              {...{ one, line, xs, toX, toY, selection, onSelect }}
              colour={theme.groups[line] ?? theme.otherGroups}
              stop={line === at.line ? at.point : undefined}
              onFocus={(point) => setAt({ line, point })}
              labelAt={labels[line] ?? 0}
            />
          ))}
        </svg>
      </div>
      {all.length > series.length && (
        <p className="muted">{t('charts.moreLines', { count: all.length - series.length })}</p>
      )}
    </>
  );
}

type LineProps = Pick<LineChartProps, 'xs' | 'selection' | 'onSelect'> & {
  one: Series;
  line: number;
  colour: string;
  toX: (x: string) => number;
  toY: (value: number) => number;
  /** The point that Tab stops at, if it is one of this line. */
  stop: number | undefined;
  onFocus: (point: number) => void;
  labelAt: number;
};

function Line({ one, line, colour, xs, toX, toY, stop, onFocus, labelAt, selection, onSelect }: LineProps) {
  const last = one.points.at(-1);
  const edge = WIDTH - MARGIN.right;
  return (
    <g>
      {runsOf(one, xs).map((run) => (
        <path
          key={run[0]?.x}
          className="line-path"
          stroke={colour}
          strokeDasharray={DASHES[line]}
          d={`M${run.map(({ x, value }) => `${toX(x)} ${toY(value)}`).join('L')}`}
          aria-hidden="true"
        />
      ))}
      {one.points.map((each, point) => (
        <g
          key={each.x}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no button stands in a drawing
          role="button"
          className="line-point"
          data-point={`${line}-${point}`}
          tabIndex={point === stop ? 0 : -1}
          aria-pressed={isChosen(each, selection)}
          aria-label={pointInWords(one.name, each.x, each.value)}
          transform={`translate(${toX(each.x)} ${toY(each.value)})`}
          onFocus={() => onFocus(point)}
          onClick={() => onSelect(each.ids)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onSelect(each.ids);
          }}
        >
          <title>{pointInWords(one.name, each.x, each.value)}</title>
          <circle className="line-target" r="12" />
          <path d={SHAPES[line]} fill={colour} />
        </g>
      ))}
      {one.name !== '' && last && (
        <g aria-hidden="true" className="line-label">
          <path className="line-leader" d={`M${toX(last.x) + 8} ${toY(last.value)}L${edge + 10} ${labelAt}`} />
          <path d={SHAPES[line]} fill={colour} transform={`translate(${edge + 18} ${labelAt})`} />
          <text x={edge + 30} y={labelAt} dy="0.35em">
            {shortened(one.name)}
          </text>
        </g>
      )}
    </g>
  );
}

const RANGE: [number, number] = [MARGIN.left + 8, WIDTH - MARGIN.right - 8];

function numbersToX(xs: readonly string[]): (x: string) => number {
  const numbers = xs.map(Number);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const scale = scaleLinear()
    .domain(least === most ? [least - 1, most + 1] : [least, most])
    .range(RANGE);
  return (x) => scale(Number(x));
}

function wordsToX(xs: readonly string[]): (x: string) => number {
  const scale = scalePoint().domain(xs).range(RANGE);
  return (x) => scale(x) ?? RANGE[0];
}

const pointInWords = (name: string, x: string, value: number): string =>
  name === ''
    ? t('charts.point', { x, value: writeNumber(value) })
    : t('charts.pointOf', { name, x, value: writeNumber(value) });

type Place = { line: number; point: number };

/** Along a line with left and right, to the next line with up and down. */
function stepOf(key: string, { line, point }: Place, series: readonly Series[]): Place | undefined {
  const x = series[line]?.points[point]?.x;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const next = point + (key === 'ArrowLeft' ? -1 : 1);
    return series[line]?.points[next] ? { line, point: next } : { line, point };
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const other = series[line + (key === 'ArrowUp' ? -1 : 1)];
  if (!other) return { line, point };
  const same = other.points.findIndex((each) => each.x === x);
  return { line: series.indexOf(other), point: Math.max(0, same) };
}
