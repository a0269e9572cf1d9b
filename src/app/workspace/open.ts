import { LARGEST_VIEW_FILE } from '../../model/view-file.ts';
import type { ViewFile } from '../../model/view-file.ts';
import type { View } from '../../model/view.ts';
import type { Health } from '../../model/wire.ts';
import { layouts } from '../../layout/registry.ts';
import { LARGEST_PICTURE, readSavedView } from '../../scene/reopen/read-saved-view.ts';
import type { SavedViewFault } from '../../scene/reopen/read-saved-view.ts';
import { hiddenKindsOf } from '../state/view/transitions.ts';
import { t } from '../words/t.ts';

export type Reading =
  | { status: 'read'; file: ViewFile }
  /** Of other data than is loaded: the reader decides with which to see it. */
  | { status: 'other-data'; other: OtherData; message: string }
  | { status: 'failed'; message: string };

export type OtherData = {
  file: ViewFile;
  /** Another version of the data set that is loaded, so that the same may be asked of it. */
  isOfLoadedSet: boolean;
};

/** Reads a view from a view file or a picture that the reader chose; nothing shown is touched by it. */
export async function readChosenFile(chosen: File, dataSet: Health['dataSet']): Promise<Reading> {
  const reading = await readSavedView(chosen).catch((error: unknown): { fault: 'unreadable'; why: string } => ({
    fault: 'unreadable',
    why: error instanceof Error ? error.message : String(error),
  }));
  if ('fault' in reading) return failed(chosen.name, reading);
  const { file } = reading;
  if (!layouts.some(({ id }) => id === file.view.layout.id))
    return failed(chosen.name, { fault: 'wrong-form', places: [`view.layout.id: ${file.view.layout.id}`] });
  if (isSameData(file.dataSet, dataSet)) return { status: 'read', file };
  const isOfLoadedSet = file.dataSet?.name === dataSet?.name && file.view.question.type !== 'file';
  const message = otherData(chosen.name, file.dataSet, dataSet);
  return { status: 'other-data', other: { file, isOfLoadedSet }, message };
}

const isSameData = (one: Health['dataSet'], other: Health['dataSet']): boolean =>
  one?.name === other?.name && one?.version === other?.version;

const wordsOf = (dataSet: Health['dataSet']): string =>
  dataSet ? `${dataSet.title} ${dataSet.version}` : t('workspace.noDataSet');

const otherData = (name: string, ofFile: Health['dataSet'], loaded: Health['dataSet']): string =>
  t('workspace.otherData', { name, ofFile: wordsOf(ofFile), loaded: wordsOf(loaded) });

type Fault = SavedViewFault | { fault: 'unreadable'; why: string };

const failed = (name: string, fault: Fault): Reading => ({
  status: 'failed',
  message: t('workspace.notOpened', { name, why: whyOf(fault) }),
});

const MEGABYTE = 1024 * 1024;
/** How many faults or ids a message names. */
const NAMED = 3;

const inMegabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);

function whyOf(fault: Fault): string {
  switch (fault.fault) {
    case 'unreadable':
      return t('workspace.unreadable', { why: fault.why });
    case 'too-large':
      return t('workspace.tooLarge', { size: inMegabytes(fault.bytes), limit: inMegabytes(LARGEST_VIEW_FILE) });
    case 'picture-too-large':
      return t('workspace.pictureTooLarge', { size: inMegabytes(fault.bytes), limit: inMegabytes(LARGEST_PICTURE) });
    case 'no-view':
      return t('workspace.noView');
    case 'picture-cut-short':
      return t('workspace.pictureCutShort');
    case 'damaged':
      return t('workspace.damaged');
    case 'unfolds-too-large':
      return t('workspace.unfoldsTooLarge', { limit: inMegabytes(LARGEST_VIEW_FILE) });
    case 'not-json':
      return fault.isCutShort ? t('workspace.cutShort') : t('workspace.notJson');
    case 'not-a-view':
      return t('workspace.notAView');
    case 'newer':
      return t('workspace.newer', { version: String(fault.version) });
    case 'wrong-form':
      return t('workspace.wrongForm', { count: fault.places.length, places: firstOf(fault.places) });
    case 'unknown-ids':
      return t('workspace.unknownIds', { count: fault.ids.length, ids: firstOf(fault.ids) });
  }
}

const firstOf = (texts: readonly string[]): string =>
  [...texts.slice(0, NAMED), ...(texts.length > NAMED ? ['…'] : [])].join('; ');

/** The view of a file whose data is not what is loaded: it asks its own data. */
export const viewOnItsOwnData = ({ view, title }: ViewFile, key: string): View => ({
  ...view,
  question: { type: 'file', key, title },
  additions: [],
  hiddenKinds: [...hiddenKindsOf(view, view.question.type === 'opening')],
});
