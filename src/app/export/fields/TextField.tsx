import { useId } from 'react';

type TextFieldProps = { words: string; value: string; onChange: (value: string) => void; rows?: number };

export function TextField({ words, value, onChange, rows = 1 }: TextFieldProps) {
  const id = useId();
  return (
    <div className="export-text">
      <label htmlFor={id}>{words}</label>
      <textarea id={id} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
