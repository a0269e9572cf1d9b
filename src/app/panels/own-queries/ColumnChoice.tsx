import { t } from '../../../words/t.ts';

type ColumnChoiceProps = {
  columns: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Columns that are drawn and left out of the table. */
export function ColumnChoice({ columns, chosen, onChange }: ColumnChoiceProps) {
  const offered = [...new Set([...columns, ...chosen])];
  if (offered.length === 0) return <p className="muted">{t('own.columnsUnknown')}</p>;
  return (
    <fieldset className="own-columns">
      <legend>{t('own.columns')}</legend>
      {offered.map((column) => (
        <label key={column}>
          <input
            type="checkbox"
            checked={chosen.includes(column)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, column] : chosen.filter((each) => each !== column))
            }
          />
          {column}
        </label>
      ))}
    </fieldset>
  );
}
