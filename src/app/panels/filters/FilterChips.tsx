import type { Graph } from '../../../model/values.ts';
import type { Filter, View } from '../../../model/view.ts';
import type { Shown } from '../../../scene/shown/shown-part.ts';
import { isTopological } from '../../../scene/shown/topology.ts';
import { t } from '../../words/t.ts';
import { AddFilter } from './AddFilter.tsx';
import { FilterChip } from './FilterChip.tsx';
import { FocusChip } from './FocusChip.tsx';
import { HiddenChip } from './HiddenChip.tsx';
import { ProjectionChip } from './ProjectionChip.tsx';
import { AsOfChip, WindowChip } from './TimeChips.tsx';
import './filters.css';

export type FilterChipsProps = {
  view: View;
  shown: Shown;
  /** All that the answer brought, before anything is taken away. */
  records: Graph;
  /** `label` is what the history calls the step. */
  onChange: (label: string, change: (view: View) => View) => void;
};

/** All that narrows the picture, each with what it takes away, in the order in which they do. */
export function FilterChips(props: FilterChipsProps) {
  const { view, records, onChange } = props;
  const chipsOf = (filters: readonly Filter[]) =>
    filters.map((filter) => <FilterChip key={filter.id} filter={filter} {...props} />);
  return (
    <ul className="chips" aria-label={t('filters.row')}>
      <AsOfChip {...props} />
      <WindowChip {...props} />
      {chipsOf(view.filters.filter((filter) => !isTopological(filter)))}
      <HiddenChip {...props} />
      <ProjectionChip {...props} />
      {chipsOf(view.filters.filter(isTopological))}
      <FocusChip {...props} />
      <li>
        <AddFilter filters={view.filters} records={records} onChange={onChange} />
      </li>
    </ul>
  );
}
