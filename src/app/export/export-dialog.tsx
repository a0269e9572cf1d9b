import { Dialog } from '@base-ui/react/dialog';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PictureText } from '../../scene/picture-text.ts';
import type { PictureOptions } from '../../scene/picture/picture.ts';
import type { Scene } from '../../scene/scene.ts';
import type { ThemeName } from '../../scene/theme.ts';
import { t } from '../words/t.ts';
import './export-dialog.css';
import type { ExportChoices } from './export-form.tsx';
import { ExportForm } from './export-form.tsx';
import { fileNameOf } from './file-name.ts';
import { PicturePreview } from './picture-preview.tsx';
import { readWidth } from './picture-width.ts';
import { usePicturePreview } from './use-picture-preview.ts';
import type { Saving } from './use-save.ts';
import { useSave } from './use-save.ts';

export type ExportDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  scene: Scene;
  /** What stands around the picture; its title is only where the title field begins. */
  text: PictureText;
  /** The theme chosen at first: the screen's. */
  theme: ThemeName;
  /** The sources that the picture must name are still to come. */
  isReadingSources: boolean;
};

/** Saves what is shown as a picture, after showing what it will be. */
export function ExportDialog({ open, onOpenChange, ...shown }: ExportDialogProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog export-dialog">
          <Dialog.Title className="export-heading">{t('export.heading')}</Dialog.Title>
          <Dialog.Description className="export-description">{t('export.description')}</Dialog.Description>
          <ExportBody {...shown} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Mounted while the dialog is open, so that each opening begins with what is shown then. */
function ExportBody({ scene, text, theme, isReadingSources }: Omit<ExportDialogProps, 'open' | 'onOpenChange'>) {
  const [choices, setChoices] = useState<ExportChoices>({
    title: text.title,
    width: '2400',
    theme,
    legend: true,
    sources: true,
  });
  const { saving, save, forget } = useSave();
  const settled = useDeferredValue(choices);
  const options = useOptions(settled, text);
  const preview = usePicturePreview(scene, options);
  const change = (changed: Partial<ExportChoices>): void => {
    forget();
    setChoices((before) => ({ ...before, ...changed }));
  };
  const isCurrent = preview.status === 'drawn' && preview.options === options && settled === choices;
  const ready = isCurrent && !isReadingSources && saving.status !== 'saving';
  return (
    <form
      className="export-body"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save(preview.picture, fileNameOf(choices.title));
      }}
    >
      <PicturePreview preview={preview} scene={scene} title={choices.title} />
      <ExportForm choices={choices} onChange={change} hasSources={(text.sources?.length ?? 0) > 0} />
      <footer className="export-actions">
        <output>{isReadingSources ? t('export.readingSources') : sayingOf(saving)}</output>
        <Dialog.Close className="export-button">{t('export.close')}</Dialog.Close>
        <button type="submit" className="export-button export-save" disabled={!ready}>
          {t('export.save')}
        </button>
      </footer>
    </form>
  );
}

/** Undefined while the width is not one. */
function useOptions(choices: ExportChoices, text: PictureText): PictureOptions | undefined {
  return useMemo(() => {
    const read = readWidth(choices.width);
    if ('fault' in read) return undefined;
    const { title, theme, legend } = choices;
    const sources = choices.sources ? text.sources : undefined;
    return { width: read.width, theme, legend: legend ? 'above' : 'none', text: { ...text, title, sources } };
  }, [choices, text]);
}

function sayingOf(saving: Saving): string {
  if (saving.status === 'saving') return t('export.writing');
  if (saving.status === 'saved') return t('export.saved', { fileName: saving.fileName });
  if (saving.status === 'failed') return t('export.failed', { message: saving.message });
  return '';
}
