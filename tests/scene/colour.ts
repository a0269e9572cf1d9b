/** Colours as the eye takes them, for the tests of the theme. */
export type Rgb = readonly [red: number, green: number, blue: number];

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Linear light of `#rrggbb`. */
export function linearOf(hex: string): Rgb {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return [red, green, blue];
}

const luminance = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Contrast ratio of WCAG 2. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(linearOf(a)), luminance(linearOf(b))].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/** Full protanopia and deuteranopia over linear sRGB: Machado, Oliveira and Fernandes (2009), severity 1. */
export const deficiencies: Readonly<Record<'protanopia' | 'deuteranopia', Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const times = (matrix: Matrix, [x, y, z]: Rgb): Rgb => {
  const [a, b, c] = matrix.map(([p, q, r]) => p * x + q * y + r * z);
  return [a ?? 0, b ?? 0, c ?? 0];
};

const clamped = ([red, green, blue]: Rgb): Rgb => [clamp(red), clamp(green), clamp(blue)];
const clamp = (value: number): number => Math.min(1, Math.max(0, value));

export const seenWith = (matrix: Matrix, hex: string): Rgb => clamped(times(matrix, linearOf(hex)));

/** Ottosson's OKLab (2020), whose distances are even to the eye: 0.02 is just noticeable side by side. */
function okLab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

export function distance(a: Rgb, b: Rgb): number {
  const [first, second] = [okLab(a), okLab(b)];
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}
