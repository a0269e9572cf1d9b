import { useId } from 'react';

type NumberFieldProps = {
  words: string;
  value: string;
  onChange: (value: string) => void;
  fault?: string | undefined;
  placeholder?: string;
  isOff?: boolean;
};

/** A number as it is typed, with what is wrong with it right beside. */
export function NumberField({ words, value, onChange, fault, placeholder, isOff = false }: NumberFieldProps) {
  const id = useId();
  return (
    <div className="export-number">
      <label htmlFor={id}>{words}</label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        placeholder={placeholder}
        disabled={isOff}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault !== undefined && (
        <p id={`${id}-fault`} className="export-failure">
          {fault}
        </p>
      )}
    </div>
  );
}
