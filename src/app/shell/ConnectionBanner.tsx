import type { Connection } from '../picture/use-health.ts';

const WORDS: Readonly<Record<'loading' | 'database-away' | 'server-away', string>> = {
  loading: 'The data is being loaded. The picture comes by itself when it is there.',
  'database-away':
    'The database cannot be reached. What you see was read before and may be out of date; it is tried again every few seconds.',
  'server-away':
    'The Liaison server does not answer. What you see was read before; start the server again if it was stopped. It is tried again every few seconds.',
};

/** Said while the picture may be stale; goes by itself. */
export function ConnectionBanner({ connection }: { connection: Connection }) {
  const { status } = connection;
  const words = status === 'ok' || status === 'unknown' ? undefined : WORDS[status];
  return <output className={words ? 'banner banner-stale' : undefined}>{words}</output>;
}
