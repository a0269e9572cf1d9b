import type { Connection } from '../picture/use-health.ts';
import type { MessageKey } from '../../words/t.ts';
import { t } from '../../words/t.ts';

const WORDS: Readonly<Record<'loading' | 'database-away' | 'server-away', MessageKey>> = {
  loading: 'shell.loading',
  'database-away': 'shell.databaseAway',
  'server-away': 'shell.serverAway',
};

/** Said while the picture may be stale; goes by itself. */
export function ConnectionBanner({ connection }: { connection: Connection }) {
  const { status } = connection;
  const words = status === 'ok' || status === 'unknown' ? undefined : t(WORDS[status]);
  return <output className={words ? 'banner banner-stale' : undefined}>{words}</output>;
}
