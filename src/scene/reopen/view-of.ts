import type { EmbeddedView } from './embedded-view.ts';
import { isPng } from './png-chunks.ts';
import { isPdf, viewInPdf } from './view-in-pdf.ts';
import { viewInPng } from './view-in-png.ts';
import { viewInSvg } from './view-in-svg.ts';

/** The text of a view file, be it in a PNG, in a PDF, in an SVG or by itself; the content tells which, not the name. */
export async function viewOf(bytes: Uint8Array): Promise<EmbeddedView> {
  if (isPng(bytes)) return viewInPng(bytes);
  if (isPdf(bytes)) return viewInPdf(bytes);
  const text = new TextDecoder().decode(bytes);
  return isSvg(text) ? viewInSvg(text) : { text };
}

/** As an SVG begins, whatever its declarations and comments are; a page may hold one too. */
const isSvg = (text: string): boolean =>
  /^\s*<(?:[?!]|(?:[\w.-]+:)?svg\b)/.test(text) &&
  !/^\s*<!doctype html/i.test(text) &&
  /<(?:[\w.-]+:)?svg\b/.test(text);
