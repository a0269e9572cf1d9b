/*
 * RFC 4180 with exact lines. csv-parse counts a CRLF inside quotes twice, does not tell where an unclosed quote was
 * opened, and stops at the first such fault; here each is reported at its own line and reading goes on after it.
 */

export type Row = {
  /** Line on which the row begins, from 1. */
  line: number;
  cells: string[];
  /** Line of each cell, where a cell before it spans several. */
  cellLines?: number[];
  /** Its cells cannot be told apart, for a reason that is already among the faults. */
  broken?: true;
};

export type CsvFault = { line: number; cell: number; message: string };

const MAX_CELL_CHARACTERS = 100_000;
const MAX_CELLS = 1_000;

const [QUOTE, COMMA, LF, CR] = [34, 44, 10, 13];

export const lineOfCell = (row: Row, cell: number): number => row.cellLines?.[cell] ?? row.line;

/** The rows of a table, blank lines left out. */
export function parseCsv(text: string): { rows: Row[]; faults: CsvFault[] } {
  const scanner = new Scanner(text);
  const rows: Row[] = [];
  while (!scanner.atEnd) {
    const row = scanner.readRow();
    if (row.cells.length > 1 || row.cells[0] !== '' || row.broken) rows.push(row);
  }
  return { rows, faults: scanner.faults };
}

class Scanner {
  readonly faults: CsvFault[] = [];
  #at = 0;
  #line = 1;
  #row: Row = { line: 1, cells: [] };

  constructor(readonly text: string) {}

  get atEnd(): boolean {
    return this.#at >= this.text.length;
  }

  readRow(): Row {
    this.#row = { line: this.#line, cells: [] };
    do this.#readCell();
    while (this.#passComma());
    this.#passNewline();
    return this.#row;
  }

  #readCell(): void {
    const { cells, line } = this.#row;
    if (cells.length === MAX_CELLS) {
      this.#fault(this.#line, `the row has more than ${MAX_CELLS.toLocaleString('en')} cells`);
      this.#at = this.#endOfLine(this.#at);
      return;
    }
    if (this.#line !== line) this.#row.cellLines ??= cells.map(() => line);
    this.#row.cellLines?.push(this.#line);
    const openedOn = this.#line;
    const value = this.text.charCodeAt(this.#at) === QUOTE ? this.#readQuoted() : this.#readPlain();
    if (value.length > MAX_CELL_CHARACTERS) this.#fault(openedOn, tooLong(value.length));
    cells.push(value.length > MAX_CELL_CHARACTERS ? '' : value);
  }

  #readPlain(): string {
    const start = this.#at;
    const quote = this.#passPlainText();
    if (quote) this.#fault(this.#line, 'a quote stands inside the cell; put the cell in quotes and write "" for it');
    return this.text.slice(start, this.#at);
  }

  /** Moves to the end of a cell without quotes; true where a quote stands in it all the same. */
  #passPlainText(): boolean {
    let quote = false;
    for (; this.#at < this.text.length; this.#at += 1) {
      const code = this.text.charCodeAt(this.#at);
      if (code === COMMA || code === LF || code === CR) break;
      if (code === QUOTE) quote = true;
    }
    return quote;
  }

  #readQuoted(): string {
    const start = this.#at + 1;
    const closing = this.#closingQuote(start);
    const value = closing < 0 ? '' : this.text.slice(start, closing);
    const newlines = countNewlines(value);
    if (closing < 0 || (newlines > 0 && !this.#endsCell(closing + 1))) {
      const until = closing < 0 ? 'never closed' : `not closed before line ${this.#line + newlines}`;
      this.#fault(this.#line, `a quote is opened here and ${until}`);
      this.#at = this.#endOfLine(start);
      return '';
    }
    this.#at = closing + 1;
    if (!this.#endsCell(this.#at)) {
      this.#fault(this.#line, 'text follows the closing quote; write "" for a quote inside the cell');
      this.#passPlainText();
    }
    this.#line += newlines;
    return value.replaceAll('""', '"');
  }

  #closingQuote(from: number): number {
    let quote = this.text.indexOf('"', from);
    while (quote >= 0 && this.text.charCodeAt(quote + 1) === QUOTE) quote = this.text.indexOf('"', quote + 2);
    return quote;
  }

  #endsCell(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return at >= this.text.length || code === COMMA || code === LF || code === CR;
  }

  #endOfLine(from: number): number {
    let at = from;
    while (at < this.text.length && this.text.charCodeAt(at) !== LF && this.text.charCodeAt(at) !== CR) at += 1;
    return at;
  }

  #passComma(): boolean {
    if (this.text.charCodeAt(this.#at) !== COMMA) return false;
    this.#at += 1;
    return true;
  }

  #passNewline(): void {
    if (this.text.charCodeAt(this.#at) === CR && this.text.charCodeAt(this.#at + 1) === LF) this.#at += 1;
    this.#at += 1;
    this.#line += 1;
  }

  #fault(line: number, message: string): void {
    this.faults.push({ line, cell: this.#row.cells.length, message });
    this.#row.broken = true;
  }
}

const tooLong = (length: number): string =>
  `the cell has ${length.toLocaleString('en')} characters, expected at most ${MAX_CELL_CHARACTERS.toLocaleString('en')}`;

const countNewlines = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
