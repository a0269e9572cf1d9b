import type { Filter } from '../../../model/view.ts';
import { isTopological } from '../../../scene/shown/topology.ts';
import { t } from '../../../words/t.ts';
import { AddFilter } from './AddFilter.tsx';
import type { ChipsProps } from './chip-props.ts';
import { FilterChip } from './FilterChip.tsx';
import { FocusChip } from './FocusChip.tsx';
import { HiddenChip } from './HiddenChip.tsx';
import { ProjectionChip } from './ProjectionChip.tsx';
import { AsOfChip, WindowChip } from './TimeChips.tsx';
import './filters.css';

/** All that narrows the picture, each with what it takes away, in the order in which they do. */
export function FilterChips(props: ChipsProps) {
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
