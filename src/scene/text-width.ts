/** Widths in em of Noto Sans, by the kind of character. */
function emOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if (code >= 0x400 && code <= 0x4ff) return 0.6;
  if (" ijl.,:;'|!".includes(character)) return 0.27;
  if ('ftr()[]-'.includes(character)) return 0.37;
  if ('cksvxyz'.includes(character)) return 0.5;
  if ('mwMW@%—…'.includes(character)) return 0.88;
  return code >= 0x41 && code <= 0x5a ? 0.65 : 0.61;
}

/** About how wide a text is, for layouts that have no canvas to measure with. */
export function estimateWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * fontSize;
}
