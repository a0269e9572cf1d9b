import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { ThemeName } from '../../scene/theme.ts';
import { Drawing } from './drawing.ts';
import { hasWebGl } from './renderer.ts';
import type { View } from './view.ts';

export type DrawingState = { state: 'starting' } | { state: 'drawing'; drawing: Drawing } | { state: 'unavailable' };

/** Keeps one Drawing in the container while the component lives, and makes another when the graphics card lost it. */
export function useDrawing(
  container: RefObject<HTMLElement | null>,
  theme: ThemeName,
  onMotion: (isMoving: boolean) => void,
): DrawingState {
  const [state, setState] = useState<DrawingState>({ state: 'starting' });
  const [generation, setGeneration] = useState(0);
  const lastView = useRef<View | undefined>(undefined);
  const firstTheme = useRef(theme);

  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    const drawing = tryDrawing(element, firstTheme.current, onMotion);
    setState(drawing ? { state: 'drawing', drawing } : { state: 'unavailable' });
    if (!drawing) return undefined;
    const stopWatching = watch(element, drawing, () => setGeneration((value) => value + 1));
    return () => {
      lastView.current = drawing.camera.isFitted ? undefined : drawing.camera.view;
      stopWatching();
      drawing.kill();
    };
  }, [container, generation, onMotion]);

  const drawing = state.state === 'drawing' ? state.drawing : undefined;
  useEffect(() => {
    if (drawing && lastView.current) {
      drawing.camera.restore(lastView.current);
    }
  }, [drawing]);
  return state;
}

function tryDrawing(
  element: HTMLElement,
  theme: ThemeName,
  onMotion: (isMoving: boolean) => void,
): Drawing | undefined {
  if (!hasWebGl()) return undefined;
  try {
    return new Drawing(element, theme, onMotion);
  } catch (cause) {
    console.warn('The network cannot be drawn.', cause);
    return undefined;
  }
}

/** Follows the element's size and the loss of a WebGL context, whose events do not bubble but can be captured. */
function watch(element: HTMLElement, drawing: Drawing, onRestored: () => void): () => void {
  const observer = new ResizeObserver(() => drawing.resize());
  observer.observe(element);
  const stopPixels = watchPixelRatio(() => drawing.resize(true));
  const onLost = (event: Event): void => event.preventDefault();
  element.addEventListener('webglcontextlost', onLost, true);
  element.addEventListener('webglcontextrestored', onRestored, true);
  return () => {
    observer.disconnect();
    stopPixels();
    element.removeEventListener('webglcontextlost', onLost, true);
    element.removeEventListener('webglcontextrestored', onRestored, true);
  };
}

/** A window that moves to another screen keeps its size in CSS pixels. */
function watchPixelRatio(onChange: () => void): () => void {
  let query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const listener = (): void => {
    query.removeEventListener('change', listener);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', listener);
    onChange();
  };
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
