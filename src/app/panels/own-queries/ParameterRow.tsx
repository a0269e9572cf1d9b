import { useId } from 'react';
import { kinds } from '../../../model/kinds.ts';
import { parameterTypes } from '../../../model/wire.ts';
import type { PresetParameter } from '../../../model/wire.ts';
import { kindWord } from '../../../words/model-words.ts';
import { t } from '../../../words/t.ts';
import type { ParameterFields } from './keep-fields.ts';
import { TextField } from './TextField.tsx';

type ParameterRowProps = {
  parameter: ParameterFields;
  isFaulty: boolean;
  onChange: (parameter: ParameterFields) => void;
};

const isType = (text: string): text is PresetParameter['type'] => parameterTypes.some((type) => type === text);

/** What one parameter is called, what it may hold, and what it holds at first. */
export function ParameterRow({ parameter, isFaulty, onChange }: ParameterRowProps) {
  const id = useId();
  const { name, type, kind, title, choices, value } = parameter;
  const change = (changed: Partial<ParameterFields>): void => onChange({ ...parameter, ...changed });
  return (
    <fieldset className="own-parameter">
      <legend>${name}</legend>
      <TextField label={t('own.parameterTitle')} value={title} onChange={(next) => change({ title: next })} />
      <div className="own-field">
        <label htmlFor={id}>{t('own.parameterType')}</label>
        <select
          id={id}
          value={type}
          onChange={(event) => isType(event.target.value) && change({ type: event.target.value, of: undefined })}
        >
          {parameterTypes.map((each) => (
            <option key={each} value={each}>
              {t(`own.types.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {type === 'node' && (
        <div className="own-field">
          <label htmlFor={`${id}-kind`}>{t('own.parameterKind')}</label>
          <select
            id={`${id}-kind`}
            value={kind ?? ''}
            onChange={(event) => change({ kind: event.target.value || undefined, of: undefined })}
          >
            <option value="">{t('own.anyKind')}</option>
            {kinds.map(({ label }) => (
              <option key={label} value={label}>
                {kindWord(label)}
              </option>
            ))}
          </select>
        </div>
      )}
      {type === 'choice' && (
        <TextField
          label={t('own.choices')}
          hint={t('own.choicesHint')}
          value={choices}
          onChange={(next) => change({ choices: next })}
        />
      )}
      <TextField
        label={t('own.parameterDefault')}
        value={value}
        fault={isFaulty && t('own.defaultWrong', { type: t(`own.types.${type}`) })}
        onChange={(next) => change({ value: next })}
      />
    </fieldset>
  );
}
