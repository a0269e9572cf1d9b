import { useId, useState } from 'react';
import type { Property } from '../../../model/values.ts';
import type { PresetParameter } from '../../../model/wire.ts';
import { readText, writeText } from '../../question/read-parameters.ts';
import { t } from '../../../words/t.ts';

type TypedInputProps = { parameter: PresetParameter; value: Property; onChange: (value: Property) => void };

function wantedOf({ type }: PresetParameter): string {
  if (type === 'year') return t('sentence.wantedYear');
  return type === 'integer' ? t('sentence.wantedInteger') : t('sentence.wanted');
}

/** A year, number or text, taken on Enter or when the field is left. */
export function TypedInput({ parameter, value, onChange }: TypedInputProps) {
  const current = writeText(value);
  const [draft, setDraft] = useState<string>();
  const faultId = useId();
  const text = draft ?? current;
  const parsed = readText(parameter, text.trim(), {});
  const isFaulty = parsed === undefined;
  const take = (): void => {
    if (parsed === undefined) return;
    setDraft(undefined);
    if (text.trim() !== current) onChange(parsed);
  };
  return (
    <span className="typed">
      <input
        className="word"
        aria-label={parameter.title}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? faultId : undefined}
        inputMode={parameter.type === 'text' ? 'text' : 'numeric'}
        size={Math.max(4, text.length)}
        value={text}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') setDraft(undefined);
        }}
      />
      {isFaulty && (
        <span id={faultId} role="alert" className="typed-fault">
          {wantedOf(parameter)}
        </span>
      )}
    </span>
  );
}
