const LETTER = /\p{Letter}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text is read from right to left, as its first letter says: punctuation at its ends hangs on it. */
export function isRightToLeft(text: string): boolean {
  const [first = ''] = LETTER.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(first);
}
