import { useMemo } from 'react';
import { t } from '../../../words/t.ts';
import { propertyWords } from '../../../words/filter-words.ts';
import type { FieldsProps } from './fields-props.ts';
import { MissingChoice } from './MissingChoice.tsx';
import { NumberField } from './NumberField.tsx';
import { specOf } from '../../../model/spec-of.ts';
import { holdingOf } from './survey.ts';
import { withLimit } from './with-limit.ts';

/** The smallest and largest value to keep; of dates, the first and last year. */
export function RangeFields({ filter, records, onChange }: FieldsProps<'range'>) {
  const { scope, label, property, missing } = filter;
  const holding = useMemo(() => holdingOf(records, { scope, label, property }), [records, scope, label, property]);
  const isDate = specOf(scope, label, property)?.type === 'date';
  const step = isDate ? 1 : 'any';
  return (
    <>
      <fieldset className="filter-range">
        <legend>{propertyWords(scope, label, property)}</legend>
        <NumberField
          label={t(isDate ? 'filters.fromYear' : 'filters.from')}
          value={filter.min}
          placeholder={holding.min?.toString()}
          step={step}
          onChange={(min) => onChange(withLimit(filter, 'min', min))}
        />
        <NumberField
          label={t(isDate ? 'filters.untilYear' : 'filters.until')}
          value={filter.max}
          placeholder={holding.max?.toString()}
          step={step}
          onChange={(max) => onChange(withLimit(filter, 'max', max))}
        />
      </fieldset>
      <MissingChoice
        count={holding.missing}
        words={t('filters.noValue', { count: holding.missing })}
        value={missing}
        onChange={(next) => onChange({ ...filter, missing: next })}
      />
    </>
  );
}
