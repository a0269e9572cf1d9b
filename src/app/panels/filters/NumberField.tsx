type NumberFieldProps = {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  placeholder?: string | undefined;
  step?: 1 | 'any';
};

/** A number, or nothing where the field is empty. */
export function NumberField({ label, value, onChange, placeholder, step = 1 }: NumberFieldProps) {
  return (
    <label className="filter-field">
      {label}
      <input
        type="number"
        className="filter-input"
        step={step}
        placeholder={placeholder}
        defaultValue={value}
        onChange={({ target }) => onChange(Number.isNaN(target.valueAsNumber) ? undefined : target.valueAsNumber)}
      />
    </label>
  );
}
