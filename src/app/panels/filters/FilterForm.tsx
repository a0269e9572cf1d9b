import { useId, useState } from 'react';
import type { Graph } from '../../../model/values.ts';
import type { Filter } from '../../../model/view.ts';
import { t } from '../../../words/t.ts';
import { faultOf } from './fault-of.ts';
import type { FieldsProps } from './fields-props.ts';
import { KindFields } from './KindFields.tsx';
import { RangeFields } from './RangeFields.tsx';
import { StructureFields } from './StructureFields.tsx';
import { TextFields } from './TextFields.tsx';
import { ValueFields } from './ValueFields.tsx';

type FilterFormProps = {
  initial: Filter;
  records: Graph;
  submitWords: string;
  onSubmit: (filter: Filter) => void;
};

/** What is changed here counts once it is applied, as one step. */
export function FilterForm({ initial, records, submitWords, onSubmit }: FilterFormProps) {
  const [filter, setFilter] = useState(initial);
  const [isTried, setTried] = useState(false);
  const faultId = useId();
  const fault = faultOf(filter);
  return (
    <form
      className="filter-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!fault) onSubmit(filter);
      }}
    >
      <Fields filter={filter} records={records} onChange={setFilter} />
      {isTried && fault && (
        <p id={faultId} role="alert" className="filter-fault">
          {t(`filters.fault.${fault}`)}
        </p>
      )}
      <button
        type="submit"
        className="button button-primary filter-submit"
        aria-describedby={isTried && fault ? faultId : undefined}
      >
        {submitWords}
      </button>
    </form>
  );
}

function Fields({ filter, records, onChange }: FieldsProps<Filter['type']>) {
  switch (filter.type) {
    case 'kind':
      return <KindFields filter={filter} records={records} onChange={onChange} />;
    case 'value':
      return <ValueFields filter={filter} records={records} onChange={onChange} />;
    case 'range':
      return <RangeFields filter={filter} records={records} onChange={onChange} />;
    case 'text':
      return <TextFields filter={filter} records={records} onChange={onChange} />;
    default:
      return <StructureFields filter={filter} onChange={onChange} />;
  }
}
