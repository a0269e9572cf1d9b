import type { TextMark } from './picture.ts';

/** Of Noto Sans: its letters' middle above their baseline, in font sizes. */
const MIDDLE = 0.285;

/** Where a text's letters stand, which every format knows; few know the middle of a line. */
export const baselineOf = ({ y, fontSize }: Pick<TextMark, 'y' | 'fontSize'>): number => y + MIDDLE * fontSize;
