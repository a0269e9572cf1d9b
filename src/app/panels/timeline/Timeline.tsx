import { useMemo, useState } from 'react';
import type { Graph } from '../../../model/values.ts';
import type { TimeWindow } from '../../../model/view.ts';
import { programsPerMonth } from '../../../scene/shown/programs-per-month.ts';
import type { ProgramTimes } from '../../../scene/shown/programs-per-month.ts';
import { countOfKind } from '../../../words/count.ts';
import { t } from '../../../words/t.ts';
import { Bars, YearAxis, YearBands } from './Bars.tsx';
import { Brush } from './Brush.tsx';
import { spanOf, windowOf } from './span.ts';
import type { Span } from './span.ts';
import { TimelineControls } from './TimelineControls.tsx';
import { WindowLine } from './WindowLine.tsx';
import './timeline.css';

export type TimelineProps = {
  /** All that the answer brought, before anything is taken away. */
  records: Graph;
  window: TimeWindow | undefined;
  onWindow: (window: TimeWindow | undefined) => void;
};

/** When programs began, month by month, and a window over it that narrows the picture. */
export function Timeline(props: TimelineProps) {
  const times = useMemo(() => programsPerMonth(props.records), [props.records]);
  return (
    <div className="timeline">
      {times.months.length > 0 && <TimelinePlot {...props} times={times} />}
      <p className="timeline-words">{totalWords(times)}</p>
    </div>
  );
}

/** Up to so many nodes the picture follows a drag; larger ones wait for its end. */
const FOLLOWING = 5000;

function TimelinePlot({ records, window, onWindow, times }: TimelineProps & { times: ProgramTimes }) {
  const months = useMemo(() => times.months.map(({ month }) => month), [times]);
  const [drawn, setDrawn] = useState<Span>();
  const span = drawn ?? spanOf(window, months);
  const missing = window?.missing ?? 'keep';
  const isFollowing = records.nodes.length <= FOLLOWING;
  const take = (next: Span): void => onWindow(windowOf(next, months, missing));
  const draw = (next: Span): void => {
    setDrawn(next);
    if (isFollowing) take(next);
  };
  const end = (): void => {
    if (drawn && !isFollowing) take(drawn);
    setDrawn(undefined);
  };
  return (
    <>
      <TimelineControls span={span} count={months.length} onSpan={take} window={window} onWindow={onWindow} />
      <div className="timeline-plot">
        <Bars times={times} span={span} />
        <Brush months={months} span={span} onSpan={draw} onEnd={end} />
        <YearBands times={times} span={span} />
        <YearAxis months={times.months} />
      </div>
      <WindowLine records={records} window={window} />
    </>
  );
}

/** What the bars cannot show is said. */
function totalWords({ months, years, undated, families }: ProgramTimes): string {
  const inMonths = months.reduce((sum, { count }) => sum + count, 0);
  const inYears = years.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    t('time.withMonth', { programs: countOfKind(inMonths, 'Program') }),
    ...(inYears > 0 ? [t('time.withYear', { count: inYears })] : []),
    ...(undated > 0 ? [t('time.undated', { count: undated })] : []),
    ...(families > 0 ? [t('time.families', { count: families })] : []),
  ];
  return parts.join(' · ');
}
