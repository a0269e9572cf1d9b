/** One thing wrong with a data package, at the place where its author can mend it. */
export type Fault = { file: string; line?: number; column?: string; message: string };

const SHOWN_CHARACTERS = 60;

/** `programs.csv:17: start: found "2022-13", expected a date such as 2022, 2022-05 or 2022-05-03` */
export function formatFault({ file, line, column, message }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [place, ...(column === undefined ? [] : [column]), message].join(': ');
}

/** A value as a message shows it: quoted, its control characters visible, never longer than a line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const cut = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
  return typeof value === 'string' ? JSON.stringify(cut) : cut;
}

export const didYouMean = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : `; did you mean ${suggestion}?`;

/** In the order of the package's files, then of their lines. */
export function sortFaults(faults: readonly Fault[], files: readonly string[]): Fault[] {
  const rank = new Map(files.map((file, index) => [file, index]));
  const rankOf = (fault: Fault): number => rank.get(fault.file) ?? -1;
  return [...faults].sort((a, b) => rankOf(a) - rankOf(b) || (a.line ?? 0) - (b.line ?? 0));
}
