import { useEffect, useEffectEvent, useState } from 'react';
import type { MouseCoords, SigmaNodeEventPayload, TouchCoords, WheelCoords } from 'sigma/types';
import type { Position } from '../../scene/scene.ts';
import type { Drawing } from './drawing.ts';
import { forgetPointedAt } from './renderer.ts';
import type { StageProps } from './stage-contract.ts';
import type { View } from './view.ts';

/** What the pointer is on, and where on the stage a note about it belongs. */
export type Hover = { id: string; at: Position };

export type PointerActions = Pick<StageProps, 'onSelect' | 'onExpand' | 'onMenu'>;

const isAdding = ({ original: { shiftKey, ctrlKey, metaKey } }: MouseCoords): boolean => shiftKey || ctrlKey || metaKey;
const isTouch = ({ original }: MouseCoords): boolean => 'touches' in original;

/** Hands the pointer's doings on: hover, click, double-click, wheel, pinch. Dragging is Sigma's. */
export function usePointer(drawing: Drawing | undefined, actions: PointerActions): Hover | undefined {
  const [hover, setHover] = useState<Hover>();
  const onHover = useEffectEvent((next: Hover | undefined) => {
    if (!drawing) return;
    setHover(next);
    drawing.setHovered(next?.id);
  });
  const onSelect = useEffectEvent(actions.onSelect);
  const onExpand = useEffectEvent(actions.onExpand);
  const onMenu = useEffectEvent(actions.onMenu);

  useEffect(() => {
    if (!drawing) return undefined;
    const listeners = [
      followHover(drawing, (next) => onHover(next)),
      followClicks(
        drawing,
        (ids, mode) => onSelect(ids, mode),
        (id) => onExpand(id),
      ),
      followMenu(drawing, (id, at) => onMenu(id, at)),
      followWheel(drawing),
      followPinch(drawing),
    ];
    return () => listeners.forEach((stop) => stop());
  }, [drawing]);
  return hover;
}

const LEAVE_MS = 70;

function followHover(drawing: Drawing, onHover: (hover: Hover | undefined) => void): () => void {
  const { sigma } = drawing.renderer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enter = (id: string, at: Position): void => {
    clearTimeout(timer);
    onHover({ id, at });
    sigma.getContainer().style.cursor = 'pointer';
  };
  const leave = (): void => {
    sigma.getContainer().style.cursor = '';
    clearTimeout(timer);
    timer = setTimeout(() => onHover(undefined), LEAVE_MS);
  };
  let isStale = false;
  const enterUnlessHeld = (id: string, event: MouseCoords): void => {
    if (isTouch(event)) return;
    // Sigma would not tell again once it is let go.
    if (drawing.press.isMoving) isStale = true;
    else enter(id, drawing.stagePositionOf(id) ?? { x: event.x, y: event.y });
  };
  const enterNode = ({ node, event }: { node: string; event: MouseCoords }): void => enterUnlessHeld(node, event);
  const enterEdge = ({ edge, event }: { edge: string; event: MouseCoords }): void => enterUnlessHeld(edge, event);
  // Sigma keeps what was hovered when the pointer leaves the stage and so would not tell when it comes back to it.
  const forget = (): void => forgetPointedAt(drawing.renderer);
  const onMove = (): void => {
    isStale = true;
    leave();
  };
  // Nor would it tell anew of what it holds as hovered while the scene moved under the pointer.
  const captor = sigma.getMouseCaptor();
  const onPoint = (coords: MouseCoords): void => {
    if (!isStale || captor.isMouseDown || coords.x < 0) return;
    isStale = false;
    forget();
    captor.emit('mousemove', coords);
  };
  captor.on('mousemove', onPoint);
  sigma.on('enterNode', enterNode).on('enterEdge', enterEdge).on('leaveStage', forget);
  sigma.on('leaveNode', leave).on('leaveEdge', leave);
  sigma.getCamera().on('updated', onMove);
  return () => {
    clearTimeout(timer);
    captor.off('mousemove', onPoint);
    sigma.off('enterNode', enterNode).off('enterEdge', enterEdge).off('leaveStage', forget);
    sigma.off('leaveNode', leave).off('leaveEdge', leave);
    sigma.getCamera().off('updated', onMove);
  };
}

function followClicks(
  drawing: Drawing,
  onSelect: PointerActions['onSelect'],
  onExpand: PointerActions['onExpand'],
): () => void {
  const { sigma } = drawing.renderer;
  let lastClicked: string | undefined;
  const choose = (id: string | undefined, coords?: MouseCoords): void => {
    if (drawing.press.isTaken) return;
    lastClicked = id;
    onSelect(id === undefined ? [] : [id], coords && isAdding(coords) ? 'toggle' : 'replace');
  };
  const clickNode = ({ node, event }: { node: string; event: MouseCoords }): void => choose(node, event);
  const clickEdge = ({ edge, event }: { edge: string; event: MouseCoords }): void => choose(edge, event);
  const clickStage = ({ event }: { event: MouseCoords }): void => {
    if (!drawing.renderer.look.isDraft) choose(undefined, event);
  };
  // Two quick clicks on different nodes are two clicks.
  const doubleClickNode = ({ node, event, preventSigmaDefault }: SigmaNodeEventPayload): void => {
    preventSigmaDefault();
    if (node === lastClicked && !isAdding(event)) onExpand(node);
    else choose(node, event);
  };
  const keepZoom = ({ preventSigmaDefault }: { preventSigmaDefault: () => void }): void => preventSigmaDefault();
  sigma.on('clickNode', clickNode).on('clickEdge', clickEdge).on('clickStage', clickStage);
  sigma.on('doubleClickNode', doubleClickNode).on('doubleClickEdge', keepZoom).on('doubleClickStage', keepZoom);
  return () => {
    sigma.off('clickNode', clickNode).off('clickEdge', clickEdge).off('clickStage', clickStage);
    sigma.off('doubleClickNode', doubleClickNode).off('doubleClickEdge', keepZoom).off('doubleClickStage', keepZoom);
  };
}

function followMenu(drawing: Drawing, onMenu: PointerActions['onMenu']): () => void {
  const { sigma } = drawing.renderer;
  const open = (id: string, { original, x, y }: MouseCoords): void => {
    original.preventDefault();
    onMenu(id, drawing.toClient({ x, y }));
  };
  const onNode = ({ node, event }: { node: string; event: MouseCoords }): void => open(node, event);
  const onEdge = ({ edge, event }: { edge: string; event: MouseCoords }): void => open(edge, event);
  sigma.on('rightClickNode', onNode).on('rightClickEdge', onEdge);
  return () => {
    sigma.off('rightClickNode', onNode).off('rightClickEdge', onEdge);
  };
}

const WHEEL_MS = 140;
const LINE_PIXELS = 16;

/** Sigma's wheel goes in large steps; this one follows the hand, a notch of a mouse as well as a touchpad. */
function followWheel(drawing: Drawing): () => void {
  const captor = drawing.renderer.sigma.getMouseCaptor();
  const onWheel = (coords: WheelCoords): void => {
    // Sigma copies the wheel's coordinates, which leaves their preventSigmaDefault without effect.
    coords.sigmaDefaultPrevented = true;
    const { deltaY, deltaMode, ctrlKey } = coords.original as WheelEvent;
    const pixels = Math.max(-300, Math.min(300, deltaMode === 0 ? deltaY : deltaY * LINE_PIXELS));
    drawing.camera.zoomBy(Math.exp(-pixels * (ctrlKey ? 0.01 : 0.0018)), coords, WHEEL_MS);
  };
  captor.on('wheel', onWheel);
  return () => captor.off('wheel', onWheel);
}

type Fingers = { middle: Position; apart: number };

/** Sigma's own pinch turns the scene with the fingers and drifts where turning is off. */
function followPinch(drawing: Drawing): () => void {
  const captor = drawing.renderer.sigma.getTouchCaptor();
  let start: { view: View; fingers: Fingers } | undefined;
  const onDown = ({ touches }: TouchCoords): void => {
    const fingers = fingersOf(touches);
    start = fingers && { view: drawing.camera.view, fingers };
  };
  const onMove = (coords: TouchCoords): void => {
    const fingers = fingersOf(coords.touches);
    if (!start || !fingers) return;
    coords.preventSigmaDefault();
    const factor = fingers.apart / start.fingers.apart;
    drawing.camera.pinch(start.view, { from: start.fingers.middle, to: fingers.middle, factor });
  };
  captor.on('touchdown', onDown).on('touchmove', onMove);
  return () => {
    captor.off('touchdown', onDown).off('touchmove', onMove);
  };
}

function fingersOf([first, second]: readonly Position[]): Fingers | undefined {
  if (!first || !second) return undefined;
  return {
    middle: { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 },
    apart: Math.max(1, Math.hypot(second.x - first.x, second.y - first.y)),
  };
}
