import { LARGEST_VIEW_FILE } from '../../model/view-file.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { deflate, inflate } from './deflate.ts';
import type { EmbeddedView } from './embedded-view.ts';

const NAMESPACE = 'urn:liaison:view';

/** The text of a view file as an element to stand in an SVG's `<metadata>`. */
export async function metadataOf(file: string): Promise<string> {
  const text = toBase64(await deflate(file));
  return `<liaison:viewFile xmlns:liaison="${NAMESPACE}" encoding="deflate+base64">${text}</liaison:viewFile>`;
}

/** Other programs may give the namespace another prefix, more attributes and lines of their own. */
const OPENING = /<(?:[\w.-]+:)?viewFile\b[^<>]*>/;
const CLOSING = /^[^<]*(?=<\/(?:[\w.-]+:)?viewFile\s*>)/;

const isClosed = (svg: string): boolean => /<\/(?:[\w.-]+:)?svg\s*>\s*(?:<!--.*-->\s*)?$/s.test(svg.slice(-1000));

/** The text of the view file in an SVG. */
export async function viewInSvg(svg: string): Promise<EmbeddedView> {
  const opening = OPENING.exec(svg);
  if (!opening) return { fault: isClosed(svg) ? 'no-view' : 'picture-cut-short' };
  const inside = CLOSING.exec(svg.slice(opening.index + opening[0].length));
  if (!inside) return { fault: 'picture-cut-short' };
  const bytes = fromBase64(inside[0]);
  return bytes ? inflate(bytes, LARGEST_VIEW_FILE) : { fault: 'damaged' };
}
