import { drawPicture, measureOn } from '../../scene/draw-picture.ts';
import type { Picture, PictureOptions } from '../../scene/picture/picture.ts';
import { toPicture } from '../../scene/picture/to-picture.ts';
import { captionLines } from '../../scene/picture-text.ts';
import { relationshipTypes } from '../../model/relationships.ts';
import type { Scene } from '../../scene/scene.ts';
import { t } from '../words/t.ts';
import { loadFonts } from './load-fonts.ts';

/** Browsers draw no canvas that is wider, higher or larger than this. */
export const LARGEST_SIDE = 16_384;
const LARGEST_AREA = 268_435_456;

export class PictureTooLarge extends Error {
  constructor({ width, height }: { width: number; height: number }) {
    super(t('export.tooLarge', { width, height, side: LARGEST_SIDE, area: LARGEST_AREA }));
    this.name = 'PictureTooLarge';
  }
}

/** The picture of a scene, measured with its own fonts, which are loaded first. */
export async function layOutPicture(scene: Scene, options: PictureOptions): Promise<Picture> {
  await loadFonts(textsOf(scene, options));
  const picture = toPicture(scene, options, measureOn(contextOf(document.createElement('canvas'))));
  if (!fits(picture)) throw new PictureTooLarge(picture);
  return picture;
}

/** A PNG of exactly the picture's pixels, whatever the screen's pixel ratio. */
export async function renderPng(picture: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  drawPicture(contextOf(canvas), picture);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(t('export.notWritten', { width: picture.width, height: picture.height }));
  return blob;
}

/** Draws a smaller copy of a picture, for the screen. */
export function drawPreview(canvas: HTMLCanvasElement, picture: Picture, width: number): void {
  const scale = width / picture.width;
  canvas.width = width;
  canvas.height = Math.round(picture.height * scale);
  const context = contextOf(canvas);
  context.scale(scale, scale);
  drawPicture(context, picture);
}

const fits = ({ width, height }: Picture): boolean =>
  width <= LARGEST_SIDE && height <= LARGEST_SIDE && width * height <= LARGEST_AREA;

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error(t('export.noCanvas'));
  return context;
}

/** Everything that may be written on the picture. */
function* textsOf(scene: Scene, { text }: PictureOptions): Generator<string> {
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
}
