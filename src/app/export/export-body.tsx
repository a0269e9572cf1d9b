import { writeViewFile } from '../../model/view-file.ts';
import { ExportActions } from './export-actions.tsx';
import { ExportChoicesForm } from './export-choices-form.tsx';
import { PicturePreview } from './picture-preview.tsx';
import { readSize } from './picture-size.ts';
import { saveBeside } from './besides.ts';
import { copyPng, savePicture } from './save-picture.ts';
import type { PictureToSave } from './save-picture.ts';
import { shownGraphOf } from './shown-graph-of.ts';
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
  const hasNodes = part.nodes > 0;
  const isReady = isCurrent && !isReading && hasNodes;
  const isRunning = tasks.state.status === 'running';
  const save = (): void => {
    const toSave = isReady && !isRunning ? toSaveOf(exporting, subject) : undefined;
    if (toSave) tasks.run(savePicture(toSave, choices.format));
  };
  const copy = (): void => {
    const toCopy = toSaveOf(exporting, subject);
    if (toCopy) tasks.run(copyPng(toCopy), 'export.notCopied');
  };
  return (
    <form
      className="export-body"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <PicturePreview preview={preview} part={part} choices={choices} isCurrent={isCurrent} />
      <ExportChoicesForm
        subject={subject}
        exporting={exporting}
        canSave={!isReading && !isRunning && hasNodes}
        onSaveBeside={(file) => tasks.run(saveBeside(file, shownGraphOf(subject, choices, part)))}
        onChange={(changed) => {
          tasks.forget();
          exporting.change(changed);
        }}
      />
      <ExportActions tasks={tasks} format={choices.format} sources={subject.sources} isReady={isReady} onCopy={copy} />
    </form>
  );
}

/** Asked for on a press alone: the view's file holds all the data. */
function toSaveOf({ choices, part, preview }: Exporting, subject: ExportSubject): PictureToSave | undefined {
  const read = readSize(choices.size);
  if (preview.status !== 'drawn' || 'faults' in read) return undefined;
  return {
    picture: preview.picture,
    shown: shownGraphOf(subject, choices, part),
    isOutlined: choices.isOutlined,
    dpi: read.dpi,
    ...(choices.holdsView && { viewFile: writeViewFile(subject.view()) }),
  };
}
