import { describePng } from '../../scene/describe/describe-png.ts';
import type { Lettering } from '../../scene/lettering/lettering.ts';
import type { Picture } from '../../scene/picture/picture.ts';
import { toSvg } from '../../scene/picture/to-svg.ts';
import { withView } from '../../scene/reopen/view-in-png.ts';
import { metadataOf } from '../../scene/reopen/view-in-svg.ts';
import type { ShownGraph } from '../../scene/shown-graph.ts';
import { pictureInWords } from '../../words/description-words.ts';
import { languageInfo } from '../../words/language.ts';
import { currentLanguage, t } from '../../words/t.ts';
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

type Written = {
  blob: Blob;
  /** Characters that stand in it as boxes. */
  unknown?: readonly string[];
};
type Writer = (toSave: PictureToSave, progress: Progress) => Promise<Written>;

const writers: Readonly<Record<ExportChoices['format'], Writer>> = {
  png: async (toSave, progress) => ({ blob: await pngOf(toSave, progress) }),
  svg: svgOf,
  pdf: pdfOf,
  html: async (toSave) => ({ blob: await pageOf(toSave) }),
};

/** Hands the picture over as a download. */
export function savePicture(toSave: PictureToSave, format: ExportChoices['format']): Task {
  return async (progress) => {
    const { blob, unknown = [] } = await writers[format](toSave, progress);
    progress.signal.throwIfAborted();
    const fileName = fileNameOf(toSave.shown.text.title, format);
    saveBlob(blob, fileName);
    return [t('export.saved', { fileName }), ...boxesWords(unknown)].join(' ');
  };
}

const MOST_NAMED = 12;

/** A picture drawn by the browser takes such characters from the machine's own fonts. */
function boxesWords(unknown: readonly string[]): string[] {
  if (unknown.length === 0) return [];
  const named = unknown.slice(0, MOST_NAMED).join(' ');
  return [t('letters.boxes', { characters: unknown.length > MOST_NAMED ? `${named} …` : named })];
}

async function pngOf({ picture, shown, dpi, viewFile }: PictureToSave, progress: Progress): Promise<Blob> {
  const png = await renderPng(picture, dpi, progress);
  const described = describePng(png, { heading: shown.text.title, ...pictureInWords(shown) });
  return new Blob([viewFile === undefined ? described : await withView(described, viewFile)], { type: 'image/png' });
}

async function svgOf({ picture, shown, isOutlined, viewFile }: PictureToSave, { signal }: Progress): Promise<Written> {
  const { altText: title, description } = pictureInWords(shown);
  const lettering = isOutlined ? await letteringOf(picture, signal) : undefined;
  const svg = toSvg(picture, {
    title,
    description,
    language: languageInfo(currentLanguage()).tag,
    ...(lettering && { outlineText: lettering.outlineOf }),
    ...(viewFile !== undefined && { metadata: await metadataOf(viewFile) }),
  });
  return { blob: new Blob([svg], { type: 'image/svg+xml' }), unknown: lettering?.unknown ?? [] };
}

async function letteringOf(picture: Picture, signal: AbortSignal): Promise<Lettering> {
  const { pictureLettering } = await import('./picture-lettering.ts');
  return pictureLettering(picture, signal);
}

async function pdfOf({ picture, shown, dpi, viewFile }: PictureToSave, progress: Progress): Promise<Written> {
  const { writePdf } = await import('./write-pdf.ts');
  const lettering = await letteringOf(picture, progress.signal);
  const words = { title: shown.text.title, ...pictureInWords(shown) };
  return {
    blob: await writePdf(picture, { ...words, lettering, dpi, viewFile }, progress),
    unknown: lettering.unknown,
  };
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
