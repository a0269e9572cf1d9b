import { useMemo } from 'react';
import { KindShape } from '../../shell/KindShape.tsx';
import { t } from '../../../words/t.ts';
import { CheckList } from './CheckList.tsx';
import { scopedLabelWords } from '../../../words/filter-words.ts';
import type { FieldsProps } from './fields-props.ts';
import { surveyOf } from './survey.ts';
import { toggled } from './toggled.ts';

/** Kinds of nodes and of connections to do without. */
export function KindFields({ filter, records, onChange }: FieldsProps<'kind'>) {
  const { labels } = useMemo(() => surveyOf(records), [records]);
  const checked = new Set(filter.labels);
  const items = labels.map(({ scope, label, count }) => ({
    value: label,
    words: scopedLabelWords(scope, label),
    count,
    ...(scope === 'node' && { mark: <KindShape kind={label} /> }),
  }));
  return (
    <CheckList
      title={t('filters.kindsToHide')}
      items={items}
      checked={checked}
      onToggle={(label) => onChange({ ...filter, labels: toggled(filter.labels, label) })}
    />
  );
}
