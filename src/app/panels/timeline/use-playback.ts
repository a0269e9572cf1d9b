import { useEffect, useRef, useState } from 'react';
import { isSameSpan, moved, startOfPlayback } from './span.ts';
import type { Span } from './span.ts';

type PlaybackOptions = { span: Span; count: number; monthsASecond: number; onSpan: (span: Span) => void };

export type Playback = { isPlaying: boolean; play: () => void; pause: () => void };

/** Moves a window on by a month at a time, until it is at the end. */
export function usePlayback({ span, count, monthsASecond, onSpan }: PlaybackOptions): Playback {
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef({ span, count, onSpan });
  useEffect(() => {
    latest.current = { span, count, onSpan };
  });
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => {
      const now = latest.current;
      const next = moved(now.span, 'both', { by: 1, count: now.count });
      if (isSameSpan(next, now.span)) setPlaying(false);
      else now.onSpan(next);
    }, 1000 / monthsASecond);
    return () => clearInterval(timer);
  }, [isPlaying, monthsASecond]);
  const play = (): void => {
    onSpan(startOfPlayback(span, count));
    setPlaying(true);
  };
  return { isPlaying, play, pause: () => setPlaying(false) };
}
