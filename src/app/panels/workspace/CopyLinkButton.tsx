import { useState } from 'react';
import type { ViewFile } from '../../../model/view-file.ts';
import { Icon } from '../../shell/Icon.tsx';
import { addressOf, isWholeInAddress } from '../../state/view/store.ts';
import { t, writeNumber } from '../../words/t.ts';
import { saveFile } from '../../workspace/save-file.ts';
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
        onClick={() => void share(present()).then(setSaid)}
        onBlur={() => setSaid('')}
      >
        <Icon name="link" />
        {t('shell.copyLink')}
      </button>
    </>
  );
}

/** What is to be said once the link is copied, or a file saved in its place. */
const share = (file: ViewFile): Promise<string> =>
  isWholeInAddress(file.view) ? copyAddress(window.location.origin + addressOf(file.view)) : copyWhole(file);

const copyAddress = (address: string): Promise<string> =>
  navigator.clipboard.writeText(address).then(
    () => t('shell.linkCopied'),
    () => t('shell.linkFailed'),
  );

async function copyWhole(file: ViewFile): Promise<string> {
  const hash = hashOf(file);
  try {
    // The clipboard is promised the text at once, as browsers take none long after the press.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': linkText(hash) })]);
    return t('workspace.linkWhole');
  } catch {
    if (await hash) return t('workspace.linkRefused');
    return t('workspace.linkTooLong', { limit: writeNumber(LONGEST_LINK), name: saveFile(file) });
  }
}

async function linkText(hash: Promise<string | undefined>): Promise<Blob> {
  const held = await hash;
  if (!held) throw new RangeError('the view is too much for a link');
  return new Blob([window.location.origin + window.location.pathname + held], { type: 'text/plain' });
}
