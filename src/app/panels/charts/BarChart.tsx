import { scaleLinear } from 'd3-scale';
import { useState } from 'react';
import { Name } from '../../shell/Name.tsx';
import { t, writeNumber } from '../../../words/t.ts';
import { isChosen } from './chart-data.ts';
import type { Bar } from './chart-data.ts';

type BarChartProps = {
  bars: readonly Bar[];
  label: string;
  /** Least and most of all that is compared. */
  extent: readonly [number, number];
  selection: ReadonlySet<string>;
  onSelect: (ids: readonly string[]) => void;
};

/** More cannot be read at once, and take long to draw. */
const FIRST_BARS = 100;

/** A list of bars with their numbers; a press chooses what a bar stands for. */
export function BarChart({ bars, label, extent, selection, onSelect }: BarChartProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? bars : bars.slice(0, FIRST_BARS);
  const place = scaleLinear().domain(extent).range([0, 100]);
  const zero = place(0);
  return (
    <>
      <ol className="bar-chart" aria-label={label}>
        {shown.map((bar, index) => {
          const end = place(bar.value);
          return (
            // Two rows may say the same, so only their order tells them apart.
            <li key={index}>
              <button
                type="button"
                className="bar-row"
                aria-pressed={isChosen(bar, selection)}
                disabled={bar.ids.length === 0}
                onClick={() => onSelect(bar.ids)}
              >
                <span className="bar-label">
                  <Name text={bar.label} />
                </span>
                <span className="bar-track">
                  <span
                    className="bar-mark"
                    style={{ left: `${Math.min(zero, end)}%`, width: `${Math.abs(end - zero)}%` }}
                  />
                </span>
                <span className="bar-value">{writeNumber(bar.value)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {bars.length > shown.length && (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          {t('charts.allBars', { count: bars.length })}
        </button>
      )}
    </>
  );
}
