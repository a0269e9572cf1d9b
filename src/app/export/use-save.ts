import { useState } from 'react';
import type { Picture } from '../../scene/picture/picture.ts';
import { saveBlob } from './save-blob.ts';
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
        saveBlob(blob, fileName);
        setSaving({ status: 'saved', fileName });
      },
      (error: unknown) => setSaving({ status: 'failed', message: messageOf(error) }),
    );
  };
  return { saving, save, forget: () => setSaving({ status: 'idle' }) };
}
