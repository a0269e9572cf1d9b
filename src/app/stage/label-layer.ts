import { placeLabels } from '../../scene/place-labels.ts';
import type { Box, PlacedLabel } from '../../scene/place-labels.ts';
import type { Position, Scene } from '../../scene/scene.ts';
import type { CameraControl } from './camera-control.ts';
import { columnTitles, drawColumnTitles } from './column-titles.ts';
import { areLabelsLive } from './drawing-limits.ts';
import { drawLabels } from './draw-labels.ts';
import { labelCandidates } from './label-candidates.ts';
import type { StageLabel } from './label-candidates.ts';
import type { Renderer } from './renderer.ts';
import { TextMeasure } from './text-measure.ts';
import { toScreen } from './view.ts';

const PLACED_AROUND = 240;

/** Writes names and column titles over the drawing after each of Sigma's frames. */
export class LabelLayer {
  readonly measure: TextMeasure;
  hovered: string | undefined;
  isMoving = false;
  private scene: Scene | undefined;
  private placed: PlacedLabel<StageLabel>[] = [];
  private readonly canvas: CanvasRenderingContext2D | null;

  constructor(
    private readonly renderer: Renderer,
    private readonly camera: CameraControl,
  ) {
    this.canvas = renderer.sigma.getCanvases()['labels']?.getContext('2d') ?? null;
    this.measure = new TextMeasure();
    renderer.sigma.on('afterRender', this.draw);
  }

  setScene(scene: Scene): void {
    this.scene = scene;
  }

  /** Number of names that are written. */
  get count(): number {
    return this.placed.length;
  }

  /** Sigma clears the canvas and scales it to the pixel ratio. */
  private readonly draw = (): void => {
    const { canvas, scene, camera } = this;
    if (!canvas || !scene) return;
    const { view, size } = camera;
    const titles = columnTitles(scene, { view, size, measure: this.measure.width });
    if (this.isMoving && !areLabelsLive(scene.nodes.length)) this.follow();
    else
      this.placed = this.place(
        scene,
        titles.map(({ box }) => box),
      );
    const { emphasis, look } = this.renderer;
    drawLabels(canvas, this.placed, {
      theme: look.theme,
      fade: look.fade,
      isEmphasised: (id) => emphasis.nodes.has(id),
    });
    drawColumnTitles(canvas, titles, look.theme, size);
  };

  private place(scene: Scene, titles: Box[]): PlacedLabel<StageLabel>[] {
    const { view, size } = this.camera;
    const { emphasis, selected } = this.renderer;
    const candidates = labelCandidates(scene.nodes, {
      view,
      size,
      emphasis,
      selected,
      hovered: this.hovered,
      measure: this.measure.width,
      placeOf: this.placeOf,
    });
    return placeAround(candidates, size, titles);
  }

  /** Moves the names placed last along with their nodes. */
  private follow(): void {
    const { view, size } = this.camera;
    for (const { candidate, box } of this.placed) {
      const place = this.placeOf(candidate.id);
      if (!place) continue;
      const at = toScreen(place, view, size);
      shift(box, at.x - candidate.x, at.y - candidate.y);
      candidate.x = at.x;
      candidate.y = at.y;
    }
  }

  private readonly placeOf = (id: string): Position | undefined => {
    const { graph } = this.renderer;
    if (!graph.hasNode(id)) return undefined;
    const { x, y } = graph.getNodeAttributes(id);
    return { x, y: -y };
  };
}

function shift(box: Box, x: number, y: number): void {
  box.left += x;
  box.right += x;
  box.top += y;
  box.bottom += y;
}

/** Labels keep clear of each other also just outside the stage, and may be cut by its border. */
function placeAround(
  candidates: readonly StageLabel[],
  { width, height }: { width: number; height: number },
  titles: readonly Box[],
): PlacedLabel<StageLabel>[] {
  for (const candidate of candidates) {
    candidate.x += PLACED_AROUND;
    candidate.y += PLACED_AROUND;
  }
  const viewport = { width: width + 2 * PLACED_AROUND, height: height + 2 * PLACED_AROUND };
  const obstacles = titles.map((title) => {
    const box = { ...title };
    shift(box, PLACED_AROUND, PLACED_AROUND);
    return box;
  });
  const placed = placeLabels(candidates, viewport, { cut: true, gap: 1, obstacles });
  for (const { candidate, box } of placed) {
    candidate.x -= PLACED_AROUND;
    candidate.y -= PLACED_AROUND;
    shift(box, -PLACED_AROUND, -PLACED_AROUND);
  }
  return placed;
}
