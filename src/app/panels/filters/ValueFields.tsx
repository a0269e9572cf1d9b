import { useMemo } from 'react';
import { t } from '../../../words/t.ts';
import { CheckList } from './CheckList.tsx';
import { propertyWords, valueWords } from '../../../words/filter-words.ts';
import type { FieldsProps } from './fields-props.ts';
import { MissingChoice } from './MissingChoice.tsx';
import { specOf } from '../../../model/spec-of.ts';
import { holdingOf } from './survey.ts';
import { toggled } from './toggled.ts';

/** Values of a property to keep. */
export function ValueFields({ filter, records, onChange }: FieldsProps<'value'>) {
  const { scope, label, property, values, missing } = filter;
  const holding = useMemo(() => holdingOf(records, { scope, label, property }), [records, scope, label, property]);
  const spec = specOf(scope, label, property);
  const known = new Set(holding.values.map(({ value }) => value));
  const items = [
    ...values.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 })),
    ...holding.values,
  ].map(({ value, count }) => ({ value, words: valueWords(value, spec), count }));
  return (
    <>
      <CheckList
        title={t('filters.valuesToKeep', { property: propertyWords(scope, label, property) })}
        items={items}
        checked={new Set(values)}
        onToggle={(value) => onChange({ ...filter, values: toggled(values, value) })}
      />
      <MissingChoice
        count={holding.missing}
        words={t('filters.noValue', { count: holding.missing })}
        value={missing}
        onChange={(next) => onChange({ ...filter, missing: next })}
      />
    </>
  );
}
