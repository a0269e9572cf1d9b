import { useMemo } from 'react';
import { t } from '../../../words/t.ts';
import { textPropertyWords } from '../../../words/filter-words.ts';
import type { FieldsProps } from './fields-props.ts';
import { surveyOf } from './survey.ts';

/** Text to be found, and where. */
export function TextFields({ filter, records, onChange }: FieldsProps<'text'>) {
  const { texts } = useMemo(() => surveyOf(records), [records]);
  const { property: _, ...anywhere } = filter;
  return (
    <>
      <label className="filter-field">
        {t('filters.text')}
        <input
          className="filter-input"
          value={filter.text}
          onChange={({ target }) => onChange({ ...filter, text: target.value })}
        />
      </label>
      <label className="filter-field">
        {t('filters.where')}
        <select
          className="filter-input"
          value={filter.property ?? ''}
          onChange={({ target }) => onChange(target.value ? { ...filter, property: target.value } : anywhere)}
        >
          <option value="">{t('filters.anyName')}</option>
          {texts.map((property) => (
            <option key={property} value={property}>
              {textPropertyWords(property)}
            </option>
          ))}
        </select>
      </label>
      <p className="filter-more">
        {t(filter.property === undefined ? 'filters.nameExplained' : 'filters.textExplained')}
      </p>
    </>
  );
}
