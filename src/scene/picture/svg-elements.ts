import { rounded } from '../../model/rounded.ts';
import { xmlText } from '../data-files/xml-text.ts';
import { shapePath } from '../shapes.ts';
import { isRightToLeft } from '../text-direction.ts';
import { baselineOf } from './baseline.ts';
import type { CurveMark, LaidMark, OutlineMark, ShapeMark, Subject, TextMark } from './picture.ts';
import { xmlId } from './xml-id.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : xmlText(value ?? '')}"`)
    .join('');

/** The data of a path that draws a text's letters. */
export type OutlineText = (mark: TextMark) => string;

/** One mark as an element of its own; a text stays one where no outline is given. */
export function element(mark: LaidMark, ground: string, outlineText?: OutlineText): string {
  if (mark.mark === 'outline') return outlineElement(mark);
  if (mark.mark === 'curve') return curveElement(mark, mark.of);
  if (mark.mark === 'shape') return shapeElement(mark, mark.of, ground);
  return textElement(mark, mark.of, outlineText);
}

function outlineElement({ rings, fill, colour, width }: OutlineMark): string {
  const d = rings.map((ring) => `M${ring.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join('L')}Z`).join('');
  return `<path${written({ d, fill: fill ?? 'none', stroke: colour, 'stroke-width': width, 'stroke-linejoin': 'round' })}/>`;
}

function curveElement({ start, control, end, colour, opacity, width, dash }: CurveMark, of?: Subject): string {
  const at = ({ x, y }: { x: number; y: number }): string => `${rounded(x)} ${rounded(y)}`;
  const attributes = {
    ...recordOf(of),
    d: `M${at(start)}Q${at(control)} ${at(end)}`,
    stroke: colour,
    'stroke-width': width,
    'stroke-opacity': opacity === 1 ? undefined : opacity,
    'stroke-dasharray': dash?.map(rounded).join(' '),
    ...(of ? {} : { fill: 'none', 'stroke-linecap': 'round' }),
  };
  return `<path${written(attributes)}/>`;
}

function shapeElement(
  { shape, x, y, radius, colour, rim }: ShapeMark,
  of: Subject | undefined,
  ground: string,
): string {
  const rims = rim > 0 ? { stroke: ground, 'stroke-width': 2 * rim } : {};
  const attributes = { ...recordOf(of), d: shapePath(shape, { x, y, radius }), fill: colour, ...rims };
  return of?.is === 'node'
    ? `<path${written(attributes)}><title>${xmlText(of.name)}</title></path>`
    : `<path${written(attributes)}/>`;
}

/** A text begins at its right where it is read from there. */
const anchors = {
  ltr: { left: undefined, center: 'middle', right: 'end' },
  rtl: { left: 'end', center: 'middle', right: undefined },
} as const;

function textElement(mark: TextMark, of?: Subject, outlineText?: OutlineText): string {
  const label = of?.is === 'node' ? { id: `label-${xmlId(of.id)}`, 'data-id': of.id, 'data-kind': of.kind } : {};
  // Outlined letters keep what they say, for those who do not see them.
  const said = outlineText && { 'aria-label': mark.text };
  const text = lettersElement(mark, { ...label, ...said, fill: mark.colour }, outlineText);
  return mark.href === undefined ? text : `<a${written({ 'xlink:href': mark.href })}>${text}</a>`;
}

/** The same letters, to be drawn beneath them. */
export const haloElement = (mark: TextMark, outlineText?: OutlineText): string =>
  lettersElement(mark, { 'stroke-width': mark.halo }, outlineText);

const lettersElement = (mark: TextMark, attributes: Attributes, outlineText?: OutlineText): string =>
  outlineText
    ? `<path${written({ ...attributes, d: outlineText(mark) })}/>`
    : `<text${written({ ...placed(mark), ...attributes })}>${xmlText(mark.text)}</text>`;

function placed(mark: TextMark): Attributes {
  const direction = isRightToLeft(mark.text) ? 'rtl' : 'ltr';
  return {
    x: mark.x,
    y: baselineOf(mark),
    'font-size': mark.fontSize,
    'font-weight': mark.bold ? '600' : undefined,
    direction: direction === 'rtl' ? direction : undefined,
    'text-anchor': anchors[direction][mark.align],
  };
}

function recordOf(of: Subject | undefined): Attributes {
  if (!of) return {};
  const id = `${of.is}-${xmlId(of.id)}`;
  if (of.is === 'node') return { id, 'data-id': of.id, 'data-kind': of.kind };
  return {
    id,
    'data-id': of.id,
    'data-type': of.type,
    'data-source': of.source,
    'data-target': of.target,
    // As text, so that it is not rounded.
    'data-count': of.count === undefined ? undefined : String(of.count),
    'data-sources': of.notes?.join(' '),
  };
}
