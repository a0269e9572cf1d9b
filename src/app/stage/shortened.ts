const ELLIPSIS = '…';

/** The text, or as much of its beginning as keeps within a width, and an ellipsis. */
export function shortened(text: string, longest: number, measure: (part: string) => number): string {
  if (measure(text) <= longest) return text;
  const characters = [...text];
  let low = 1;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cut(characters, middle)) <= longest) low = middle;
    else high = middle - 1;
  }
  return cut(characters, low);
}

const cut = (characters: readonly string[], length: number): string =>
  `${characters
    .slice(0, length)
    .join('')
    .replace(/[\s,;:(…–-]+$/u, '')}${ELLIPSIS}`;
