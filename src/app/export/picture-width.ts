import { t } from '../words/t.ts';
import { LARGEST_SIDE } from './render-png.ts';

export const widthPresets = [
  { width: 1200, use: 'export.useWeb' },
  { width: 2400, use: 'export.usePrint' },
  { width: 4096, use: 'export.usePoster' },
] as const;

const SMALLEST_WIDTH = 400;

/** The width that was typed, or what is wrong with it. */
export function readWidth(text: string): { width: number } | { fault: string } {
  const width = Number(text.trim());
  if (text.trim() === '' || !Number.isInteger(width)) return { fault: t('export.wholeNumber') };
  if (width < SMALLEST_WIDTH || width > LARGEST_SIDE) {
    return { fault: t('export.widthRange', { smallest: SMALLEST_WIDTH, largest: LARGEST_SIDE }) };
  }
  return { width };
}
