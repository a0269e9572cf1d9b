/** Every character that Markdown, also GitHub's, may take as markup. */
const MARKUP = /[\\`*_{}[\]<>&#|~$@]/g;

/** Text that stays what it is in the middle or at the start of a line. */
export const markdownText = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(MARKUP, (character) => `\\${character}`)
    .replaceAll(/:\/\//g, ':\\/\\/')
    .replaceAll(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** A link where the address is one of the web; the text alone elsewhere. */
export function markdownLink(text: string, url: string): string {
  if (!/^https?:\/\//i.test(url)) return markdownText(text);
  const address = url.replaceAll(/[\s<>\\]/gu, (character) => encodeURIComponent(character));
  return `[${markdownText(text)}](<${address}>)`;
}
