import { useState } from 'react';
import { t } from '../../words/t.ts';

type Copied = 'no' | 'yes' | 'refused';

/** The request for a shell, to copy. */
export function CurlLine({ line }: { line: string }) {
  const [copied, setCopied] = useState<{ line: string; how: Copied }>({ line, how: 'no' });
  const how = copied.line === line ? copied.how : 'no';
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(line);
      setCopied({ line, how: 'yes' });
    } catch (error) {
      console.warn('the line cannot be copied', error);
      setCopied({ line, how: 'refused' });
    }
  };
  return (
    <section className="api-curl" aria-labelledby="api-curl-name">
      <h3 id="api-curl-name">{t('api.curl')}</h3>
      {/* Scrolls, and so must be reached by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0}>{line}</pre>
      <button type="button" className="button" onClick={() => void copy()}>
        {t('api.copy')}
      </button>
      <output>
        {how === 'yes' && t('api.copied')}
        {how === 'refused' && t('api.notCopied')}
      </output>
    </section>
  );
}
