import { useState } from 'react';
import type { TimeWindow } from '../../../model/view.ts';
import { t } from '../../../words/t.ts';
import { moved } from './span.ts';
import type { Span } from './span.ts';
import { usePlayback } from './use-playback.ts';

type TimelineControlsProps = {
  span: Span;
  count: number;
  onSpan: (span: Span) => void;
  window: TimeWindow | undefined;
  onWindow: (window: TimeWindow | undefined) => void;
};

/** Months a second. */
const SPEEDS = [1, 2, 6] as const;

export function TimelineControls({ span, count, onSpan, window, onWindow }: TimelineControlsProps) {
  const [monthsASecond, setSpeed] = useState<number>(SPEEDS[1]);
  const { isPlaying, play, pause } = usePlayback({ span, count, monthsASecond, onSpan });
  const step = (by: number): void => {
    pause();
    onSpan(moved(span, 'both', { by, count }));
  };
  return (
    <div className="timeline-controls">
      <button type="button" className="button" onClick={isPlaying ? pause : play}>
        {t(isPlaying ? 'time.pause' : 'time.play')}
      </button>
      <label className="timeline-speed">
        {t('time.speed')}
        <select value={monthsASecond} onChange={({ target }) => setSpeed(Number(target.value))}>
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {t('time.monthsASecond', { count: speed })}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button button-quiet" disabled={span.first === 0} onClick={() => step(-1)}>
        {t('time.monthBack')}
      </button>
      <button type="button" className="button button-quiet" disabled={span.last === count - 1} onClick={() => step(1)}>
        {t('time.monthOn')}
      </button>
      {window && <WindowChoices window={window} onWindow={onWindow} />}
    </div>
  );
}

type WindowChoicesProps = { window: TimeWindow; onWindow: (window: TimeWindow | undefined) => void };

function WindowChoices({ window, onWindow }: WindowChoicesProps) {
  return (
    <>
      <label className="timeline-keep">
        <input
          type="checkbox"
          checked={window.missing === 'keep'}
          onChange={({ target }) => onWindow({ ...window, missing: target.checked ? 'keep' : 'remove' })}
        />
        {t('time.keepUndated')}
      </label>
      <button type="button" className="text-button" onClick={() => onWindow(undefined)}>
        {t('time.clear')}
      </button>
    </>
  );
}
