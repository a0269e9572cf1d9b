import type { Graph } from '../../../model/values.ts';
import type { Filter } from '../../../model/view.ts';

/** What the fields of a type of filter are given, in its form. */
export type FieldsProps<Type extends Filter['type']> = {
  filter: Extract<Filter, { type: Type }>;
  records: Graph;
  onChange: (filter: Filter) => void;
};
