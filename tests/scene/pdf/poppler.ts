import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isThere = (command: string): boolean => spawnSync(command, ['-v']).error === undefined;

/** Reads and draws PDFs, which nothing of ours does. */
export const isPopplerMissing = !['pdftotext', 'pdffonts', 'pdfinfo', 'pdfdetach', 'pdftoppm'].every(isThere);

const MISSING = 'no pdftotext found; on Debian, apt-get install poppler-utils';
if (isPopplerMissing && process.env['LIAISON_TEST_DEMAND'] === '1') throw new Error(MISSING);
if (isPopplerMissing) console.warn(`\n  SKIPPED: whether a PDF says and shows what it should. ${MISSING}\n`);

/** What one of its commands says of a PDF, `in.pdf` to it: in `out`, if it writes that, or else in print. */
export function askPoppler(command: string, args: readonly string[], pdf: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-pdf-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, maxBuffer: 2 ** 28 });
    if (status !== 0 || stderr.length > 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
    return existsSync(join(folder, 'out')) ? readFileSync(join(folder, 'out')) : stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All of its text, with single spaces and without the signs that pdftotext puts around text from right to left. */
export const textIn = (pdf: Uint8Array): string =>
  askPoppler('pdftotext', ['-raw', 'in.pdf', 'out'], pdf)
    .toString()
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll(/\s+/gu, ' ');
