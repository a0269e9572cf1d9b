import { useState } from 'react';
import type { ViewFile } from '../../../model/view-file.ts';
import { Icon } from '../../shell/Icon.tsx';
import { addressOf, isWholeInAddress, viewNow } from '../../state/view/store.ts';
import { t, writeNumber } from '../../../words/t.ts';
import { saveFile } from '../../workspace/save-file.ts';
import { useWorkspace } from '../../workspace/store.ts';
import { hashOf, LONGEST_LINK } from '../../workspace/view-link.ts';

/** Takes the view elsewhere: as a link that holds it whole, else as a file. */
export function CopyLinkButton({ present }: { present: () => ViewFile }) {
  const [said, setSaid] = useState('');
  return (
    <>
      <output className="copied">{said}</output>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => void share(present).then(setSaid)}
        onBlur={() => setSaid('')}
      >
        <Icon name="link" />
        {t('shell.copyLink')}
      </button>
    </>
  );
}

/** What is to be said beside the button; what takes more room is said where the workspace speaks. */
function share(present: () => ViewFile): Promise<string> {
  const view = viewNow();
  return isWholeInAddress(view) ? copyAddress(window.location.origin + addressOf(view)) : copyWhole(present());
}

async function copyAddress(address: string): Promise<string> {
  try {
    // Where other machines reach it by plain HTTP there is no clipboard at all.
    await navigator.clipboard.writeText(address);
    return t('shell.linkCopied');
  } catch {
    return t('shell.linkFailed');
  }
}

async function copyWhole(file: ViewFile): Promise<string> {
  const hash = hashOf(file);
  try {
    // The clipboard is promised the text at once, as browsers take none long after the press.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': linkText(hash) })]);
    return t('workspace.linkWhole');
  } catch {
    const limit = writeNumber(LONGEST_LINK);
    const isLink = (await hash) !== undefined;
    const text = isLink ? t('workspace.linkRefused') : t('workspace.linkTooLong', { limit, name: saveFile(file) });
    useWorkspace.setState({ message: { text } });
    return '';
  }
}

async function linkText(hash: Promise<string | undefined>): Promise<Blob> {
  const held = await hash;
  if (!held) throw new RangeError('the view is too much for a link');
  return new Blob([window.location.origin + window.location.pathname + held], { type: 'text/plain' });
}
