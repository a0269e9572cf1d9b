import { useState } from 'react';
import type { ReactNode } from 'react';
import { writeNumber, t } from '../../../words/t.ts';

type CheckItem = { value: string; words: string; count: number | undefined; mark?: ReactNode };

type CheckListProps = {
  title: string;
  items: readonly CheckItem[];
  checked: ReadonlySet<string>;
  onToggle: (value: string) => void;
};

/** So many stand in a list without a field to find them by. */
const FEW = 10;

/** Values to tick, each with how many have it. */
export function CheckList({ title, items, checked, onToggle }: CheckListProps) {
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLocaleLowerCase();
  const found = items.filter(({ words }) => words.toLocaleLowerCase().includes(wanted));
  return (
    <fieldset className="filter-values">
      <legend>{title}</legend>
      {items.length > FEW && (
        <input
          className="filter-input"
          aria-label={t('filters.find')}
          placeholder={t('filters.find')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
      <div className="filter-list">
        {found.map(({ value, words, count, mark }) => (
          <label key={value} className="filter-option">
            <input type="checkbox" checked={checked.has(value)} onChange={() => onToggle(value)} />
            {mark}
            <span className="filter-option-words">{words}</span>
            {count !== undefined && <span className="filter-count">{writeNumber(count)}</span>}
          </label>
        ))}
        {found.length === 0 && <p className="filter-more">{t('filters.noneFound')}</p>}
      </div>
    </fieldset>
  );
}
