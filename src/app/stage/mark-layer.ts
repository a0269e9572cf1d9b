import type { Box } from '../../scene/place-labels.ts';
import type { Position, Scene, SceneNode, SceneRelationship } from '../../scene/scene.ts';
import { lineColour } from '../../scene/theme.ts';
import type { CameraControl } from './camera-control.ts';
import { arrowHeads, badgesOf, curveOf, reachOf } from './connection-marks.ts';
import { drawArrowHeads, drawBadges, drawFocusRing, drawLines, drawPins } from './draw-marks.ts';
import type { DrawnLine } from './draw-marks.ts';
import { connectionStyle, MOST_MARKS } from './drawing-limits.ts';
import type { MeasureText } from './label-candidates.ts';
import { placeOf } from './drawn.ts';
import type { Renderer } from './renderer.ts';
import { toScreen } from './view.ts';

/** Of lines that are drawn here and not by the graphics card, in pixels. */
const CARRIED_WIDTH = 1;
const CHOSEN_WIDTH = 2.5;

/** Draws small marks over the picture: which way connections run, how many a bundle holds, pins, the focus. */
export class MarkLayer {
  /** Id of the node that has the keyboard's focus. */
  focused: string | undefined;
  /** Ids of the connections of nodes that the reader holds. */
  carried: readonly string[] = [];
  private connections: readonly SceneRelationship[] = [];
  /** The largest first. */
  private bundles: readonly SceneRelationship[] = [];
  private pinned: readonly SceneNode[] = [];

  constructor(
    private readonly renderer: Renderer,
    private readonly camera: CameraControl,
    private readonly measure: MeasureText,
  ) {}

  setScene({ nodes, relationships }: Scene): void {
    this.connections = relationships;
    this.bundles = relationships
      .filter(({ members }) => members)
      .toSorted((a, b) => (b.members?.length ?? 0) - (a.members?.length ?? 0));
    this.pinned = nodes.filter(({ isPinned }) => isPinned);
  }

  /** What names are written over. */
  drawBelow(canvas: CanvasRenderingContext2D): void {
    const { renderer, camera } = this;
    const { theme, isDraft } = renderer.look;
    const { view, size } = camera;
    if (isDraft) return drawLines(canvas, this.linesOf(this.carried, CARRIED_WIDTH));
    drawLines(canvas, this.chosenHairs());
    drawArrowHeads(canvas, arrowHeads(renderer, this.connections, { view, size }), theme);
  }

  /** What lies over everything; `taken` is where names are written. */
  drawAbove(canvas: CanvasRenderingContext2D, taken: readonly Box[]): void {
    const { renderer, camera, measure } = this;
    const { theme, isDraft } = renderer.look;
    const { view, size } = camera;
    if (!isDraft) drawBadges(canvas, badgesOf(renderer, this.bundles, { view, size, taken, measure }), theme);
    drawPins(canvas, this.pins(), theme);
    const focus = this.focused === undefined ? undefined : this.spotOf(this.focused);
    if (focus) drawFocusRing(canvas, focus, theme);
  }

  private pins(): (Position & { reach: number })[] {
    return this.pinned.flatMap(({ id }) => this.spotOf(id) ?? []);
  }

  private spotOf(id: string): (Position & { reach: number }) | undefined {
    const place = placeOf(this.renderer, id);
    const { view, size } = this.camera;
    return place && { ...toScreen(place, view, size), reach: reachOf(this.renderer, id, view.zoom) };
  }

  /** Among very many connections the graphics card draws none wider than a pixel, whichever is chosen. */
  private chosenHairs(): DrawnLine[] {
    const { graph, selection } = this.renderer;
    if (connectionStyle(graph.size) === 'curve') return [];
    return this.linesOf([...selection].slice(-MOST_MARKS), CHOSEN_WIDTH);
  }

  private linesOf(ids: readonly string[], width: number): DrawnLine[] {
    const { renderer, camera } = this;
    const { graph, look } = renderer;
    const { view, size } = camera;
    return ids.slice(0, MOST_MARKS).flatMap((id) => {
      if (!graph.hasEdge(id)) return [];
      const { connection } = graph.getEdgeAttributes(id);
      const curve = curveOf(renderer, connection, { view, size });
      return curve ? { curve, width, colour: lineColour(look.theme, connection) } : [];
    });
  }
}
