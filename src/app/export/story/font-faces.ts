import type { FontFace } from '../../../story/embedded-fonts.ts';

/** The slices of fonts that the app has, as its style sheets name them. */
export const fontFaces = (): FontFace[] => [...document.styleSheets].flatMap(fontRulesOf).map(faceOf);

const fontRulesOf = ({ cssRules }: CSSStyleSheet): CSSFontFaceRule[] =>
  [...cssRules].filter((rule) => rule instanceof CSSFontFaceRule);

const faceOf = (rule: CSSFontFaceRule): FontFace => ({
  family: rule.style.getPropertyValue('font-family'),
  weight: rule.style.getPropertyValue('font-weight'),
  range: rule.style.getPropertyValue('unicode-range'),
  read: () => fontOf(rule),
});

async function fontOf(rule: CSSFontFaceRule): Promise<Uint8Array | undefined> {
  const address = /url\("?([^")]+)"?\)/u.exec(rule.style.getPropertyValue('src'))?.[1];
  if (address === undefined) return undefined;
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const answer = await fetch(new URL(address, base));
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
}
