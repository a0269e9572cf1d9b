import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import type { Scene } from '../../scene/scene.ts';
import { FONT_FAMILY, themes } from '../../scene/theme.ts';
import type { Theme, ThemeName } from '../../scene/theme.ts';
import type { Drawing } from './drawing.ts';
import { noteOf, summaryOf } from './note.ts';
import type { StageElement, StageHandle, StageProps } from './stage-contract.ts';
import { useDrawing } from './use-drawing.ts';
import { useFonts } from './use-fonts.ts';
import { usePointer } from './use-pointer.ts';
import type { Hover } from './use-pointer.ts';
import './stage.css';

const ZOOM_STEP = 1.5;
const PAN_STEP = 80;
/** A node brought into view is shown at least this large. */
const READABLE_ZOOM = 0.8;

/** Draws a scene and lets the reader move about in it, point at things and choose them. */
export function Stage({ scene, theme, selection, onSelect, onExpand, ref }: StageProps) {
  const root = useRef<StageElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const onMotion = useCallback((isMoving: boolean) => {
    if (root.current) root.current.dataset['ready'] = String(!isMoving);
  }, []);
  const state = useDrawing(canvas, theme, onMotion);
  const drawing = state.state === 'drawing' ? state.drawing : undefined;

  useSceneController(drawing, scene);
  useThemeController(drawing, theme);
  useSelectionController(drawing, selection);
  useFonts(drawing, scene);
  const hover = usePointer(drawing, { onSelect, onExpand });
  const handle = useMemo(() => handleOf(drawing), [drawing]);
  useImperativeHandle(ref, () => handle, [handle]);
  useLayoutEffect(() => {
    if (root.current) root.current.stage = handle;
  }, [handle]);

  const colours = themes[theme];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys by its role
    <div
      ref={root}
      className="stage"
      style={{ background: colours.paper, color: colours.ink, fontFamily: FONT_FAMILY }}
      role="application"
      aria-label={summaryOf(scene)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- moved about in with the keyboard
      tabIndex={0}
      onKeyDown={(event) => drawing && onKey(event, drawing, () => onSelect([], 'replace'))}
      data-stage=""
      data-nodes={scene.nodes.length}
      data-connections={scene.relationships.length}
      data-hovered={hover?.id}
      data-selected={selection.at(-1)}
      data-selection={selection.length}
    >
      <div ref={canvas} className="stage-canvas" />
      {hover && <HoverNote hover={hover} scene={scene} theme={colours} />}
      {state.state === 'unavailable' && (
        <p className="stage-unavailable">
          The network cannot be drawn: WebGL is switched off or missing in this browser. Switch on hardware acceleration
          in its settings, or open this page in another browser. The table shows the same answer.
        </p>
      )}
    </div>
  );
}

function useSceneController(drawing: Drawing | undefined, scene: Scene): void {
  useLayoutEffect(() => drawing?.show(scene), [drawing, scene]);
}

function useThemeController(drawing: Drawing | undefined, theme: ThemeName): void {
  useLayoutEffect(() => drawing?.setTheme(theme), [drawing, theme]);
}

function useSelectionController(drawing: Drawing | undefined, selection: readonly string[]): void {
  useEffect(() => drawing?.emphasis.setSelection(selection), [drawing, selection]);
}

function handleOf(drawing: Drawing | undefined): StageHandle {
  return {
    fit: () => drawing?.camera.fit(),
    isFitted: () => drawing?.camera.isFitted ?? true,
    zoomIn: () => drawing?.camera.zoomBy(ZOOM_STEP),
    zoomOut: () => drawing?.camera.zoomBy(1 / ZOOM_STEP),
    camera: () => drawing?.camera.view,
    setCamera: (camera) => drawing?.camera.restore(camera),
    focus: (nodeId) => drawing?.focusOn(nodeId, READABLE_ZOOM),
    screenPositionOf: (nodeId) => drawing?.clientPositionOf(nodeId),
  };
}

function onKey(event: KeyboardEvent, { camera }: Drawing, onEscape: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const actions: Record<string, () => void> = {
    '+': () => camera.zoomBy(ZOOM_STEP),
    '=': () => camera.zoomBy(ZOOM_STEP),
    '-': () => camera.zoomBy(1 / ZOOM_STEP),
    '0': () => camera.fit(),
    ArrowLeft: () => camera.panBy(-PAN_STEP, 0),
    ArrowRight: () => camera.panBy(PAN_STEP, 0),
    ArrowUp: () => camera.panBy(0, -PAN_STEP),
    ArrowDown: () => camera.panBy(0, PAN_STEP),
    Escape: onEscape,
  };
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

const NOTE_HALF_WIDTH = 150;
const NOTE_DISTANCE = 16;
const NOTE_HEIGHT = 64;

function HoverNote({ hover, scene, theme }: { hover: Hover; scene: Scene; theme: Theme }) {
  const note = noteOf(scene, hover.id);
  if (!note) return null;
  const isAbove = hover.at.y > NOTE_HEIGHT + NOTE_DISTANCE;
  const style: CSSProperties = {
    left: `clamp(min(${NOTE_HALF_WIDTH}px, 50%), ${hover.at.x}px, calc(100% - min(${NOTE_HALF_WIDTH}px, 50%)))`,
    top: hover.at.y + (isAbove ? -NOTE_DISTANCE : NOTE_DISTANCE),
    transform: `translate(-50%, ${isAbove ? '-100%' : '0'})`,
    background: theme.ink,
    color: theme.paper,
  };
  return (
    <div className="stage-note" role="tooltip" style={style}>
      <span className="stage-note-title">{note.title}</span>
      {note.detail}
    </div>
  );
}
