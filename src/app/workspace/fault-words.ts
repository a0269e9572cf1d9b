import { LARGEST_VIEW_FILE } from '../../model/view-file.ts';
import { LARGEST_PICTURE } from '../../scene/reopen/read-saved-view.ts';
import type { SavedViewFault } from '../../scene/reopen/read-saved-view.ts';
import { t } from '../../words/t.ts';
import type { LinkFault } from './view-link.ts';

/** Why a view is not opened. */
export type Fault = SavedViewFault | LinkFault | { fault: 'unreadable'; why: string };

const MEGABYTE = 1024 * 1024;
/** How many faults or ids a message names. */
const NAMED = 3;

const inMegabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);

/** What a fault is called and how to mend it, to follow the name of what has it. */
export function whyOf(fault: Fault): string {
  switch (fault.fault) {
    case 'unreadable':
      return t('workspace.unreadable', { why: fault.why });
    case 'too-large':
      return t('workspace.tooLarge', { size: inMegabytes(fault.bytes), limit: inMegabytes(LARGEST_VIEW_FILE) });
    case 'picture-too-large':
      return t('workspace.pictureTooLarge', { size: inMegabytes(fault.bytes), limit: inMegabytes(LARGEST_PICTURE) });
    case 'link-damaged':
      return t('workspace.linkDamaged');
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
