import { writeViewFile } from '../../model/view-file.ts';
import { ExportActions } from './export-actions.tsx';
import { ExportChoicesForm } from './export-choices-form.tsx';
import { PicturePreview } from './picture-preview.tsx';
import { readSize } from './picture-size.ts';
import { copyPng, savePng } from './save-picture.ts';
import type { PictureToSave } from './save-picture.ts';
import type { ExportSubject } from './subject.ts';
import { useExport } from './use-export.ts';
import type { Exporting } from './use-export.ts';
import { useTask } from './use-task.ts';

/** Mounted while the dialog is open, so that each opening begins with what is shown then. */
export function ExportBody({ subject }: { subject: ExportSubject }) {
  const exporting = useExport(subject);
  const tasks = useTask();
  const { choices, preview, part, isCurrent } = exporting;
  const isReading = subject.sources.status === 'reading';
  const toSave = isCurrent && !isReading ? toSaveOf(exporting, subject) : undefined;
  return (
    <form
      className="export-body"
      onSubmit={(event) => {
        event.preventDefault();
        if (toSave && tasks.state.status !== 'running') tasks.run(savePng(toSave));
      }}
    >
      <PicturePreview preview={preview} part={part} choices={choices} />
      <ExportChoicesForm
        subject={subject}
        exporting={exporting}
        onChange={(changed) => {
          tasks.forget();
          exporting.change(changed);
        }}
      />
      <ExportActions
        tasks={tasks}
        isReading={isReading}
        isReady={toSave !== undefined}
        onCopy={() => toSave && tasks.run(copyPng(toSave))}
      />
    </form>
  );
}

function toSaveOf({ choices, preview }: Exporting, { view }: ExportSubject): PictureToSave | undefined {
  const read = readSize(choices.size);
  if (preview.status !== 'drawn' || 'faults' in read) return undefined;
  return {
    picture: preview.picture,
    title: choices.title,
    dpi: read.dpi,
    ...(choices.holdsView && { viewFile: writeViewFile(view()) }),
  };
}
