import { t } from '../../../words/t.ts';

type NotesLeftOutProps = { count: number; canSave: boolean; onSave: () => void };

/** Footnotes that had no room are said, and offered as a file of their own. */
export const NotesLeftOut = ({ count, canSave, onSave }: NotesLeftOutProps) =>
  count > 0 && (
    <div className="export-left-out">
      <p className="export-note export-warning">{t('export.notes.leftOut', { count })}</p>
      <button type="button" className="button" disabled={!canSave} onClick={onSave}>
        {t('export.notes.save')}
      </button>
    </div>
  );
