import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { GraphNode, Value } from '../../../model/values.ts';
import type { Result } from '../../../model/wire.ts';
import { t } from '../../../words/t.ts';
import { Cell } from './Cell.tsx';
import { columnsOf } from './columns.ts';
import type { Column } from './columns.ts';
import { HeaderCell } from './HeaderCell.tsx';
import { nodesByName, rowHolds, rowsOfAnswer, withNodes } from './rows-of-answer.ts';
import { sortRows } from './sort-rows.ts';
import { directionOf, nextSorting } from './sorting.ts';
import type { Sorting } from './sorting.ts';
import { Spacer } from './Spacer.tsx';
import './table.css';

const ROW_PX = 37;
const OVERSCAN = 12;

export type AnswerTableProps = {
  result: Result;
  graphOnly: readonly string[];
  /** One a column; absent: as the answer calls them. */
  titles?: readonly string[] | undefined;
  caption: string;
  selected: string | undefined;
  onSelect: (id: string) => void;
};

/** The rows of an answer; only those in sight are in the page. */
export function AnswerTable({ result, graphOnly, titles, caption, selected, onSelect }: AnswerTableProps) {
  const [sorting, setSorting] = useState<Sorting<number>>();
  const frame = useRef<HTMLElement>(null);
  const answer = useMemo(() => rowsOfAnswer(result), [result]);
  const byName = useMemo(() => nodesByName(result.graph), [result]);
  const columns = useMemo(() => columnsOf(answer, graphOnly, titles), [answer, graphOnly, titles]);
  const rows = useMemo(() => sortRows(answer.rows, sorting), [answer, sorting]);
  // oxlint-disable-next-line react/incompatible-library -- the compiler that it warns of is not in use
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
  });
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keyboard
    <section className="table-frame" ref={frame} tabIndex={0} aria-label={t('table.rowsOfAnswer')}>
      <table className="answer-table" aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeaderCell
                key={column.index}
                title={column.title}
                isNumeric={column.isNumeric}
                sorted={directionOf(sorting, column.index)}
                onSort={() => setSorting(nextSorting(sorting, column.index))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} span={columns.length} />
          {items.map(({ index }) => (
            <Row
              key={index}
              index={index}
              row={rows[index] ?? []}
              columns={columns}
              byName={byName}
              isChosen={selected !== undefined && rowHolds(rows[index] ?? [], selected)}
              onSelect={onSelect}
              measure={virtualizer.measureElement}
            />
          ))}
          <Spacer height={below} span={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

type RowProps = {
  index: number;
  row: Value[];
  columns: Column[];
  byName: ReadonlyMap<string, GraphNode>;
  isChosen: boolean;
  onSelect: (id: string) => void;
  measure: (element: Element | null) => void;
};

function Row({ index, row, columns, byName, isChosen, onSelect, measure }: RowProps) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} data-chosen={isChosen || undefined}>
      {columns.map((column) => (
        <td key={column.index} className={column.isNumeric ? 'numeric' : undefined}>
          <Cell value={withNodes(row[column.index] ?? null, byName)} isYear={column.isYear} onSelect={onSelect} />
        </td>
      ))}
    </tr>
  );
}
