import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Name } from '../../shell/Name.tsx';
import { t, writeNumber } from '../../../words/t.ts';
import { isChosen } from './chart-data.ts';
import type { Matrix } from './chart-data.ts';

type MatrixChartProps = {
  matrix: Matrix;
  label: string;
  /** Whose names the rows and columns are. */
  corner: string;
  selection: ReadonlySet<string>;
  onSelect: (ids: readonly string[]) => void;
};

const MOST_ROWS = 120;
const MOST_COLUMNS = 60;
/** Darker, and the number could not be read on it. */
const MOST_TINT = 45;

/** Numbers by row and column, the more the darker; the arrow keys go from cell to cell. */
export function MatrixChart({ matrix, label, corner, selection, onSelect }: MatrixChartProps) {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const frame = useRef<HTMLDivElement>(null);
  const rows = matrix.rows.slice(0, MOST_ROWS);
  const columns = matrix.columns.slice(0, MOST_COLUMNS);
  const left = { rows: matrix.rows.length - rows.length, columns: matrix.columns.length - columns.length };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepOf(event.key, at, { row: rows.length - 1, column: columns.length - 1 });
    if (!next) return;
    event.preventDefault();
    setAt(next);
    frame.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };
  return (
    <>
      <div className="matrix-frame" ref={frame}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are chosen */}
        <table className="matrix" role="grid" aria-label={label} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col" className="matrix-corner">
                {corner}
              </th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  <span className="matrix-column-name">
                    <Name text={name} />
                  </span>
                </th>
              ))}
              <th scope="col" className="matrix-sum">
                {t('charts.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, sum }, row) => (
              <tr key={name}>
                <th scope="row">
                  <Name text={name} />
                </th>
                {columns.map((column, index) => {
                  const cell = matrix.cellOf(name, column.name);
                  return (
                    <td key={column.name} style={cell && { backgroundColor: tintOf(cell.value, matrix.most) }}>
                      <button
                        type="button"
                        className="matrix-cell"
                        data-cell={`${row}-${index}`}
                        tabIndex={row === at.row && index === at.column ? 0 : -1}
                        aria-pressed={cell !== undefined && isChosen(cell, selection)}
                        aria-label={t('charts.cell', {
                          row: name,
                          column: column.name,
                          value: cell ? writeNumber(cell.value) : t('charts.none'),
                        })}
                        onFocus={() => setAt({ row, column: index })}
                        onClick={() => cell && onSelect(cell.ids)}
                      >
                        {cell ? writeNumber(cell.value) : ''}
                      </button>
                    </td>
                  );
                })}
                <td className="matrix-sum">{writeNumber(sum)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left.rows + left.columns > 0 && <p className="muted">{t('charts.matrixCut', left)}</p>}
    </>
  );
}

/** The eye sees a share of an area, not of a colour: the root keeps small numbers apart from none. */
const tintOf = (value: number, most: number): string =>
  `color-mix(in srgb, var(--accent) ${Math.round(MOST_TINT * Math.sqrt(Math.max(0, value) / Math.max(most, 1)))}%, var(--paper))`;

type CellPlace = { row: number; column: number };

function stepOf(key: string, { row, column }: CellPlace, last: CellPlace): CellPlace | undefined {
  const targets: Readonly<Record<string, CellPlace>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: last.column },
  };
  const target = targets[key];
  if (!target) return undefined;
  return {
    row: Math.min(last.row, Math.max(0, target.row)),
    column: Math.min(last.column, Math.max(0, target.column)),
  };
}
