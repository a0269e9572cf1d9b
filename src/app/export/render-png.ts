import { measureOn } from '../../scene/draw-picture.ts';
import { partBetween } from '../../scene/picture/part-between.ts';
import type { Picture, PictureOptions } from '../../scene/picture/picture.ts';
import { toPicture } from '../../scene/picture/to-picture.ts';
import { captionLines } from '../../scene/picture-text.ts';
import { relationshipTypes } from '../../model/relationships.ts';
import type { Scene } from '../../scene/scene.ts';
import { t } from '../../words/t.ts';
import { drawGently } from './draw-gently.ts';
import { pageRest } from './page-rest.ts';
import { loadFonts } from './load-fonts.ts';
import { SIDE } from '../../scene/picture/size-limits.ts';
import type { Progress } from './use-task.ts';
import { writePng } from './write-png.ts';
import type { Band } from './write-png.ts';

/** Small enough for every browser's canvas, and drawn without the page standing still. */
const PIXELS_OF_BAND = 4_194_304;

export class PictureTooLarge extends Error {
  constructor({ width, height }: { width: number; height: number }) {
    super(t('export.tooLarge', { width, height, side: SIDE.largest }));
    this.name = 'PictureTooLarge';
  }
}

/** The picture of a scene, measured with its own fonts, which are loaded first. */
export async function layOutPicture(scene: Scene, options: PictureOptions): Promise<Picture> {
  await loadFonts(textsOf(scene, options));
  const picture = toPicture(scene, options, measureOn(contextOf(document.createElement('canvas'))));
  if (Math.max(picture.width, picture.height) > SIDE.largest) throw new PictureTooLarge(picture);
  return picture;
}

/** A PNG of exactly the picture's pixels, whatever the screen's pixel ratio. */
export const renderPng = (
  picture: Picture,
  dpi: number | undefined,
  progress: Progress,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { width, height, isTransparent } = picture;
  const head = { width, height, hasAlpha: isTransparent, ...(dpi !== undefined && { dpi }) };
  return writePng(head, bandsOf(picture, progress));
};

/** The picture from top to bottom, each band drawn once the one before it is written. */
async function* bandsOf(picture: Picture, { signal, tell }: Progress): AsyncGenerator<Band> {
  const { width, height } = picture;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.max(1, Math.min(height, Math.floor(PIXELS_OF_BAND / width)));
  const context = contextOf(canvas, { willReadFrequently: true });
  for (let top = 0; top < height; top += canvas.height) {
    signal.throwIfAborted();
    context.resetTransform();
    context.clearRect(0, 0, width, canvas.height);
    context.translate(0, -top);
    await drawGently(context, partBetween(picture, top, top + canvas.height), signal);
    yield context.getImageData(0, 0, width, Math.min(canvas.height, height - top)).data;
    tell(Math.min(1, (top + canvas.height) / height));
    await pageRest();
  }
}

type PreviewOptions = { scale: number; signal: AbortSignal };

/** Draws a smaller copy of a picture, for the screen, which keeps the former one until all of it is drawn. */
export async function drawPreview(
  canvas: HTMLCanvasElement,
  picture: Picture,
  { scale, signal }: PreviewOptions,
): Promise<void> {
  const copy = document.createElement('canvas');
  copy.width = Math.max(1, Math.round(picture.width * scale));
  copy.height = Math.max(1, Math.round(picture.height * scale));
  // Drawn at once: what waits for the screen's own drawing would pile up and hold the page.
  const context = contextOf(copy, { willReadFrequently: true });
  context.scale(scale, scale);
  await drawGently(context, picture, signal);
  canvas.width = copy.width;
  canvas.height = copy.height;
  contextOf(canvas).drawImage(copy, 0, 0);
}

function contextOf(canvas: HTMLCanvasElement, settings?: CanvasRenderingContext2DSettings): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', settings);
  if (!context) throw new Error(t('export.noCanvas'));
  return context;
}

/** Everything that may be written on the picture. */
function* textsOf(scene: Scene, { text, footnotes }: PictureOptions): Generator<string> {
  yield text.title;
  if (text.sentence) yield text.sentence;
  yield* captionLines(text);
  for (const { name } of scene.nodes) yield name;
  for (const { title } of [...scene.columns, ...scene.ticks]) yield title;
  for (const { title, samples } of scene.keys) {
    yield title;
    for (const sample of samples) yield sample.text;
  }
  for (const { name } of scene.legend) yield name;
  for (const { type, phrase } of relationshipTypes) yield text.words?.phrases[type] ?? phrase;
  for (const { type } of scene.relationships) yield type;
  for (const { text: note } of footnotes?.list ?? []) yield note;
}
