import { lazy, Suspense, useState } from 'react';
import type { Preset } from '../../../model/wire.ts';
import { t } from '../../../words/t.ts';
import './question-actions.css';

const ChangeDialog = lazy(async () => ({ default: (await import('./ChangeDialog.tsx')).ChangeDialog }));

/** What can be done with a saved question beside asking it; a reader's own can be renamed and removed. */
export function QuestionActions({ preset }: { preset: Preset }) {
  const [change, setChange] = useState<'rename' | 'remove'>();
  const edit = async (): Promise<void> => {
    const { openInEditor } = await import('../cypher/draft.ts');
    openInEditor(preset, Object.fromEntries(preset.parameters.map(({ name, default: value }) => [name, value])));
  };
  const { title, isOwn } = preset;
  return (
    <p className="question-actions">
      <button type="button" className="text-button" aria-label={t('own.editOf', { title })} onClick={() => void edit()}>
        {t(isOwn ? 'own.edit' : 'cypher.edit')}
      </button>
      {isOwn && (
        <>
          <button
            type="button"
            className="text-button"
            aria-label={t('own.renameOf', { title })}
            onClick={() => setChange('rename')}
          >
            {t('own.rename')}
          </button>
          <button
            type="button"
            className="text-button"
            aria-label={t('own.removeOf', { title })}
            onClick={() => setChange('remove')}
          >
            {t('own.remove')}
          </button>
        </>
      )}
      {change && (
        <Suspense>
          <ChangeDialog preset={preset} change={change} onClose={() => setChange(undefined)} />
        </Suspense>
      )}
    </p>
  );
}
