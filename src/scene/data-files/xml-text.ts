const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as it may stand in an element or between double quotes; what XML 1.0 has no way to write is left out. */
export const xmlText = (text: string): string =>
  text.replaceAll(ILLEGAL, '').replaceAll(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? '');
