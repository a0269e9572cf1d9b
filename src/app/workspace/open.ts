import type { ViewFile } from '../../model/view-file.ts';
import type { View } from '../../model/view.ts';
import type { Health } from '../../model/wire.ts';
import { layouts } from '../../layout/registry.ts';
import { readSavedView } from '../../scene/reopen/read-saved-view.ts';
import { hiddenKindsOf } from '../../model/view-at-rest.ts';
import { t } from '../../words/t.ts';
import { whyOf } from './fault-words.ts';
import type { Fault } from './fault-words.ts';

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
  const layoutFault = unknownLayout(file.view);
  if (layoutFault) return failed(chosen.name, layoutFault);
  if (isSameData(file.dataSet, dataSet)) return { status: 'read', file };
  const isOfLoadedSet = file.dataSet?.name === dataSet?.name && file.view.question.type !== 'file';
  const message = otherData(chosen.name, file.dataSet, dataSet);
  return { status: 'other-data', other: { file, isOfLoadedSet }, message };
}

/** The fault of a view laid out as nothing here can. */
export const unknownLayout = ({ layout }: View): Fault | undefined =>
  layouts.some(({ id }) => id === layout.id)
    ? undefined
    : { fault: 'wrong-form', places: [`view.layout.id: ${layout.id}`] };

export const isSameData = (one: Health['dataSet'], other: Health['dataSet']): boolean =>
  one?.name === other?.name && one?.version === other?.version;

export const wordsOf = (dataSet: Health['dataSet']): string =>
  dataSet ? `${dataSet.title} ${dataSet.version}` : t('workspace.noDataSet');

const otherData = (name: string, ofFile: Health['dataSet'], loaded: Health['dataSet']): string =>
  t('workspace.otherData', { name, ofFile: wordsOf(ofFile), loaded: wordsOf(loaded) });

const failed = (name: string, fault: Fault): Reading => ({
  status: 'failed',
  message: t('workspace.notOpened', { name, why: whyOf(fault) }),
});

/** The view of a file whose data is not what is loaded: it asks its own data. */
export const viewOnItsOwnData = ({ view, title }: ViewFile, key: string): View => ({
  ...view,
  question: { type: 'file', key, title },
  additions: [],
  hiddenKinds: [...hiddenKindsOf(view, view.question.type === 'opening')],
});
