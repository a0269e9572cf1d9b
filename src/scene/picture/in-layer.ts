import type { LaidMark, Layer, Mark } from './picture.ts';

export const inLayer = (layer: Layer, marks: readonly Mark[]): LaidMark[] => marks.map((mark) => ({ ...mark, layer }));
