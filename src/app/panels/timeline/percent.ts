/** A length of a plot, in CSS. */
export const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;
