import { DPI, MM_PER_INCH, SIDE } from '../../scene/picture/size-limits.ts';
import { t } from '../../words/t.ts';

export const units = ['px', 'mm', 'in'] as const;
type Unit = (typeof units)[number];

/** A size as it was typed; an empty height is what the picture takes at its width. */
export type TypedSize = { width: string; height: string; unit: Unit; dpi: string };

export type PixelSize = { width: number; height?: number };

/** What is wrong with each field that cannot be read. */
export type SizeFaults = { width?: string; height?: string; dpi?: string };

export const sizePresets = [
  { id: 'web', size: { width: '1200', height: '', unit: 'px', dpi: '300' } },
  { id: 'a4', size: { width: '297', height: '210', unit: 'mm', dpi: '300' } },
  { id: 'column', size: { width: '85', height: '', unit: 'mm', dpi: '300' } },
  { id: 'slide', size: { width: '1920', height: '1080', unit: 'px', dpi: '300' } },
  { id: 'social', size: { width: '1200', height: '675', unit: 'px', dpi: '300' } },
  { id: 'poster', size: { width: '4096', height: '', unit: 'px', dpi: '300' } },
] as const satisfies readonly { id: string; size: TypedSize }[];

const PER_INCH: Readonly<Record<Exclude<Unit, 'px'>, number>> = { mm: MM_PER_INCH, in: 1 };

export const isSameSize = (one: TypedSize, other: TypedSize): boolean =>
  (['width', 'height', 'unit'] as const).every((part) => one[part].trim() === other[part]) &&
  (one.unit === 'px' || one.dpi.trim() === other.dpi);

/** The pixels that a typed size comes to, or what is wrong with it. */
export function readSize(typed: TypedSize): { size: PixelSize; dpi?: number } | { faults: SizeFaults } {
  const dpi = typed.unit === 'px' ? 1 : readDpi(typed.dpi);
  if (dpi === undefined) return { faults: { dpi: t('export.size.dpiRange', DPI) } };
  const perUnit = typed.unit === 'px' ? 1 : dpi / PER_INCH[typed.unit];
  const width = readSide(typed.width, perUnit);
  const height = typed.height.trim() === '' ? undefined : readSide(typed.height, perUnit);
  const faults: SizeFaults = {
    ...(width === undefined && { width: faultOf('width', typed.unit, perUnit) }),
    ...(typed.height.trim() !== '' && height === undefined && { height: faultOf('height', typed.unit, perUnit) }),
  };
  if (width === undefined || Object.keys(faults).length > 0) return { faults };
  const size = height === undefined ? { width } : { width, height };
  return typed.unit === 'px' ? { size } : { size, dpi };
}

/** Either mark of decimals is understood. */
const readNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

function readDpi(text: string): number | undefined {
  const dpi = readNumber(text);
  return Number.isInteger(dpi) && dpi >= DPI.smallest && dpi <= DPI.largest ? dpi : undefined;
}

function readSide(text: string, perUnit: number): number | undefined {
  const typed = readNumber(text);
  if (perUnit === 1 && !Number.isInteger(typed)) return undefined;
  const pixels = Math.round(typed * perUnit);
  return pixels >= SIDE.smallest && pixels <= SIDE.largest ? pixels : undefined;
}

/** Inches are written to the tenth, so that the limits given are themselves taken. */
function faultOf(side: 'width' | 'height', unit: Unit, perUnit: number): string {
  const steps = unit === 'in' ? 10 : 1;
  const smallest = Math.ceil((SIDE.smallest / perUnit) * steps) / steps;
  const largest = Math.floor((SIDE.largest / perUnit) * steps) / steps;
  return t(`export.size.${side}Range.${unit}`, { smallest, largest });
}
