import { altText } from '../../scene/describe/alt-text.ts';
import { longDescription } from '../../scene/describe/long-description.ts';
import type { Picture } from '../../scene/picture/picture.ts';
import { toSvg } from '../../scene/picture/to-svg.ts';
import { withView } from '../../scene/reopen/view-in-png.ts';
import { metadataOf } from '../../scene/reopen/view-in-svg.ts';
import type { ShownGraph } from '../../scene/shown-graph.ts';
import { descriptionWords } from '../../words/description-words.ts';
import { t } from '../../words/t.ts';
import { stepsNow } from '../workspace/steps-store.ts';
import type { ExportChoices } from './choices.ts';
import { fileNameOf } from './file-name.ts';
import { renderPng } from './render-png.ts';
import { saveBlob } from './save-blob.ts';
import type { Progress, Task } from './use-task.ts';

export type PictureToSave = {
  picture: Picture;
  shown: ShownGraph;
  /** Dots an inch, where the size was given in millimetres or inches. */
  dpi: number | undefined;
  /** The text of the view file that goes into it; absent: the picture only. */
  viewFile?: string;
};

const writers: Readonly<Record<ExportChoices['format'], (toSave: PictureToSave, progress: Progress) => Promise<Blob>>> =
  {
    png: pngOf,
    svg: svgOf,
    html: pageOf,
  };

/** Hands the picture over as a download. */
export function savePicture(toSave: PictureToSave, format: ExportChoices['format']): Task {
  return async (progress) => {
    const blob = await writers[format](toSave, progress);
    progress.signal.throwIfAborted();
    const fileName = fileNameOf(toSave.shown.text.title, format);
    saveBlob(blob, fileName);
    return t('export.saved', { fileName });
  };
}

async function pngOf({ picture, dpi, viewFile }: PictureToSave, progress: Progress): Promise<Blob> {
  const png = await renderPng(picture, dpi, progress);
  const whole = viewFile === undefined ? png : await withView(png, viewFile);
  return new Blob([whole as Uint8Array<ArrayBuffer>], { type: 'image/png' });
}

async function svgOf({ picture, shown: { scene, text }, viewFile }: PictureToSave): Promise<Blob> {
  const words = descriptionWords();
  const svg = toSvg(picture, {
    title: altText(scene, text, words),
    description: longDescription(scene, text, words),
    ...(viewFile !== undefined && { metadata: await metadataOf(viewFile) }),
  });
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** The page lays the picture out itself, as large as its window. */
async function pageOf({ shown }: PictureToSave): Promise<Blob> {
  const { writeStory } = await import('./story/write-story.ts');
  return writeStory(shown, stepsNow());
}

/** Puts the picture on the clipboard; started by the press itself, as browsers allow no later one. */
export function copyPng(toCopy: PictureToSave): Task {
  return async (progress) => {
    if (!('clipboard' in navigator) || typeof ClipboardItem === 'undefined') throw new Error(t('export.noClipboard'));
    const png = pngOf(toCopy, progress);
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    } catch (error) {
      // What went wrong with the picture itself is told first.
      await png;
      if (error instanceof DOMException && error.name === 'NotAllowedError')
        throw new Error(t('export.clipboardRefused'), { cause: error });
      throw error;
    }
    return t('export.copied');
  };
}
