import { LARGEST_VIEW_FILE } from '../../model/view-file.ts';
import type { EmbeddedView } from './embedded-view.ts';
import { inflate } from './deflate.ts';

const SIGNATURE = '%PDF-';
const END = '%%EOF';
/** Where readers of PDFs look for its end. */
const TAIL_BYTES = 1024;

/** A letter a byte, so that places in the text are places in the file. */
const latin1 = new TextDecoder('latin1');

export const isPdf = (bytes: Uint8Array): boolean => latin1.decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;

/** What stands before an attached file, as our own PDFs have it; other programs that save one anew may pack it away. */
const ATTACHED =
  /\bobj\s*<<\s*\/Type\s*\/EmbeddedFile\b(?:(?!endobj)[^])*?\/Length (\d+)\b(?! \d)(?:(?!endobj)[^])*?\bstream\r?\n/;

/** The text of the view file in a PDF. */
export async function viewInPdf(pdf: Uint8Array): Promise<EmbeddedView> {
  const found = ATTACHED.exec(latin1.decode(pdf));
  if (!found) return { fault: isWhole(pdf) ? 'no-view' : 'picture-cut-short' };
  const start = found.index + found[0].length;
  const end = start + Number(found[1]);
  if (end > pdf.length) return { fault: 'picture-cut-short' };
  return inflate(pdf.subarray(start, end), LARGEST_VIEW_FILE);
}

const isWhole = (pdf: Uint8Array): boolean => latin1.decode(pdf.subarray(-TAIL_BYTES)).includes(END);
