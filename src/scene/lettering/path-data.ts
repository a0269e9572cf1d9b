import type { OutlineStep } from './shaped-font.ts';

const HUNDREDTHS = 100;
const rounded = (value: number): number => Math.round(value * HUNDREDTHS) / HUNDREDTHS;

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
