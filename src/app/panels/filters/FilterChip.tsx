import type { Filter } from '../../../model/view.ts';
import type { Removal } from '../../../scene/shown/shown-part.ts';
import { t } from '../../../words/t.ts';
import { Chip } from './Chip.tsx';
import type { ChipsProps } from './chip-props.ts';
import { changeFilter, removeFilter } from './filter-changes.ts';
import { filterWords } from '../../../words/filter-words.ts';
import { FilterForm } from './FilterForm.tsx';
import { removalOfFilter } from './removal-of.ts';

export function FilterChip({ filter, shown, records, onChange }: ChipsProps & { filter: Filter }) {
  const chip = filterWords(filter);
  const removal = removalOfFilter(shown, filter.id);
  const change = (changed: Filter): void =>
    onChange(t('filters.changed', { chip: filterWords(changed) }), changeFilter(changed));
  return (
    <Chip
      text={chip}
      removal={removal}
      notes={notesOf(filter, removal)}
      isOn={filter.isOn}
      onSwitch={(isOn) =>
        onChange(t(isOn ? 'filters.switchedOn' : 'filters.switchedOff', { chip }), changeFilter({ ...filter, isOn }))
      }
      removeWords={t('filters.remove', { chip })}
      onRemove={() => onChange(t('filters.removed', { chip }), removeFilter(filter.id))}
    >
      {(close) =>
        filter.type === 'largest-component' ? (
          <p className="filter-more filter-form">{t('filters.largestExplained')}</p>
        ) : (
          <FilterForm
            initial={filter}
            records={records}
            submitWords={t('filters.apply')}
            onSubmit={(changed) => {
              close();
              change(changed);
            }}
          />
        )
      }
    </Chip>
  );
}

/** What became of what has no value. */
function notesOf(filter: Filter, removal: Removal | undefined): string[] {
  const count = removal?.missing;
  if (!count) return [];
  const isKept = 'missing' in filter && filter.missing === 'keep';
  return [t(isKept ? 'filters.missingKept' : 'filters.missingRemoved', { count })];
}
