/** What is wrong with a preset's file, and where. */
export type PresetFault = { file: string; line: number; message: string };

/** One line a fault, with the file and the line that it is in. */
export const faultLines = (faults: readonly PresetFault[]): string[] =>
  faults.map(({ file, line, message }) => `${file}:${line}: ${message}`);

export type HeadLine = { line: number; key: string; value: string };

const ENTRY = /^\/\/ ([a-z-]+): *(.*)$/;
const PARAMETER = /^\/\/ param (.*)$/;
const CONTINUATION = /^\/\/ {2,}(.*)$/;
const SINGLE_KEYS = ['title', 'sentence', 'group', 'description', 'tags', 'graph-only', 'chart'];
const REPEATED_KEYS = ['finding', 'with', 'expect'];
const KEYS = [...SINGLE_KEYS, 'param', ...REPEATED_KEYS];

/** Whether a text begins as a preset's file does; one that does not is a statement alone. */
export function hasHead(text: string): boolean {
  const [first = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  return PARAMETER.test(first) || KEYS.includes(ENTRY.exec(first)?.[1] ?? '');
}

/** The `//` lines at the top of a file, and what is found wrong with them. */
export class Head {
  readonly faults: PresetFault[] = [];
  readonly entries: HeadLine[] = [];
  readonly length: number;

  constructor(
    private readonly file: string,
    lines: readonly string[],
  ) {
    const end = lines.findIndex((line) => !line.startsWith('//'));
    this.length = end === -1 ? lines.length : end;
    for (const [index, text] of lines.slice(0, this.length).entries()) this.readLine(text.trimEnd(), index + 1);
  }

  fault(line: number, message: string): undefined {
    this.faults.push({ file: this.file, line, message });
  }

  one(key: string): HeadLine | undefined {
    return this.entries.find((entry) => entry.key === key);
  }

  text(key: string): string {
    return this.one(key)?.value ?? '';
  }

  all(...keys: string[]): HeadLine[] {
    return this.entries.filter(({ key }) => keys.includes(key));
  }

  private readLine(text: string, line: number): void {
    const continuation = CONTINUATION.exec(text);
    const last = this.entries.at(-1);
    const parameter = PARAMETER.exec(text);
    if (continuation && last) last.value = `${last.value} ${continuation[1] ?? ''}`.trim();
    else if (parameter) this.entries.push({ line, key: 'param', value: (parameter[1] ?? '').trim() });
    else this.readEntry(text, line);
  }

  private readEntry(text: string, line: number): void {
    const [, key = '', value = ''] = ENTRY.exec(text) ?? [];
    if (!SINGLE_KEYS.includes(key) && !REPEATED_KEYS.includes(key)) {
      this.fault(line, `found ${JSON.stringify(text)}, expected // and one of ${KEYS.join(', ')}`);
    } else if (SINGLE_KEYS.includes(key) && this.one(key)) this.fault(line, `${key} is given twice, expected once`);
    else this.entries.push({ line, key, value: value.trim() });
  }
}
