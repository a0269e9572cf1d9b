import { useState } from 'react';
import type { Picture } from '../../scene/picture/picture.ts';
import { renderPng } from './render-png.ts';
import { messageOf } from './use-picture-preview.ts';

export type Saving =
  | { status: 'idle' }
  | { status: 'saving' }
  | { status: 'saved'; fileName: string }
  | { status: 'failed'; message: string };

/** Writes a picture as PNG and hands it to the browser as a download. */
export function useSave(): { saving: Saving; save: (picture: Picture, fileName: string) => void; forget: () => void } {
  const [saving, setSaving] = useState<Saving>({ status: 'idle' });
  const save = (picture: Picture, fileName: string): void => {
    setSaving({ status: 'saving' });
    renderPng(picture).then(
      (blob) => {
        download(blob, fileName);
        setSaving({ status: 'saved', fileName });
      },
      (error: unknown) => setSaving({ status: 'failed', message: messageOf(error) }),
    );
  };
  return { saving, save, forget: () => setSaving({ status: 'idle' }) };
}

function download(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser reads the blob after this turn, so its address must outlive it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
