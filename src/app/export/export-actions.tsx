import { Dialog } from '@base-ui/react/dialog';
import { t } from '../../words/t.ts';
import type { ExportChoices } from './choices.ts';
import type { DrawnSources } from './subject.ts';
import type { Tasks } from './use-task.ts';

type ActionsProps = {
  tasks: Tasks;
  format: ExportChoices['format'];
  sources: DrawnSources;
  /** The preview is of what would be saved. */
  isReady: boolean;
  onCopy: () => void;
};

/** What a picture may be done with, and how that goes. */
export function ExportActions({ tasks: { state, stop }, format, sources, isReady, onCopy }: ActionsProps) {
  const isRunning = state.status === 'running';
  return (
    <div className="export-actions">
      <output className={state.status === 'failed' ? 'export-failure' : ''}>
        {state.status === 'idle' && sources.status === 'reading' && t('export.readingSources')}
        {state.status === 'idle' && sources.status === 'failed' && t('export.sourcesFailed')}
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
    </div>
  );
}
