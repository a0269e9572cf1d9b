import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { presetText } from '../../../model/preset-text.ts';
import type { Preset } from '../../../model/wire.ts';
import { keepOwnQuery } from '../../api/own-queries.ts';
import { Failure } from '../../shell/Failure.tsx';
import { groupInWords } from '../../../words/preset-words.ts';
import { t } from '../../../words/t.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { faultyFields, fieldsOf, nameOfTitle, sourceOf } from './keep-fields.ts';
import type { FieldName, KeepFields, KeptFrom } from './keep-fields.ts';
import { ParameterRow } from './ParameterRow.tsx';
import { SentenceField } from './SentenceField.tsx';
import { TextField } from './TextField.tsx';

type KeepFormProps = {
  from: KeptFrom;
  presets: readonly Preset[];
  /** Columns of its answer, where it was run. */
  columns: readonly string[];
  /** Undefined where queries cannot be kept here: the text can be copied then. */
  onKept: ((preset: Preset) => void) | undefined;
};

/** All that makes a question of a query: the head of its file. */
export function KeepForm({ from, presets, columns, onKept }: KeepFormProps) {
  const [fields, setFields] = useState(() => fieldsOf(from, ''));
  const [isNamed, setNamed] = useState(fields.name !== '');
  const [wasSent, setSent] = useState(false);
  const [error, setError] = useState<unknown>();
  const taken = presets.map(({ name }) => name).filter((name) => !from.origin?.isOwn || name !== from.origin.name);
  const named = isNamed ? fields : { ...fields, name: nameOfTitle(fields.title) };
  const faulty = faultyFields(named, taken);
  const isFaulty = (name: FieldName): boolean => wasSent && faulty.has(name);
  const change = (changed: Partial<KeepFields>): void => setFields((before) => ({ ...before, ...changed }));
  const text = presetText(sourceOf(named, from));
  const keep = async (): Promise<void> => {
    setSent(true);
    if (faulty.size > 0 || !onKept) return;
    try {
      onKept(await keepOwnQuery(named.name, text));
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <form
      className="own-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label={t('own.title')}
        value={fields.title}
        fault={isFaulty('title') && t('own.needed')}
        onChange={(title) => change({ title })}
      />
      <SentenceField fields={fields} onChange={change} />
      <TextField
        label={t('own.group')}
        value={fields.group}
        offered={[...new Set(presets.map(({ group }) => groupInWords(group)))]}
        hint={t('own.groupHint')}
        onChange={(group) => change({ group })}
      />
      <TextField
        label={t('own.description')}
        hint={t('own.descriptionHint')}
        value={fields.description}
        onChange={(description) => change({ description })}
      />
      <TextField
        label={t('own.tags')}
        hint={t('own.tagsHint')}
        value={fields.tags}
        onChange={(tags) => change({ tags })}
      />
      {fields.parameters.map((parameter, index) => (
        <ParameterRow
          key={parameter.name}
          parameter={parameter}
          isFaulty={isFaulty(`parameter ${parameter.name}`)}
          onChange={(next) => change({ parameters: fields.parameters.with(index, next) })}
        />
      ))}
      <ColumnChoice columns={columns} chosen={fields.graphOnly} onChange={(graphOnly) => change({ graphOnly })} />
      <TextField
        label={t('own.name')}
        hint={t('own.nameHint')}
        value={named.name}
        fault={isFaulty('name') && t(taken.includes(named.name) ? 'own.nameTaken' : 'own.nameWrong')}
        onChange={(name) => {
          setNamed(true);
          change({ name });
        }}
      />
      {error !== undefined && <Failure error={error} what={t('own.keepFailed')} />}
      {!onKept && <CopyText text={text} />}
      <div className="own-actions">
        <Dialog.Close className="button">{t('own.cancel')}</Dialog.Close>
        {onKept && (
          <button type="submit" className="button button-primary">
            {t('own.keep')}
          </button>
        )}
      </div>
    </form>
  );
}

/** The text of the file, for whoever can put it in its place. */
function CopyText({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(t('own.copied')),
      () => setSaid(t('own.copyFailed')),
    );
  };
  return (
    <section className="own-text" aria-label={t('own.text')}>
      <p>{t('own.cannotKeep')}</p>
      <textarea readOnly rows={8} aria-label={t('own.text')} value={text} />
      <p>
        <button type="button" className="button" onClick={copy}>
          {t('own.copy')}
        </button>{' '}
        <output className="own-said">{said}</output>
      </p>
    </section>
  );
}
