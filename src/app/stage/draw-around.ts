import type { Position } from '../../scene/scene.ts';
import type { Drawing } from './drawing.ts';
import { insideOf, rectangle } from './inside.ts';
import type { Gesture, PressKeys } from './press.ts';
import { forgetPointedAt } from './renderer.ts';
import type { SelectMode, StageProps, StageTool } from './stage-contract.ts';

/** A drawn line gets no corner nearer to the last one than this, in pixels. */
const STEP = 4;
const SVG = 'http://www.w3.org/2000/svg';

/** Draws a line or a rectangle, and chooses the nodes within it when it is let go. */
export function drawAround(
  drawing: Drawing,
  tool: Exclude<StageTool, 'move'>,
  from: Position,
  onSelect: StageProps['onSelect'],
): Gesture {
  forgetPointedAt(drawing.renderer);
  const outline = createOutline(drawing);
  // In graph units, as the wheel may move the picture meanwhile.
  let line = [drawing.camera.pointAt(from)];
  let last = from;
  const show = (): void => outline.draw(line.map((point) => drawing.camera.screenOf(point)));
  const stopFollowing = drawing.onDrawn(show);
  const stop = (): void => {
    stopFollowing();
    outline.remove();
  };
  return {
    move: (at) => {
      const point = drawing.camera.pointAt(at);
      if (tool === 'marquee') line = rectangle(line[0] ?? point, point);
      else if (Math.hypot(at.x - last.x, at.y - last.y) >= STEP) {
        line.push(point);
        last = at;
      }
      show();
    },
    end: (keys) => {
      stop();
      onSelect(nodesWithin(drawing, line), modeOf(keys));
    },
    cancel: stop,
  };
}

const modeOf = ({ shift, alt }: PressKeys): SelectMode => (alt ? 'toggle' : shift ? 'add' : 'replace');

function nodesWithin({ renderer: { graph } }: Drawing, line: readonly Position[]): string[] {
  const isWithin = insideOf(line);
  const ids: string[] = [];
  graph.forEachNode((id, { x, y }) => {
    if (isWithin({ x, y: -y })) ids.push(id);
  });
  return ids;
}

/** A closed line over the picture, which takes no part in pointing. */
function createOutline({ renderer: { sigma } }: Drawing): { draw: (line: Position[]) => void; remove: () => void } {
  const image = document.createElementNS(SVG, 'svg');
  image.setAttribute('class', 'stage-outline');
  const path = document.createElementNS(SVG, 'path');
  image.append(path);
  sigma.getContainer().append(image);
  return {
    draw: (line) => path.setAttribute('d', `M${line.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`),
    remove: () => image.remove(),
  };
}
