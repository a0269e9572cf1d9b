import { useId } from 'react';
import type { Missing } from '../../../model/view.ts';
import { t } from '../../../words/t.ts';

type MissingChoiceProps = { count: number; words: string; value: Missing; onChange: (missing: Missing) => void };

/** What becomes of what has no value: never decided in silence. */
export function MissingChoice({ count, words, value, onChange }: MissingChoiceProps) {
  const name = useId();
  if (count === 0) return <p className="filter-more">{t('filters.allHaveValue')}</p>;
  return (
    <fieldset className="filter-missing">
      <legend>{words}</legend>
      {(['keep', 'remove'] as const).map((missing) => (
        <label key={missing} className="filter-option">
          <input type="radio" name={name} checked={value === missing} onChange={() => onChange(missing)} />
          {t(missing === 'keep' ? 'filters.keep' : 'filters.takeAway')}
        </label>
      ))}
    </fieldset>
  );
}
