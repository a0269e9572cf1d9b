import { useId } from 'react';

type Option<Value extends string> = { value: Value; words: string; isOff?: boolean };

type ChoiceProps<Value extends string> = {
  words: string;
  /** The group's heading says what is chosen already. */
  isWordless?: boolean;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
};

/** One of a few, side by side. */
export function Choice<Value extends string>({ words, isWordless, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className="export-choice" role="radiogroup" aria-labelledby={id}>
      <span id={id} className={isWordless ? 'visually-hidden' : 'export-label'}>
        {words}
      </span>
      <div className="export-segments">
        {options.map((option) => (
          <label key={option.value} data-off={option.isOff ? '' : undefined}>
            <input
              type="radio"
              name={id}
              checked={value === option.value}
              disabled={option.isOff ?? false}
              onChange={() => onChange(option.value)}
            />
            <span>{option.words}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
