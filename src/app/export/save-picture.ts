import { altText } from '../../scene/describe/alt-text.ts';
import { longDescription } from '../../scene/describe/long-description.ts';
import type { Picture } from '../../scene/picture/picture.ts';
import type { OutlineText } from '../../scene/picture/svg-elements.ts';
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
  /** In an SVG: paths in the place of texts. */
  isOutlined: boolean;
  /** Dots an inch, where the size was given in millimetres or inches. */
  dpi: number | undefined;
  /** The text of the view file that goes into it; absent: the picture only. */
  viewFile?: string;
};

const writers: Readonly<Record<ExportChoices['format'], (toSave: PictureToSave, progress: Progress) => Promise<Blob>>> =
  {
    png: pngOf,
    svg: svgOf,
    pdf: pdfOf,
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

async function svgOf({ picture, shown, isOutlined, viewFile }: PictureToSave, { signal }: Progress): Promise<Blob> {
  const { altText: title, description } = saidOf(shown);
  const svg = toSvg(picture, {
    title,
    description,
    ...(isOutlined && { outlineText: await outlinesOf(picture, signal) }),
    ...(viewFile !== undefined && { metadata: await metadataOf(viewFile) }),
  });
  return new Blob([svg], { type: 'image/svg+xml' });
}

async function outlinesOf(picture: Picture, signal: AbortSignal): Promise<OutlineText> {
  const { pictureLettering } = await import('./picture-lettering.ts');
  return (await pictureLettering(picture, signal)).outlineOf;
}

async function pdfOf({ picture, shown, dpi, viewFile }: PictureToSave, progress: Progress): Promise<Blob> {
  const { writePdf } = await import('./write-pdf.ts');
  return writePdf(picture, { title: shown.text.title, ...saidOf(shown), dpi, viewFile }, progress);
}

/** The picture in words, for those who do not see it. */
function saidOf({ scene, text }: ShownGraph): { altText: string; description: string } {
  const words = descriptionWords();
  return { altText: altText(scene, text, words), description: longDescription(scene, text, words) };
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
