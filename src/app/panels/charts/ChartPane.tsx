import { useMemo, useState } from 'react';
import type { Chart, Result } from '../../../model/wire.ts';
import { t } from '../../../words/t.ts';
import type { MessageKey } from '../../../words/t.ts';
import { SideMark } from '../compare/SideMark.tsx';
import { titleOf } from '../table/columns.ts';
import { BarChart } from './BarChart.tsx';
import { chartChoices } from './chart-choices.ts';
import { barsOf, linesOf, matrixOf } from './chart-data.ts';
import { LineChart } from './LineChart.tsx';
import { MatrixChart } from './MatrixChart.tsx';
import './charts.css';

export type ChartPaneProps = {
  /** The answer, or two that are compared. */
  results: readonly Result[];
  suggested: Chart | undefined;
  graphOnly: readonly string[];
  title: string;
  selection: readonly string[];
  onSelect: (ids: readonly string[]) => void;
};

type SortedBy = 'sum' | 'name';

/** An answer drawn as bars, lines or a matrix; a press on a mark chooses its nodes on the canvas and in the table. */
export function ChartPane({ results, suggested, graphOnly, title, selection, onSelect }: ChartPaneProps) {
  const [first] = results;
  const choices = useMemo(
    () => (first ? chartChoices(first, { suggested, graphOnly }) : []),
    [first, suggested, graphOnly],
  );
  const [chosenAt, setChosen] = useState(0);
  const [sortedBy, setSortedBy] = useState<SortedBy>('sum');
  const chosen = useMemo(() => new Set(selection), [selection]);
  const chart = choices[chosenAt] ?? choices[0];
  if (!chart) return <p className="drawer-words">{t('charts.cannot')}</p>;
  return (
    <section className="charts">
      <div className="chart-tools">
        <label>
          {t('charts.drawAs')}{' '}
          <select
            className="chart-select"
            value={choices.indexOf(chart)}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {choices.map((each, index) => (
              <option key={JSON.stringify(each)} value={index}>
                {chartInWords(each)}
              </option>
            ))}
          </select>
        </label>
        {chart.type === 'matrix' && (
          <label>
            {t('charts.sortedBy')}{' '}
            <select
              className="chart-select"
              value={sortedBy}
              onChange={(event) => setSortedBy(event.target.value === 'name' ? 'name' : 'sum')}
            >
              <option value="sum">{t('charts.bySum')}</option>
              <option value="name">{t('charts.byName')}</option>
            </select>
          </label>
        )}
      </div>
      {results.map((result, index) => (
        <Drawing
          key={index === 0 ? 'a' : 'b'}
          side={results.length > 1 ? (index === 0 ? 'a' : 'b') : undefined}
          result={result}
          results={results}
          chart={chart}
          sortedBy={sortedBy}
          title={title}
          selection={chosen}
          onSelect={onSelect}
        />
      ))}
    </section>
  );
}

const TYPES: Readonly<Record<Chart['type'], MessageKey>> = {
  bar: 'charts.bar',
  line: 'charts.line',
  matrix: 'charts.matrix',
};

function chartInWords(chart: Chart): string {
  const value = titleOf(chart.value);
  if (chart.type === 'bar') return t(TYPES.bar, { value, label: titleOf(chart.label) });
  if (chart.type === 'matrix')
    return t(TYPES.matrix, { value, row: titleOf(chart.row), column: titleOf(chart.column) });
  const x = titleOf(chart.x);
  return chart.series === undefined
    ? t(TYPES.line, { value, x })
    : t('charts.lines', { value, x, series: titleOf(chart.series) });
}

type DrawingProps = {
  side: 'a' | 'b' | undefined;
  result: Result;
  results: readonly Result[];
  chart: Chart;
  sortedBy: SortedBy;
  title: string;
  selection: ReadonlySet<string>;
  onSelect: (ids: readonly string[]) => void;
};

function Drawing({ side, ...drawing }: DrawingProps) {
  const { result, chart, title } = drawing;
  const label = `${title}: ${chartInWords(chart)}${side ? ` (${t(`compare.${side}`)})` : ''}`;
  const { content, missing } = contentOf(drawing, label);
  return (
    <figure className="chart" aria-label={label}>
      {side && (
        <h4>
          <SideMark side={side} />
        </h4>
      )}
      {content}
      <figcaption className="chart-notes">
        {missing > 0 && <p>{t('charts.missing', { count: missing })}</p>}
        {result.truncated && <p>{t('charts.cut', { count: result.rows.length })}</p>}
      </figcaption>
    </figure>
  );
}

function contentOf(
  { result, results, chart, sortedBy, selection, onSelect }: Omit<DrawingProps, 'side'>,
  label: string,
) {
  const marks = { label, selection, onSelect };
  if (chart.type === 'bar') {
    const { bars, missing } = barsOf(result, chart);
    const values = results.flatMap((each) => barsOf(each, chart).bars.map(({ value }) => value));
    const extent = [Math.min(0, ...values), Math.max(1, ...values)] as const;
    return { missing, content: <BarChart bars={bars} extent={extent} {...marks} /> };
  }
  if (chart.type === 'line') {
    const { xs, series, missing } = linesOf(result, chart);
    return { missing, content: <LineChart xs={xs} series={series} {...marks} /> };
  }
  const { missing, ...matrix } = matrixOf(result, chart, sortedBy);
  const corner = `${titleOf(chart.row)} × ${titleOf(chart.column)}`;
  return { missing, content: <MatrixChart matrix={matrix} corner={corner} {...marks} /> };
}
