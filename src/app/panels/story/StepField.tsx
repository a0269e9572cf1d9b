import { useId } from 'react';
import type { RefObject } from 'react';

type StepFieldProps = {
  words: string;
  value: string;
  /** Said beside the field; the value is not taken then. */
  fault: string | undefined;
  onChange: (value: string) => void;
  /** Seen while nothing is typed. */
  placeholder?: string | undefined;
  /** Several lines, as many as it takes. */
  isLong?: boolean;
  field?: RefObject<HTMLTextAreaElement | null>;
};

/** A text that grows with what is typed, and what is wrong with it right below. */
export function StepField({ words, value, fault, onChange, placeholder, isLong = false, field }: StepFieldProps) {
  const id = useId();
  return (
    <div className="step-field" data-long={isLong ? '' : undefined}>
      <label htmlFor={id}>{words}</label>
      <textarea
        id={id}
        ref={field}
        rows={isLong ? 2 : 1}
        value={value}
        placeholder={placeholder}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault`}
        onChange={(event) => onChange(isLong ? event.target.value : event.target.value.replaceAll(/\s*\n\s*/gu, ' '))}
        onKeyDown={(event) => {
          if (isLong || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <output id={`${id}-fault`} className="step-fault">
        {fault}
      </output>
    </div>
  );
}
