import { toBase64 } from '../scene/reopen/base64.ts';

/** One slice of a font, as a style sheet names it. */
export type FontFace = {
  family: string;
  weight: string;
  /** "U+0-FF, U+131" */
  range: string;
  /** Its WOFF2; undefined where it cannot be had. */
  read: () => Promise<Uint8Array | undefined>;
};

/** Fonts are most of a page's size; what is past this is left to the reader's own fonts. */
const MOST_BYTES = 900_000;

/** @font-face rules with data: URLs of the slices that these texts need, the most used first, as far as there is room. */
export async function embeddedFonts(faces: readonly FontFace[], texts: Iterable<string>): Promise<string> {
  const rules: string[] = [];
  let bytes = 0;
  for (const face of neededFor(texts, faces)) {
    const font = await face.read();
    if (!font || bytes + font.length > MOST_BYTES) continue;
    bytes += font.length;
    rules.push(ruleOf(face, font));
  }
  return rules.join('');
}

function neededFor(texts: Iterable<string>, faces: readonly FontFace[]): FontFace[] {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return faces
    .map((face) => {
      const ranges = rangesOf(face.range);
      const used = [...counts].reduce((sum, [code, count]) => sum + (isIn(code, ranges) ? count : 0), 0);
      return { face, used };
    })
    .filter(({ used }) => used > 0)
    .toSorted((a, b) => b.used - a.used)
    .map(({ face }) => face);
}

type Ranges = readonly (readonly [first: number, last: number])[];

const isIn = (code: number, ranges: Ranges): boolean => ranges.some(([first, last]) => code >= first && code <= last);

const rangesOf = (text: string): Ranges =>
  text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)] as const;
  });

function ruleOf({ family, weight, range }: FontFace, font: Uint8Array): string {
  const parts = [
    `font-family:${family.replaceAll('"', "'")}`,
    `font-weight:${weight}`,
    `src:url(data:font/woff2;base64,${toBase64(font)}) format('woff2')`,
    `unicode-range:${range}`,
  ];
  return `@font-face{${parts.join(';')}}`;
}
