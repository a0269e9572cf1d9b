import { useMemo } from 'react';
import type { Graph } from '../../../model/values.ts';
import type { TimeWindow } from '../../../model/view.ts';
import { countOfKind } from '../../../words/count.ts';
import { t } from '../../../words/t.ts';
import { countsInWindow } from './counts-in-window.ts';

/** How many programs the window holds, leaves out, and cannot place. */
export function WindowLine({ records, window }: { records: Graph; window: TimeWindow | undefined }) {
  const counts = useMemo(() => window && countsInWindow(records, window), [records, window]);
  if (!window || !counts) return <output className="timeline-words">{t('time.noWindow')}</output>;
  const { inside, outside, undated } = counts;
  const parts = [
    t('time.inside', { programs: countOfKind(inside, 'Program') }),
    t('time.outside', { count: outside }),
    ...(undated > 0
      ? [t(window.missing === 'keep' ? 'time.undatedKept' : 'time.undatedGone', { count: undated })]
      : []),
  ];
  return <output className="timeline-words">{parts.join(' · ')}</output>;
}
