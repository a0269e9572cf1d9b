import type { Box, PlacedLabel } from '../../scene/place-labels.ts';
import type { Position, Scene, SceneNode } from '../../scene/scene.ts';
import type { CameraControl } from './camera-control.ts';
import { columnTitles, drawColumnTitles, titleAnchors } from './column-titles.ts';
import type { TitleAnchor } from './column-titles.ts';
import { areLabelsLive } from './drawing-limits.ts';
import { drawLabels } from './draw-labels.ts';
import { labelCandidates } from './label-candidates.ts';
import type { MeasureText, StageLabel } from './label-candidates.ts';
import { arrangeLabels, shifted } from './arrange-labels.ts';
import { MarkLayer } from './mark-layer.ts';
import { placeOf } from './drawn.ts';
import type { Renderer } from './renderer.ts';
import { toScreen } from './view.ts';

/** Writes names and column titles over the drawing after each of Sigma's frames. */
export class LabelLayer {
  readonly marks: MarkLayer;
  hovered: string | undefined;
  isMoving = false;
  private scene: Scene | undefined;
  private nodes: readonly SceneNode[] = [];
  private titles: TitleAnchor[] = [];
  private placed: PlacedLabel<StageLabel>[] = [];
  private readonly canvas: CanvasRenderingContext2D | null;

  constructor(
    private readonly renderer: Renderer,
    private readonly camera: CameraControl,
    private readonly measure: MeasureText,
  ) {
    this.canvas = renderer.sigma.getCanvases()['labels']?.getContext('2d') ?? null;
    this.marks = new MarkLayer(renderer, camera, measure);
    renderer.sigma.on('afterRender', this.draw);
  }

  setScene(scene: Scene): void {
    this.scene = scene;
    this.nodes = scene.nodes.toSorted((a, b) => a.rank - b.rank);
    this.marks.setScene(scene);
    this.titles = titleAnchors(scene);
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
    const titles = columnTitles(this.titles, { view, size, measure: this.measure, top: scene.bounds.top });
    if (this.isMoving && !areLabelsLive(scene.nodes.length)) this.follow();
    else
      this.placed = this.place(
        scene,
        titles.map(({ box }) => box),
      );
    const { emphasis, look } = this.renderer;
    this.marks.drawBelow(canvas);
    drawLabels(canvas, this.placed, {
      theme: look.theme,
      fade: look.fade,
      isEmphasised: (id) => emphasis.nodes.has(id),
    });
    this.marks.drawAbove(
      canvas,
      this.placed.map(({ box }) => box),
    );
    drawColumnTitles(canvas, titles, look.theme, size);
  };

  private place(scene: Scene, titles: Box[]): PlacedLabel<StageLabel>[] {
    const { view, size } = this.camera;
    const { emphasis, selection } = this.renderer;
    const candidates = labelCandidates(this.nodes, {
      view,
      size,
      emphasis,
      selection,
      hovered: this.hovered ?? this.marks.focused,
      focused: this.marks.focused,
      inColumns: scene.columns.length > 0,
      measure: this.measure,
      placeOf: this.placeOf,
    });
    return arrangeLabels(candidates, {
      size,
      titles,
      areOthersFaded: emphasis.fade < 1,
      isFitted: this.camera.isFitted,
    });
  }

  /** Moves the names placed last along with their nodes. */
  private follow(): void {
    const { view, size } = this.camera;
    this.placed = this.placed.flatMap(({ candidate, box, side }) => {
      const place = this.placeOf(candidate.id);
      if (!place) return [];
      const at = toScreen(place, view, size);
      const moved = shifted(box, at.x - candidate.x, at.y - candidate.y);
      return [{ candidate: { ...candidate, ...at }, box: moved, side }];
    });
  }

  private readonly placeOf = (id: string): Position | undefined => placeOf(this.renderer, id);
}
