import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import './own-queries.css';

type OwnDialogProps = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode };

/** A dialog over the page; what is in it begins anew each time it opens. */
export function OwnDialog({ title, isOpen, onClose, children }: OwnDialogProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog own-dialog">
          <Dialog.Title className="own-heading">{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
