import type { Comparison } from '../../../scene/compare-answers.ts';
import { t } from '../../../words/t.ts';
import { titleOf } from '../table/columns.ts';

/** Over the columns of two answers as one: where each row is, and whose the values are where they differ. */
export const comparedTitles = ({ columns }: Comparison): string[] => [
  t('compare.column'),
  ...columns.map(({ name, side }) =>
    side ? t('compare.ofSide', { column: titleOf(name), side: t(`compare.${side}`) }) : titleOf(name),
  ),
];
