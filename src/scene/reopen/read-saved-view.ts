import { LARGEST_VIEW_FILE, readViewFile } from '../../model/view-file.ts';
import type { ViewFile, ViewFileFault } from '../../model/view-file.ts';
import type { PictureFault } from './embedded-view.ts';
import { isPng } from './png-chunks.ts';
import { viewOf } from './view-of.ts';

/** Larger pictures are refused unread: the largest that can be saved are about half of it. */
export const LARGEST_PICTURE = 256 * 1024 * 1024;

export type SavedViewFault = ViewFileFault | PictureFault | { fault: 'picture-too-large'; bytes: number };

/** Reads what a reader wants opened: a view file, or a picture that holds one. */
export async function readSavedView(saved: Blob): Promise<{ file: ViewFile } | SavedViewFault> {
  const { size } = saved;
  if (size > LARGEST_PICTURE && (await beginsAsPng(saved))) return { fault: 'picture-too-large', bytes: size };
  if (size > LARGEST_VIEW_FILE && !(await beginsAsPng(saved))) return { fault: 'too-large', bytes: size };
  const found = await viewOf(new Uint8Array(await saved.arrayBuffer()));
  return 'fault' in found ? found : readViewFile(found.text);
}

const SIGNATURE_BYTES = 8;
const beginsAsPng = async (saved: Blob): Promise<boolean> =>
  isPng(new Uint8Array(await saved.slice(0, SIGNATURE_BYTES).arrayBuffer()));
