import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describePng } from '../../scene/describe/describe-png.ts';
import { letterPicture } from '../../scene/lettering/letter-picture.ts';
import type { Lettering } from '../../scene/lettering/lettering.ts';
import type { ReadSlice } from '../../scene/lettering/font-shelf.ts';
import type { Picture, PictureOptions } from '../../scene/picture/picture.ts';
import { toPicture } from '../../scene/picture/to-picture.ts';
import { toSvg } from '../../scene/picture/to-svg.ts';
import { metadataOf } from '../../scene/reopen/view-in-svg.ts';
import { withView } from '../../scene/reopen/view-in-png.ts';
import type { Scene } from '../../scene/scene.ts';
import { pictureInWords } from '../../words/description-words.ts';
import { languageInfo } from '../../words/language.ts';
import { currentLanguage } from '../../words/t.ts';
import { PROJECT } from '../project.ts';
import { renderPng } from './render-png.ts';

export type FigureFormat = 'svg' | 'png' | 'pdf';

export type FigureForm = {
  format: FigureFormat;
  /** In an SVG: paths in the place of texts. A PDF holds its fonts. */
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
  const words = { heading: options.text.title, ...pictureInWords({ scene, text: options.text }) };
  return {
    bytes: await writers[form.format](picture, { lettering, words, form }),
    picture,
    unknown: lettering.unknown,
  };
}

const writers: Readonly<Record<FigureFormat, (picture: Picture, parts: Parts) => Promise<Uint8Array>>> = {
  svg: svgBytes,
  png: pngBytes,
  pdf: pdfBytes,
};

type Parts = {
  lettering: Lettering;
  words: { heading: string; altText: string; description: string };
  form: FigureForm;
};

async function svgBytes(picture: Picture, { lettering, words, form }: Parts): Promise<Uint8Array> {
  const { isOutlined, viewFile } = form;
  const svg = toSvg(picture, {
    ...svgWords(words),
    language: languageInfo(currentLanguage()).tag,
    ...(isOutlined && { outlineText: lettering.outlineOf }),
    ...(viewFile !== undefined && { metadata: await metadataOf(viewFile) }),
  });
  return new TextEncoder().encode(svg);
}

const svgWords = ({ altText: title, description }: Parts['words']) => ({ title, description });

async function pngBytes(picture: Picture, { lettering, words, form }: Parts): Promise<Uint8Array> {
  const png = renderPng(toSvg(picture, { ...svgWords(words), outlineText: lettering.outlineOf }), form.dpi);
  const described = describePng(png, words);
  return form.viewFile === undefined ? described : withView(described, form.viewFile);
}

async function pdfBytes(picture: Picture, { lettering, words, form }: Parts): Promise<Uint8Array> {
  const { toPdf } = await import('../../scene/pdf/to-pdf.ts');
  const { heading: title, ...said } = words;
  const { dpi, viewFile } = form;
  const given = { ...(dpi !== undefined && { dpi }), ...(viewFile !== undefined && { viewFile }) };
  return toPdf(picture, { lettering, title, ...said, language: currentLanguage(), createdAt: today(), ...given });
}

/** A figure that is drawn twice in a day is the same file. */
const today = (): Date => new Date(new Date().setHours(0, 0, 0, 0));
