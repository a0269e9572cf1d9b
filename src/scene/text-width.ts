/** Widths in em of Noto Sans, by the kind of character. */
function emOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x400 && code <= 0x4ff) return 0.6;
  if (" ijl.,:;'|!".includes(character)) return 0.27;
  if ('ftr()[]-'.includes(character)) return 0.37;
  if ('cksvxyz'.includes(character)) return 0.5;
  if ('mwMW@%—…'.includes(character)) return 0.88;
  return code >= 0x41 && code <= 0x5a ? 0.65 : 0.61;
}

/** For Latin and Cyrillic, by code. */
const table = Float32Array.from({ length: 0x500 }, (_, code) => emOf(String.fromCharCode(code)));

/** About how wide a text is, for layouts that have no canvas to measure with. */
export function estimateWidth(text: string, fontSize: number): number {
  let em = 0;
  for (let index = 0; index < text.length; index += 1) em += table[text.charCodeAt(index)] ?? 1;
  return em * fontSize;
}
