import { toBase64 } from '../../../scene/reopen/base64.ts';

/** One slice of a font that the page has, as its style sheets name it. */
type Slice = { rule: CSSFontFaceRule; ranges: readonly (readonly [first: number, last: number])[]; used: number };

/** Fonts are most of a story's size; what is past this is left to the reader's own fonts. */
const MOST_BYTES = 900_000;

/** @font-face rules with data: URLs of the slices that these texts need, the most used first, as far as there is room. */
export async function embeddedFonts(texts: Iterable<string>): Promise<string> {
  const rules: string[] = [];
  let bytes = 0;
  for (const { rule } of slicesFor(texts)) {
    const font = await fontOf(rule);
    if (!font || bytes + font.size > MOST_BYTES) continue;
    bytes += font.size;
    rules.push(await ruleOf(rule, font));
  }
  return rules.join('');
}

function slicesFor(texts: Iterable<string>): Slice[] {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  const slices = [...document.styleSheets].flatMap(fontRulesOf).map((rule): Slice => {
    const ranges = rangesOf(rule.style.getPropertyValue('unicode-range'));
    const used = [...counts].reduce((sum, [code, count]) => sum + (isIn(code, ranges) ? count : 0), 0);
    return { rule, ranges, used };
  });
  return slices.filter(({ used }) => used > 0).toSorted((a, b) => b.used - a.used);
}

const fontRulesOf = ({ cssRules }: CSSStyleSheet): CSSFontFaceRule[] =>
  [...cssRules].filter((rule) => rule instanceof CSSFontFaceRule);

const isIn = (code: number, ranges: Slice['ranges']): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last);

/** "U+0-FF, U+131" */
const rangesOf = (text: string): Slice['ranges'] =>
  text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)] as const;
  });

async function fontOf(rule: CSSFontFaceRule): Promise<Blob | undefined> {
  const address = /url\("?([^")]+)"?\)/u.exec(rule.style.getPropertyValue('src'))?.[1];
  if (address === undefined) return undefined;
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const answer = await fetch(new URL(address, base));
  return answer.ok ? answer.blob() : undefined;
}

async function ruleOf({ style }: CSSFontFaceRule, font: Blob): Promise<string> {
  const family = style.getPropertyValue('font-family').replaceAll('"', "'");
  const parts = [
    `font-family:${family}`,
    `font-weight:${style.getPropertyValue('font-weight')}`,
    `src:url(data:font/woff2;base64,${toBase64(new Uint8Array(await font.arrayBuffer()))}) format('woff2')`,
    `unicode-range:${style.getPropertyValue('unicode-range')}`,
  ];
  return `@font-face{${parts.join(';')}}`;
}
