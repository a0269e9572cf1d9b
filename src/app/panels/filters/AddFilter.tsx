import { Popover } from '@base-ui/react/popover';
import { useMemo, useState } from 'react';
import type { Graph } from '../../../model/values.ts';
import type { Filter } from '../../../model/view.ts';
import { Icon } from '../../shell/Icon.tsx';
import { capitalize } from '../../../words/count.ts';
import { t } from '../../../words/t.ts';
import type { ChipsProps } from './chip-props.ts';
import { addFilter, newFilterId } from './filter-changes.ts';
import { filterWords, propertyWords, scopedLabelWords } from '../../../words/filter-words.ts';
import { FilterForm } from './FilterForm.tsx';
import { surveyOf } from './survey.ts';
import type { Survey } from './survey.ts';

type AddFilterProps = Pick<ChipsProps, 'records' | 'onChange'> & { filters: readonly Filter[] };

/** Opens what one can filter by, as the records have it. */
export function AddFilter({ filters, records, onChange }: AddFilterProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className="chip-add" title={t('filters.addTitle')}>
        <Icon name="plus" />
        {t('filters.add')}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-place" sideOffset={6} align="start">
          <Popover.Popup className="popup filter-popup">
            <Popover.Title className="filter-title">{t('filters.addTitle')}</Popover.Title>
            <NewFilter
              id={newFilterId(filters)}
              records={records}
              onAdd={(filter) => {
                setOpen(false);
                onChange(t('filters.added', { chip: filterWords(filter) }), addFilter(filter));
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

type NewFilterProps = { id: string; records: Graph; onAdd: (filter: Filter) => void };

function NewFilter({ id, records, onAdd }: NewFilterProps) {
  const groups = useMemo(() => groupsOf(surveyOf(records), id), [records, id]);
  const [chosen, setChosen] = useState('');
  const initial = groups.flatMap(({ choices }) => choices).find(({ key }) => key === chosen)?.filter;
  return (
    <>
      <label className="filter-field filter-what">
        {t('filters.what')}
        <select className="filter-input" value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <option value="" disabled>
            {t('filters.choose')}
          </option>
          {groups.map(({ title, choices }) => (
            <optgroup key={title} label={title}>
              {choices.map(({ key, words }) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {initial && (
        <FilterForm
          key={chosen}
          initial={initial}
          records={records}
          submitWords={t('filters.addThis')}
          onSubmit={onAdd}
        />
      )}
    </>
  );
}

type Choice = { key: string; words: string; filter: Filter };
type Group = { title: string; choices: Choice[] };

/** First what all records have, then the properties of each kind of node and connection. */
function groupsOf({ labels, facets }: Survey, id: string): Group[] {
  const chip = { id, isOn: true };
  const ofLabels = labels.map(({ scope, label }) => ({
    title: capitalize(scopedLabelWords(scope, label)),
    choices: facets
      .filter((facet) => facet.scope === scope && facet.label === label)
      .map(({ property, by }): Choice => {
        const judged = { ...chip, scope, label, property, missing: 'keep' as const };
        return {
          key: `${label} ${property}`,
          words: propertyWords(scope, label, property),
          filter: by === 'value' ? { ...judged, type: 'value', values: [] } : { ...judged, type: 'range' },
        };
      }),
  }));
  return [
    { title: t('filters.all'), choices: generalChoices(chip) },
    ...ofLabels.filter(({ choices }) => choices.length > 0),
  ];
}

function generalChoices(chip: { id: string; isOn: boolean }): Choice[] {
  return [
    { key: 'kind', words: t('filters.kind'), filter: { ...chip, type: 'kind', labels: [] } },
    { key: 'text', words: t('filters.text'), filter: { ...chip, type: 'text', text: '' } },
    { key: 'degree', words: t('filters.degree'), filter: { ...chip, type: 'degree', min: 1 } },
    { key: 'k-core', words: t('filters.core'), filter: { ...chip, type: 'k-core', k: 2 } },
    { key: 'largest', words: t('filters.largest'), filter: { ...chip, type: 'largest-component' } },
    {
      key: 'sources',
      words: t('filters.sources'),
      filter: { ...chip, type: 'sources', min: 2, independent: false },
    },
  ];
}
