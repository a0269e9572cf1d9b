import { useEffect, useEffectEvent, useRef } from 'react';
import type { RefObject } from 'react';
import { dragNodes } from './drag-nodes.ts';
import { drawAround } from './draw-around.ts';
import type { Drawing } from './drawing.ts';
import { followPress } from './press.ts';
import type { Intent, Press } from './press.ts';
import type { StageProps } from './stage-contract.ts';

export type GestureProps = Pick<StageProps, 'tool' | 'onSelect' | 'onPin' | 'onMenu'>;

/** Whether the space bar is down, which lets every press move the picture; and whether it did. */
export type SpaceBar = RefObject<{ isDown: boolean; hasMoved: boolean }>;

/** Dragging nodes and drawing around them; dragging the ground is Sigma's. */
export function useGestures(drawing: Drawing | undefined, props: GestureProps): SpaceBar {
  const space = useRef({ isDown: false, hasMoved: false });
  const onSelect = useEffectEvent(props.onSelect);
  const onPin = useEffectEvent(props.onPin);
  const onMenu = useEffectEvent(props.onMenu);

  const intentOf = useEffectEvent(({ target }: Press): Intent | undefined => {
    if (!drawing) return undefined;
    if (space.current.isDown) {
      space.current.hasMoved = true;
      return undefined;
    }
    const { tool } = props;
    if (tool !== 'move') {
      const choose: StageProps['onSelect'] = (ids, mode) => onSelect(ids, mode);
      return { begin: ({ at }) => drawAround(drawing, tool, at, choose), needsHold: false };
    }
    if (target === undefined || !drawing.renderer.graph.hasNode(target)) return undefined;
    return { begin: ({ at }) => dragNodes(drawing, target, at, (places) => onPin(places)), needsHold: true };
  });
  const onLongPress = useEffectEvent(({ at, target }: Press) => {
    if (target !== undefined && drawing) onMenu(target, drawing.toClient(at));
  });

  useEffect(() => {
    if (!drawing) return undefined;
    return followPress(drawing, { intentOf: (press) => intentOf(press), onLongPress: (press) => onLongPress(press) });
  }, [drawing]);
  return space;
}
