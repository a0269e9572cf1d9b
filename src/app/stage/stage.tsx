import { useCallback, useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import type { CSSProperties, MouseEvent } from 'react';
import { FONT_FAMILY, themes } from '../../scene/theme.ts';
import type { Theme } from '../../scene/theme.ts';
import { t } from '../../words/t.ts';
import type { Drawing } from './drawing.ts';
import { onKeyDown, onKeyUp, ZOOM_STEP } from './keys.ts';
import { noteOf, summaryOf } from './note.ts';
import type { Note } from './note.ts';
import type { StageElement, StageHandle, StageProps } from './stage-contract.ts';
import { useDrawing } from './use-drawing.ts';
import { useFonts } from './use-fonts.ts';
import { useGestures } from './use-gestures.ts';
import { usePointer } from './use-pointer.ts';
import { useWalk } from './use-walk.ts';
import './stage.css';

/** A node brought into view is shown at least this large. */
const READABLE_ZOOM = 0.8;

/** Draws a scene and lets the reader move about in it, point at things, choose, drag and walk along them. */
export function Stage(props: StageProps) {
  const { scene, theme, selection, tool, ref } = props;
  const root = useRef<StageElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const onMotion = useCallback((isMoving: boolean) => {
    if (root.current) root.current.dataset['ready'] = String(!isMoving);
  }, []);
  const state = useDrawing(canvas, theme, onMotion);
  const drawing = state.state === 'drawing' ? state.drawing : undefined;

  useControllers(drawing, props);
  useFonts(drawing, scene);
  const hover = usePointer(drawing, props);
  const space = useGestures(drawing, props);
  const walk = useWalk(drawing, scene, selection);
  const handle = useMemo(() => handleOf(drawing), [drawing]);
  useImperativeHandle(ref, () => handle, [handle]);
  useLayoutEffect(() => {
    if (root.current) root.current.stage = handle;
  }, [handle]);

  const colours = themes[theme];
  const note = hover && drawing && noteOf(drawing.renderer.graph, hover.id);
  const keyTargets = drawing && { ...props, drawing, walk, space };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys by its role
    <div
      ref={root}
      className="stage"
      style={{ background: colours.paper, color: colours.ink, fontFamily: FONT_FAMILY }}
      role="application"
      aria-label={summaryOf(scene)}
      aria-describedby={keysId}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- moved about in with the keyboard
      tabIndex={0}
      onKeyDown={(event) => keyTargets && onKeyDown(event, keyTargets)}
      onKeyUp={(event) => keyTargets && onKeyUp(event, keyTargets)}
      onFocus={() => walk.show(true)}
      onBlur={() => walk.show(false)}
      onContextMenu={preventByKeyboard}
      data-stage=""
      data-tool={tool}
      data-nodes={scene.nodes.length}
      data-connections={scene.relationships.length}
      data-hovered={hover?.id}
      data-focused={walk.focused}
      data-selected={selection.at(-1)}
      data-selection={selection.length}
    >
      <div ref={canvas} className="stage-canvas" />
      {note && <HoverNote note={note} at={hover.at} theme={colours} />}
      <p id={keysId} hidden>
        {t('stage.keys')}
      </p>
      <output className="visually-hidden" aria-live="polite">
        {walk.words}
      </output>
      {state.state === 'unavailable' && <p className="stage-unavailable">{t('stage.unavailable')}</p>}
    </div>
  );
}

function useControllers(drawing: Drawing | undefined, { scene, theme, selection }: StageProps): void {
  useLayoutEffect(() => drawing?.show(scene), [drawing, scene]);
  useLayoutEffect(() => drawing?.setTheme(theme), [drawing, theme]);
  useEffect(() => drawing?.emphasis.setSelection(selection), [drawing, selection]);
}

function handleOf(drawing: Drawing | undefined): StageHandle {
  return {
    fit: () => drawing?.fit(),
    isFitted: () => drawing?.camera.isFitted ?? true,
    zoomIn: () => drawing?.camera.zoomBy(ZOOM_STEP),
    zoomOut: () => drawing?.camera.zoomBy(1 / ZOOM_STEP),
    camera: () => drawing?.camera.view,
    setCamera: (camera) => drawing?.camera.restore(camera),
    focus: (nodeId) => drawing?.focusOn(nodeId, READABLE_ZOOM),
    screenPositionOf: (nodeId) => drawing?.clientPositionOf(nodeId),
  };
}

/** The menu key opens our own menu; by the mouse, the browser's is at hand on the ground. */
function preventByKeyboard(event: MouseEvent<HTMLElement>): void {
  if (event.target === event.currentTarget) event.preventDefault();
}

const NOTE_HALF_WIDTH = 150;
const NOTE_DISTANCE = 16;
const NOTE_HEIGHT = 104;

function HoverNote({ note, at, theme }: { note: Note; at: { x: number; y: number }; theme: Theme }) {
  const isAbove = at.y > NOTE_HEIGHT + NOTE_DISTANCE;
  const style: CSSProperties = {
    left: `clamp(min(${NOTE_HALF_WIDTH}px, 50%), ${at.x}px, calc(100% - min(${NOTE_HALF_WIDTH}px, 50%)))`,
    top: at.y + (isAbove ? -NOTE_DISTANCE : NOTE_DISTANCE),
    transform: `translate(-50%, ${isAbove ? '-100%' : '0'})`,
    background: theme.ink,
    color: theme.paper,
  };
  return (
    <div className="stage-note" role="tooltip" style={style}>
      <span className="stage-note-title">{note.title}</span>
      {note.detail}
      {note.sourcing && <span className="stage-note-sourcing">{note.sourcing}</span>}
    </div>
  );
}
