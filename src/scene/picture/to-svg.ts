import { rounded } from '../../model/rounded.ts';
import { xmlText } from '../data-files/xml-text.ts';
import { FONT_FAMILY } from '../theme.ts';
import type { LaidMark, Layer, Picture } from './picture.ts';
import { isClipped, layers } from './picture.ts';
import { element, haloElement } from './svg-elements.ts';
import type { OutlineText } from './svg-elements.ts';

/**
 * `metadata` is put in as it is: XML that its writer has escaped. With `outlineText` texts become paths, which look the
 * same where the fonts are not installed.
 */
type SvgOptions = {
  title: string;
  description: string;
  /** That the texts are in, by its tag: which signs a Chinese one takes, and how it is spoken. */
  language?: string;
  metadata?: string;
  outlineText?: OutlineText;
};

/** Where the app's own fonts are not installed, the usual ones that hold 中文 and кириллица. */
const FONT_STACK = `${FONT_FAMILY.replaceAll('"', "'").replace(
  'sans-serif',
  "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
)}`;

const CLIP = 'region';

/** The picture as an SVG file: a group for each layer, real text, ids that stay, and nothing that runs or is fetched. */
export function toSvg(picture: Picture, { title, description, language, metadata, outlineText }: SvgOptions): string {
  const [width, height] = [rounded(picture.width), rounded(picture.height)];
  const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const inkscape = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"';
  const spoken = language === undefined ? '' : ` xml:lang="${language}"`;
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg ${names} ${inkscape}${spoken} ${size} text-rendering="geometricPrecision" role="img" aria-labelledby="title description" font-family="${FONT_STACK}">`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="description">${xmlText(description)}</desc>`,
    ...(metadata === undefined ? [] : [`<metadata>${metadata}</metadata>`]),
    ...clipPath(picture),
    ...(picture.isTransparent
      ? []
      : [`<rect id="ground" width="${width}" height="${height}" fill="${picture.ground}"/>`]),
    ...layers.flatMap((layer) => group(layer, picture, outlineText)),
    '</svg>',
    '',
  ].join('\n');
}

function clipPath({ clip }: Picture): string[] {
  if (!clip) return [];
  const [x, y] = [rounded(clip.left), rounded(clip.top)];
  const [width, height] = [rounded(clip.right - clip.left), rounded(clip.bottom - clip.top)];
  return [`<clipPath id="${CLIP}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath>`];
}

/** What the marks of a layer have in common; the paint order lets a rim lie under its shape. */
const common: Readonly<Partial<Record<Layer, string>>> = {
  connections: ' fill="none" stroke-linecap="round"',
  nodes: ' stroke-linejoin="round" paint-order="stroke"',
};

function group(layer: Layer, picture: Picture, outlineText?: OutlineText): string[] {
  const marks = picture.marks.filter((mark) => mark.layer === layer);
  if (marks.length === 0) return [];
  const clip = picture.clip && isClipped(layer) ? ` clip-path="url(#${CLIP})"` : '';
  const name = `${layer.slice(0, 1).toUpperCase()}${layer.slice(1)}`;
  const opening = `<g id="${layer}" inkscape:groupmode="layer" inkscape:label="${name}"${common[layer] ?? ''}${clip}>`;
  return [
    opening,
    ...halos(layer, { marks, ground: picture.ground }, outlineText),
    ...marks.map((mark) => element(mark, picture.ground, outlineText)),
    '</g>',
  ];
}

/** Texts drawn beneath the others as thick lines of the ground: few programs know to stroke a text before they fill it. */
function halos(
  layer: Layer,
  { marks, ground }: { marks: readonly LaidMark[]; ground: string },
  outlineText?: OutlineText,
): string[] {
  const lines = marks.flatMap((mark) =>
    mark.mark === 'text' && mark.halo > 0 ? [haloElement(mark, outlineText)] : [],
  );
  if (lines.length === 0) return [];
  const style = `fill="none" stroke="${xmlText(ground)}" stroke-linejoin="round"`;
  return [`<g id="${layer}-halos" aria-hidden="true" ${style}>`, ...lines, '</g>'];
}
