import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { StageSize } from './use-positions.ts';

/** Small changes of the room do not lay the picture out anew. */
const STEP_PX = 32;
const SETTLE_MS = 200;

const snap = (length: number): number => Math.max(STEP_PX, Math.floor(length / STEP_PX) * STEP_PX);

/** The room of an element, told when it has come to rest. */
export function useStageSize(element: RefObject<HTMLElement | null>): StageSize | undefined {
  const [size, setSize] = useState<StageSize>();
  useEffect(() => {
    if (!element.current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (next: StageSize): void =>
      setSize((now) => (now?.width === next.width && now.height === next.height ? now : next));
    const observer = new ResizeObserver(([entry]) => {
      if (!entry || entry.contentRect.width === 0) return;
      const next = { width: snap(entry.contentRect.width), height: snap(entry.contentRect.height) };
      clearTimeout(timer);
      timer = setTimeout(() => keep(next), SETTLE_MS);
    });
    observer.observe(element.current);
    keep({ width: snap(element.current.clientWidth), height: snap(element.current.clientHeight) });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element]);
  return size;
}
