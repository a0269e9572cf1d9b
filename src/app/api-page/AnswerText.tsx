import { useMemo } from 'react';
import { t } from '../../words/t.ts';
import type { Run } from './use-run.ts';

/** More than this takes a browser seconds to lay out. */
const MOST_CHARACTERS = 200_000;

/** The answer as it came, JSON with a line for each value. */
export function AnswerText({ run }: { run: Run }) {
  return (
    <section className="api-answer" aria-labelledby="api-answer-name">
      <h3 id="api-answer-name">{t('api.answer')}</h3>
      <output>{statusWords(run)}</output>
      {run.type === 'answered' && <Text text={run.text} isJson={run.isJson} />}
    </section>
  );
}

function statusWords(run: Run): string {
  switch (run.type) {
    case 'idle':
      return t('api.notRun');
    case 'running':
      return t('api.running');
    case 'failed':
      return t('api.failed', { why: run.why });
    case 'answered':
      return t('api.status', {
        status: String(run.status),
        seconds: run.tookMs / 1000,
        characters: run.text.length,
      });
  }
}

function Text({ text, isJson }: { text: string; isJson: boolean }) {
  const written = useMemo(() => (isJson ? JSON.stringify(JSON.parse(text), null, 2) : text), [text, isJson]);
  const isCut = written.length > MOST_CHARACTERS;
  return (
    <>
      {isCut && <p>{t('api.cut', { shown: MOST_CHARACTERS, all: written.length })}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={t('api.answer')}>
        {isCut ? `${written.slice(0, MOST_CHARACTERS)}…` : written}
      </pre>
    </>
  );
}
