import type { Filter } from '../../../model/view.ts';
import { t } from '../../../words/t.ts';
import { NumberField } from './NumberField.tsx';
import { withLimit } from './with-limit.ts';

type Structural = Extract<Filter, { type: 'degree' | 'k-core' | 'largest-component' | 'sources' }>;
type StructureFieldsProps<Each extends Structural = Structural> = { filter: Each; onChange: (filter: Filter) => void };

/** Filters that ask how things are connected, and how connections are sourced. */
export function StructureFields({ filter, onChange }: StructureFieldsProps) {
  switch (filter.type) {
    case 'degree':
      return <DegreeFields filter={filter} onChange={onChange} />;
    case 'k-core':
      return (
        <>
          <NumberField
            label={t('filters.neighbours')}
            value={filter.k}
            onChange={(k) => onChange({ ...filter, k: k ?? Number.NaN })}
          />
          <p className="filter-more">{t('filters.coreExplained')}</p>
        </>
      );
    case 'largest-component':
      return <p className="filter-more">{t('filters.largestExplained')}</p>;
    case 'sources':
      return <SourcesFields filter={filter} onChange={onChange} />;
  }
}

function DegreeFields({ filter, onChange }: StructureFieldsProps<Extract<Filter, { type: 'degree' }>>) {
  return (
    <>
      <fieldset className="filter-range">
        <legend>{t('filters.degree')}</legend>
        <NumberField
          label={t('filters.from')}
          value={filter.min}
          onChange={(min) => onChange(withLimit(filter, 'min', min))}
        />
        <NumberField
          label={t('filters.until')}
          value={filter.max}
          onChange={(max) => onChange(withLimit(filter, 'max', max))}
        />
      </fieldset>
      <p className="filter-more">{t('filters.degreeExplained')}</p>
    </>
  );
}

function SourcesFields({ filter, onChange }: StructureFieldsProps<Extract<Filter, { type: 'sources' }>>) {
  return (
    <>
      <NumberField
        label={t('filters.atLeast')}
        value={filter.min}
        onChange={(min) => onChange({ ...filter, min: min ?? Number.NaN })}
      />
      <label className="filter-option">
        <input
          type="checkbox"
          checked={filter.independent}
          onChange={({ target }) => onChange({ ...filter, independent: target.checked })}
        />
        {t('filters.independent')}
      </label>
      <p className="filter-more">{t('filters.sourcesExplained')}</p>
    </>
  );
}
