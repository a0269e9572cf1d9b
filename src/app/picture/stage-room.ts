import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Width and height in CSS pixels that a layout may fill. */
export type StageRoom = { width: number; height: number };

/** Small changes of the room do not lay the picture out anew. */
const STEP_PX = 32;
const SETTLE_MS = 200;

/** The room that an element has now; undefined before it has any. */
export function measureRoom(element: HTMLElement | null): StageRoom | undefined {
  if (!element || element.clientWidth === 0) return undefined;
  return { width: element.clientWidth, height: Math.max(1, element.clientHeight) };
}

export const isSameRoom = (one: StageRoom, other: StageRoom): boolean =>
  Math.abs(one.width - other.width) < STEP_PX && Math.abs(one.height - other.height) < STEP_PX;

/** A number that changes when the element's size has changed and come to rest. */
export function useRoomChanges(element: RefObject<HTMLElement | null>): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setChanges((count) => count + 1), SETTLE_MS);
    });
    observer.observe(element.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element]);
  return changes;
}
