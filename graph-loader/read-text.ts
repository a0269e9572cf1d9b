import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import type { Fault } from './faults.ts';

/** Far above any table of ours, far below the longest string that Node can hold. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

const NEWLINE = 10;

/** The text of a file, or why it is none. Excel's byte order mark is taken off. */
export async function readText(path: string, file: string): Promise<{ text: string } | { fault: Fault }> {
  try {
    return await readChecked(path, file);
  } catch (error) {
    return { fault: { file, message: `the file can't be read: ${error instanceof Error ? error.message : error}` } };
  }
}

async function readChecked(path: string, file: string): Promise<{ text: string } | { fault: Fault }> {
  const { size } = await stat(path);
  if (size > MAX_FILE_BYTES) {
    const [found, limit] = [size, MAX_FILE_BYTES].map((bytes) => Math.round(bytes / 1024 / 1024));
    return { fault: { file, message: `the file has ${found} MB, expected at most ${limit} MB` } };
  }
  const bytes = await readFile(path);
  const fault = faultOf(bytes, file);
  return fault ? { fault } : { text: new TextDecoder('utf-8').decode(bytes) };
}

function faultOf(bytes: Buffer, file: string): Fault | undefined {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) {
    return { file, message: 'this is an Excel workbook or another archive; save the sheet as "CSV UTF-8"' };
  }
  if (isUtf16(bytes)) return { file, message: 'the text is UTF-16; save it as UTF-8 (in Excel: "CSV UTF-8")' };
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { file, line: lineAt(bytes, nul), message: 'found a NUL byte, expected text in UTF-8' };
  if (isUtf8(bytes)) return undefined;
  const line = firstLineNotUtf8(bytes);
  return { file, line, message: 'found bytes that are not UTF-8; save the file as UTF-8 (in Excel: "CSV UTF-8")' };
}

/** By its byte order mark or, without one, by the NUL that UTF-16 has in every other byte of Latin text. */
function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return true;
  const head = bytes.subarray(0, 200);
  return head.length >= 4 && head.filter((byte) => byte === 0).length > head.length / 4;
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < offset; at = bytes.indexOf(NEWLINE, at + 1)) line += 1;
  return line;
}

function firstLineNotUtf8(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const newline = bytes.indexOf(NEWLINE, start);
    if (newline < 0 || !isUtf8(bytes.subarray(start, newline))) return line;
    start = newline + 1;
  }
}
