import { useEffect } from 'react';
import { CloseButton } from '../../shell/CloseButton.tsx';
import { t } from '../../../words/t.ts';
import { followLinks } from '../../workspace/open-addressed.ts';
import { openOnItsOwnData, openView, takeUpFormer, useWorkspace } from '../../workspace/store.ts';

/** What the workspace has to say: where one was before, what could not be opened and why. */
export function WorkspaceBar() {
  const { former, message } = useWorkspace();
  const { anyway } = message ?? {};
  useEffect(followLinks, []);
  return (
    <>
      {message && (
        <div className="banner banner-notice">
          <output>{message.text}</output>
          {anyway && (
            <button type="button" className="text-button" onClick={() => void openOnItsOwnData(anyway.file)}>
              {t('workspace.openAnyway')}
            </button>
          )}
          {anyway?.isOfLoadedSet && (
            <button type="button" className="text-button" onClick={() => openView(anyway.file)}>
              {t('workspace.openHere')}
            </button>
          )}
          <CloseButton label={t('workspace.putAway')} onClick={() => useWorkspace.setState({ message: undefined })} />
        </div>
      )}
      {former && !message && (
        <div className="former">
          <button type="button" className="text-button" onClick={() => takeUpFormer(former)}>
            {t('workspace.continue', { title: former.title })}
          </button>
          <CloseButton label={t('workspace.putAway')} onClick={() => useWorkspace.setState({ former: undefined })} />
        </div>
      )}
    </>
  );
}
