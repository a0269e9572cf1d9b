import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { SelectMode } from '../../stage/stage-contract.ts';
import { Name } from '../../shell/Name.tsx';
import { HeaderCell } from './HeaderCell.tsx';
import { rowOfKey } from './row-of-key.ts';
import { directionOf, nextSorting } from './sorting.ts';
import type { Sorting } from './sorting.ts';
import { Spacer } from './Spacer.tsx';
import { sortItems } from './twin.ts';
import type { TwinColumn } from './twin.ts';
import './table.css';

const ROW_PX = 33;
const OVERSCAN = 10;

type TwinTableProps<Item> = {
  items: readonly Item[];
  columns: readonly TwinColumn<Item>[];
  caption: string;
  selection: readonly string[];
  onSelect: (ids: readonly string[], mode: SelectMode) => void;
  /** Enter or a double click on a row. */
  onOpen: (id: string) => void;
};

/** What is on the canvas as rows, with the canvas's selection; only the rows in sight are in the page. */
export function TwinTable<Item extends { id: string }>(props: TwinTableProps<Item>) {
  const { items, columns, caption, selection, onSelect, onOpen } = props;
  const [sorting, setSorting] = useState<Sorting<string>>();
  const [active, setActive] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const rows = useMemo(() => sortItems(items, columns, sorting), [items, columns, sorting]);
  const chosen = useMemo(() => new Set(selection), [selection]);
  // oxlint-disable-next-line react/incompatible-library -- the compiler that it warns of is not in use
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_PX + 8,
  });
  const at = Math.min(active, Math.max(0, rows.length - 1));
  const lead = selection.at(-1);
  useEffect(() => {
    const index = lead === undefined ? -1 : rows.findIndex((row) => row.id === lead);
    if (index < 0 || frame.current?.contains(document.activeElement)) return;
    setActive(index);
    virtualizer.scrollToIndex(index);
  }, [lead, rows, virtualizer]);
  const onKeyDown = (event: KeyboardEvent): void => {
    // A header's button has its own use for them.
    if ((event.key === 'Enter' || event.key === ' ') && event.target !== event.currentTarget) return;
    const row = rows[at];
    const next = rowOfKey(event.key, { at, last: rows.length - 1, page: Math.floor(pageOf(frame.current)) });
    if (next !== undefined) {
      setActive(next);
      virtualizer.scrollToIndex(next);
      const reached = rows[next];
      if (event.shiftKey && reached) onSelect([reached.id], 'add');
    } else if (event.key === ' ' && row) onSelect([row.id], 'toggle');
    else if (event.key === 'Enter' && row) onOpen(row.id);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      onSelect(
        rows.map((each) => each.id),
        'replace',
      );
    else return;
    event.preventDefault();
  };
  const onClick = (index: number, event: MouseEvent): void => {
    const row = rows[index];
    if (!row) return;
    setActive(index);
    onSelect([row.id], event.shiftKey || event.ctrlKey || event.metaKey ? 'toggle' : 'replace');
  };
  const visible = virtualizer.getVirtualItems();
  const above = visible[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    <div ref={frame} className="table-frame">
      <table
        className="answer-table twin"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its rows are chosen
        role="grid"
        tabIndex={0}
        aria-label={caption}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-activedescendant={rows.length > 0 ? `${id}-${at}` : undefined}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeaderCell
                key={column.id}
                title={column.title}
                isNumeric={column.isNumeric}
                sorted={directionOf(sorting, column.id)}
                onSort={() => setSorting(nextSorting(sorting, column.id))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} span={columns.length} />
          {visible.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <TwinRow
                key={row.id}
                id={`${id}-${index}`}
                index={index}
                row={row}
                columns={columns}
                isActive={index === at}
                isChosen={chosen.has(row.id)}
                onClick={onClick}
                onOpen={onOpen}
              />
            );
          })}
          <Spacer height={below} span={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

type TwinRowProps<Item> = Pick<TwinTableProps<Item>, 'columns' | 'onOpen'> & {
  id: string;
  index: number;
  row: Item;
  isActive: boolean;
  isChosen: boolean;
  onClick: (index: number, event: MouseEvent) => void;
};

function TwinRow<Item extends { id: string }>(props: TwinRowProps<Item>) {
  const { id, index, row, columns, isActive, isChosen, onClick, onOpen } = props;
  return (
    // The grid holds the focus and hears the keys for its rows.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-active={isActive || undefined}
      data-chosen={isChosen || undefined}
      onClick={(event) => onClick(index, event)}
      onDoubleClick={() => onOpen(row.id)}
    >
      {columns.map((column) => (
        <td key={column.id} className={column.isNumeric ? 'numeric' : undefined}>
          <CellText text={column.cellOf(row).text} isNumeric={column.isNumeric} />
        </td>
      ))}
    </tr>
  );
}

function CellText({ text, isNumeric }: { text: string; isNumeric: boolean }) {
  if (text === '') return <span className="no-value">–</span>;
  return isNumeric ? text : <Name text={text} />;
}

const pageOf = (frame: HTMLElement | null): number => Math.max(1, (frame?.clientHeight ?? 0) / ROW_PX - 2);
