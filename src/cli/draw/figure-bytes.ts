import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { altText } from '../../scene/describe/alt-text.ts';
import { longDescription } from '../../scene/describe/long-description.ts';
import { letterPicture } from '../../scene/lettering/letter-picture.ts';
import type { Lettering } from '../../scene/lettering/lettering.ts';
import type { ReadSlice } from '../../scene/lettering/font-shelf.ts';
import type { Picture, PictureOptions } from '../../scene/picture/picture.ts';
import { toPicture } from '../../scene/picture/to-picture.ts';
import { toSvg } from '../../scene/picture/to-svg.ts';
import { metadataOf } from '../../scene/reopen/view-in-svg.ts';
import { withView } from '../../scene/reopen/view-in-png.ts';
import type { Scene } from '../../scene/scene.ts';
import { PROJECT } from '../project.ts';
import { renderPng } from './render-png.ts';

export type FigureFormat = 'svg' | 'png';

export type FigureForm = {
  format: FigureFormat;
  /** In an SVG: paths in the place of texts. */
  isOutlined: boolean;
  /** Dots an inch, for print. */
  dpi?: number;
  /** The text of a view file to go into the picture, so that it opens again. */
  viewFile?: string;
};

export type DrawnFigure = {
  bytes: Uint8Array;
  picture: Picture;
  /** Characters that none of the fonts has. */
  unknown: readonly string[];
};

const FONTS = join(PROJECT, 'node_modules/@fontsource');
const readSlice: ReadSlice = async ({ file }) => new Uint8Array(await readFile(join(FONTS, file)));

/** A scene as the bytes of a picture's file. */
export async function figureBytes(scene: Scene, options: PictureOptions, form: FigureForm): Promise<DrawnFigure> {
  const { picture, lettering } = await letterPicture((measure) => toPicture(scene, options, measure), readSlice);
  const words = { title: altText(scene, options.text), description: longDescription(scene, options.text) };
  const bytes = form.format === 'svg' ? svgBytes : pngBytes;
  return { bytes: await bytes(picture, { lettering, words, form }), picture, unknown: lettering.unknown };
}

type Parts = { lettering: Lettering; words: { title: string; description: string }; form: FigureForm };

async function svgBytes(picture: Picture, { lettering, words, form }: Parts): Promise<Uint8Array> {
  const { isOutlined, viewFile } = form;
  const svg = toSvg(picture, {
    ...words,
    ...(isOutlined && { outlineText: lettering.outlineOf }),
    ...(viewFile !== undefined && { metadata: await metadataOf(viewFile) }),
  });
  return new TextEncoder().encode(svg);
}

async function pngBytes(picture: Picture, { lettering, words, form }: Parts): Promise<Uint8Array> {
  const png = renderPng(toSvg(picture, { ...words, outlineText: lettering.outlineOf }), form.dpi);
  return form.viewFile === undefined ? png : withView(png, form.viewFile);
}
