import { readFile, stat } from 'node:fs/promises';
import { codeOf, messageOf } from '../database/failures.ts';
import { layouts } from '../layout/registry.ts';
import { LARGEST_VIEW_FILE } from '../model/view-file.ts';
import type { ViewFile } from '../model/view-file.ts';
import { LARGEST_PICTURE, readSavedView } from '../scene/reopen/read-saved-view.ts';
import type { SavedViewFault } from '../scene/reopen/read-saved-view.ts';
import { EXIT, Failure } from './failure.ts';
import { shown } from './project.ts';

export type SavedView = { path: string; file: ViewFile };

/** Whether a path leads to a picture or a view file and not to a folder; where nothing is, its ending tells. */
export async function isSavedView(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found ? found.isFile() : /\.(?:png|svg|pdf|json)$/i.test(path);
}

/** The view in a picture or a view file; one that cannot be opened fails with why. */
export async function readSavedViewAt(path: string): Promise<SavedView> {
  const reading = await readSavedView(new Blob([await bytesAt(path)]));
  if ('fault' in reading) throw cannotOpen(path, whyOf(reading));
  const { id } = reading.file.view.layout;
  if (layouts.some((layout) => layout.id === id)) return { path, file: reading.file };
  throw cannotOpen(path, `its layout is "${id}"; expected one of ${layouts.map((layout) => layout.id).join(', ')}.`);
}

async function bytesAt(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_PICTURE) throw cannotOpen(path, tooLarge(size, LARGEST_PICTURE));
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const why = codeOf(error) === 'ENOENT' ? `There is no file ${shown(path)}` : messageOf(error);
    throw new Failure(EXIT.wrongUsage, why);
  }
}

const cannotOpen = (path: string, why: string): Failure =>
  new Failure(EXIT.inputAtFault, `${shown(path)} can not be opened: ${why}`);

const MEGABYTE = 1024 * 1024;
const inMegabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);
const tooLarge = (bytes: number, limit: number): string =>
  `it has ${inMegabytes(bytes)} MB; expected at most ${inMegabytes(limit)}.`;

function whyOf(fault: SavedViewFault): string {
  switch (fault.fault) {
    case 'too-large':
      return tooLarge(fault.bytes, LARGEST_VIEW_FILE);
    case 'picture-too-large':
      return tooLarge(fault.bytes, LARGEST_PICTURE);
    case 'no-view':
      return 'the picture holds no view. It was saved without one, or something that it went through took the view out.';
    case 'picture-cut-short':
      return 'the picture ends in the middle; save or copy it again.';
    case 'damaged':
      return 'the view in the picture is damaged; take another copy of it.';
    case 'unfolds-too-large':
      return `the view in the picture unfolds to more than ${inMegabytes(LARGEST_VIEW_FILE)} MB.`;
    case 'not-json':
      return fault.isCutShort
        ? 'it ends in the middle; save or copy it again.'
        : 'it is not a view file of Liaison, whose name ends in .liaison.json, nor a PNG or SVG picture.';
    case 'not-a-view':
      return 'it holds something else than a view of Liaison.';
    case 'newer':
      return `it was written by a newer Liaison (form ${fault.version}); update this one to open it.`;
    case 'wrong-form':
      return `it is not as it should be:\n${listed(fault.places)}`;
    case 'unknown-ids':
      return `it names ids that it holds no data for:\n${listed(fault.ids)}`;
  }
}

const MOST_LISTED = 20;

const listed = (texts: readonly string[]): string => {
  const rest = texts.length - MOST_LISTED;
  return [...texts.slice(0, MOST_LISTED), ...(rest > 0 ? [`… and ${rest} more`] : [])]
    .map((text) => `  ${text}`)
    .join('\n');
};
