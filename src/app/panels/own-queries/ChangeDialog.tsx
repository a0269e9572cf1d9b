import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import type { Preset } from '../../../model/wire.ts';
import { removeOwnQuery, renameOwnQuery } from '../../api/own-queries.ts';
import { Failure } from '../../shell/Failure.tsx';
import { askQuestion } from '../../state/view/actions.ts';
import { viewNow } from '../../state/view/store.ts';
import { t } from '../../../words/t.ts';
import { OwnDialog } from './OwnDialog.tsx';
import { TextField } from './TextField.tsx';

type ChangeDialogProps = { preset: Preset; change: 'rename' | 'remove'; onClose: () => void };

/** Gives the file of a reader's own query another name, or removes it once that is confirmed. */
export function ChangeDialog({ preset, change, onClose }: ChangeDialogProps) {
  const { name, title } = preset;
  const [next, setNext] = useState(name);
  const [error, setError] = useState<unknown>();
  const isRename = change === 'rename';
  const apply = async (): Promise<void> => {
    try {
      if (isRename) followRename(name, await renameOwnQuery(name, next));
      else {
        await removeOwnQuery(name);
        leaveRemoved(name);
      }
      onClose();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <OwnDialog title={t(isRename ? 'own.renameOf' : 'own.removeOf', { title })} isOpen onClose={onClose}>
      <form
        className="own-form"
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        {isRename ? (
          <TextField label={t('own.name')} hint={t('own.nameHint')} value={next} onChange={setNext} />
        ) : (
          <p>{t('own.removeAsked', { file: `${name}.cypher` })}</p>
        )}
        {error !== undefined && <Failure error={error} what={t(isRename ? 'own.renameFailed' : 'own.removeFailed')} />}
        <div className="own-actions">
          <Dialog.Close className="button">{t('own.cancel')}</Dialog.Close>
          <button type="submit" className="button button-primary">
            {t(isRename ? 'own.rename' : 'own.remove')}
          </button>
        </div>
      </form>
    </OwnDialog>
  );
}

/** The question that is shown goes by its new name. */
function followRename(name: string, { name: next, title }: Preset): void {
  const { question } = viewNow();
  if (question.type === 'preset' && question.name === name) askQuestion({ ...question, name: next }, title);
}

/** A question that is no more is not asked for. */
function leaveRemoved(name: string): void {
  const { question } = viewNow();
  if (question.type === 'preset' && question.name === name) askQuestion({ type: 'opening' }, t('questions.whole'));
}
