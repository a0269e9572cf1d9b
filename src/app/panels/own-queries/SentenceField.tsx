import { useRef } from 'react';
import { t } from '../../../words/t.ts';
import type { KeepFields } from './keep-fields.ts';
import { TextField } from './TextField.tsx';

type SentenceFieldProps = {
  fields: KeepFields;
  onChange: (changed: Pick<KeepFields, 'sentence'>) => void;
};

/** The question as a sentence; its parameters are put into it by a press. */
export function SentenceField({ fields: { sentence, parameters }, onChange }: SentenceFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const insert = (name: string): void => {
    const at = input.current?.selectionStart ?? sentence.length;
    const end = input.current?.selectionEnd ?? at;
    onChange({ sentence: `${sentence.slice(0, at)}{${name}}${sentence.slice(end)}` });
    input.current?.focus();
  };
  return (
    <div className="own-sentence">
      <TextField
        ref={input}
        label={t('own.sentence')}
        hint={t('own.sentenceHint')}
        value={sentence}
        onChange={(next) => onChange({ sentence: next })}
      />
      {parameters.length > 0 && (
        <p className="own-chips">
          {parameters.map(({ name }) => (
            <button
              key={name}
              type="button"
              className="own-chip"
              aria-label={t('own.insert', { name })}
              disabled={sentence.includes(`{${name}}`)}
              onClick={() => insert(name)}
            >
              {`{${name}}`}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
