import { rounded } from '../../model/rounded.ts';
import type { OutlineStep } from './shaped-font.ts';

/** An outline at its place and size, with y downwards. */
export function pathData(
  outline: readonly OutlineStep[],
  { x, y, fontSize }: { x: number; y: number; fontSize: number },
): string {
  return outline
    .map(({ type, values }) => {
      const places = values.map((value, index) =>
        rounded(index % 2 === 0 ? x + value * fontSize : y - value * fontSize),
      );
      return type + places.join(' ');
    })
    .join('');
}
