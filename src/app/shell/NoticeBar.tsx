import { useState } from 'react';
import { noticesStore } from '../state/notices/store.ts';
import { t } from '../../words/t.ts';
import { CloseButton } from './CloseButton.tsx';

/** Says what of the address could not be used, until it is put away. */
export function NoticeBar({ ofQuestion }: { ofQuestion: readonly string[] }) {
  const ofAddress = noticesStore((notices) => notices.ofAddress);
  const [seen, setSeen] = useState('');
  const notices = [...ofAddress, ...ofQuestion];
  const key = notices.join('\n');
  if (notices.length === 0 || key === seen) return <output />;
  return (
    <div className="banner banner-notice">
      <output>
        {notices.map((notice) => (
          <span key={notice} className="notice">
            {notice}
          </span>
        ))}
      </output>
      <CloseButton label={t('shell.putAway')} onClick={() => setSeen(key)} />
    </div>
  );
}
