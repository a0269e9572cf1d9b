import { Dialog } from '@base-ui/react/dialog';
import { t } from '../../words/t.ts';
import { ExportBody } from './export-body.tsx';
import './export-dialog.css';
import type { ExportSubject } from './subject.ts';

export type ExportDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; subject: ExportSubject };

/** Saves what is shown as a picture, after showing what it will be. */
export function ExportDialog({ open, onOpenChange, subject }: ExportDialogProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog export-dialog">
          <div className="export-head">
            <Dialog.Title className="export-heading">{t('export.heading')}</Dialog.Title>
            <Dialog.Description className="export-description">{t('export.description')}</Dialog.Description>
          </div>
          <ExportBody subject={subject} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
