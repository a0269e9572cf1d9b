import { Icon } from '../../shell/Icon.tsx';

type HeaderCellProps = {
  title: string;
  isNumeric: boolean;
  /** Whether the table is sorted by this column, and which way. */
  sorted: 'ascending' | 'descending' | 'none';
  onSort: () => void;
};

/** A column's title, which sorts by it. */
export function HeaderCell({ title, isNumeric, sorted, onSort }: HeaderCellProps) {
  const isSorted = sorted !== 'none';
  return (
    <th scope="col" aria-sort={sorted} className={isNumeric ? 'numeric' : undefined}>
      <button type="button" className="sort-button" onClick={onSort}>
        {title}
        <span className={isSorted ? `sort-mark sort-${sorted}` : 'sort-mark'}>{isSorted && <Icon name="down" />}</span>
      </button>
    </th>
  );
}
