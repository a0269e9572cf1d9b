import type { Option } from './ParameterControl.tsx';

type ChoicePickerProps = {
  title: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
};

/** One of a few words; the browser's own list serves keyboards, phones and screen readers best. */
export function ChoicePicker({ title, options, value, onChange }: ChoicePickerProps) {
  return (
    <select className="word" aria-label={title} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
