import { useId } from 'react';
import type { Ref } from 'react';

export type TextFieldProps = {
  label: string;
  value: string;
  hint?: string;
  /** Why the value will not do; false where it does. */
  fault?: string | false;
  /** Values to choose from; others may be typed. */
  offered?: readonly string[];
  ref?: Ref<HTMLInputElement>;
  onChange: (value: string) => void;
};

/** A line of text with its label above, and what is wrong with it below. */
export function TextField({ label, value, hint, fault, offered, ref, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className="own-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={ref}
        value={value}
        autoComplete="off"
        list={offered && `${id}-offered`}
        aria-invalid={Boolean(fault)}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {offered && (
        <datalist id={`${id}-offered`}>
          {offered.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </datalist>
      )}
      <span id={`${id}-hint`} className={fault ? 'own-fault' : 'muted'}>
        {fault || hint}
      </span>
    </div>
  );
}
