import { LARGEST_VIEW_FILE, readViewFile } from '../../model/view-file.ts';
import type { ViewFile, ViewFileFault } from '../../model/view-file.ts';
import type { View } from '../../model/view.ts';
import type { Health } from '../../model/wire.ts';
import { layouts } from '../../layout/registry.ts';
import { hiddenKindsOf } from '../state/view/transitions.ts';
import { t } from '../words/t.ts';

export type Reading =
  | { status: 'read'; file: ViewFile }
  /** Of other data than is loaded: the reader decides whether to see it with the data that it holds. */
  | { status: 'other-data'; file: ViewFile; message: string }
  | { status: 'failed'; message: string };

/** Reads a view from a file that the reader chose; nothing shown is touched by it. */
export async function readChosenFile(chosen: File, dataSet: Health['dataSet']): Promise<Reading> {
  if (chosen.size > LARGEST_VIEW_FILE) return failed(chosen.name, { fault: 'too-large', bytes: chosen.size });
  const reading = readViewFile(await chosen.text());
  if ('fault' in reading) return failed(chosen.name, reading);
  const { file } = reading;
  if (!layouts.some(({ id }) => id === file.view.layout.id))
    return failed(chosen.name, { fault: 'wrong-form', places: [`view.layout.id: ${file.view.layout.id}`] });
  return isSameData(file.dataSet, dataSet)
    ? { status: 'read', file }
    : { status: 'other-data', file, message: otherData(chosen.name, file.dataSet, dataSet) };
}

const isSameData = (one: Health['dataSet'], other: Health['dataSet']): boolean =>
  one?.name === other?.name && one?.version === other?.version;

const wordsOf = (dataSet: Health['dataSet']): string =>
  dataSet ? `${dataSet.title} ${dataSet.version}` : t('workspace.noDataSet');

const otherData = (name: string, ofFile: Health['dataSet'], loaded: Health['dataSet']): string =>
  t('workspace.otherData', { name, ofFile: wordsOf(ofFile), loaded: wordsOf(loaded) });

const failed = (name: string, fault: ViewFileFault): Reading => ({
  status: 'failed',
  message: t('workspace.notOpened', { name, why: whyOf(fault) }),
});

const MEGABYTE = 1024 * 1024;
/** How many faults or ids a message names. */
const NAMED = 3;

function whyOf(fault: ViewFileFault): string {
  switch (fault.fault) {
    case 'too-large':
      return t('workspace.tooLarge', {
        size: Math.round(fault.bytes / MEGABYTE),
        limit: Math.round(LARGEST_VIEW_FILE / MEGABYTE),
      });
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
