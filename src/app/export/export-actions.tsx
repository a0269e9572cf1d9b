import { Dialog } from '@base-ui/react/dialog';
import { t } from '../words/t.ts';
import type { ExportChoices } from './choices.ts';
import type { Tasks } from './use-task.ts';

type ActionsProps = {
  tasks: Tasks;
  format: ExportChoices['format'];
  /** The sources that the picture must name are still to come. */
  isReading: boolean;
  /** The preview is of what would be saved. */
  isReady: boolean;
  onCopy: () => void;
};

/** What a picture may be done with, and how that goes. */
export function ExportActions({ tasks: { state, stop }, format, isReading, isReady, onCopy }: ActionsProps) {
  const isRunning = state.status === 'running';
  return (
    <footer className="export-actions">
      <output className={state.status === 'failed' ? 'export-failure' : ''}>
        {state.status === 'idle' && isReading && t('export.readingSources')}
        {isRunning && t('export.writing')}
        {(state.status === 'done' || state.status === 'failed') && state.words}
      </output>
      {isRunning && (
        <>
          <progress value={state.done} aria-label={t('export.progress')} />
          <button type="button" className="button" onClick={stop}>
            {t('export.stop')}
          </button>
        </>
      )}
      {!isRunning && (
        <>
          <Dialog.Close className="button">{t('export.close')}</Dialog.Close>
          <button type="button" className="button" disabled={!isReady} onClick={onCopy}>
            {t('export.copy')}
          </button>
        </>
      )}
      <button type="submit" className="button export-save" disabled={!isReady || isRunning}>
        {t('export.save', { format: format.toUpperCase() })}
      </button>
    </footer>
  );
}
