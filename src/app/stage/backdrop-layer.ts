import { backdropColours } from '../../scene/backdrop.ts';
import type { Backdrop, Scene } from '../../scene/scene.ts';
import type { CameraControl } from './camera-control.ts';
import { prefersStillness } from './camera-control.ts';
import type { Renderer } from './renderer.ts';
import { toScreen } from './view.ts';
import type { Size, View } from './view.ts';

/** Sigma's type of these options knows only the style. */
const BEHIND_ALL = { style: {}, beforeLayer: 'edges' };
const BORDER_WIDTH = 0.8;
const APPEAR_MS = 400;

/** Draws what lies behind the connections, the outlines of countries and the lines of an axis, as the camera moves. */
export class BackdropLayer {
  private readonly canvas: CanvasRenderingContext2D | null;
  private scene: Scene | undefined;
  private backdrop: Backdrop | undefined;
  private outlines: Path2D | undefined;
  /** What the canvas shows, so that frames which change only nodes cost nothing here. */
  private drawn = '';

  constructor(
    private readonly renderer: Renderer,
    private readonly camera: CameraControl,
  ) {
    const { sigma } = renderer;
    sigma.createCanvasContext('backdrop', BEHIND_ALL);
    sigma.resize(true);
    this.canvas = sigma.getCanvases()['backdrop']?.getContext('2d') ?? null;
    sigma.on('resize', this.forget);
    sigma.on('afterRender', this.draw);
  }

  setScene(scene: Scene): void {
    this.scene = scene;
    this.forget();
    if (scene.backdrop === this.backdrop) return;
    this.backdrop = scene.backdrop;
    this.outlines = scene.backdrop && toPath(scene.backdrop);
    if (this.outlines) this.appear();
  }

  /** Sizing the canvas empties it. */
  private readonly forget = (): void => {
    this.drawn = '';
  };

  private appear(): void {
    if (prefersStillness()) return;
    this.canvas?.canvas.animate([{ opacity: 0 }, { opacity: 1 }], { duration: APPEAR_MS });
  }

  private readonly draw = (): void => {
    const { canvas, scene, camera } = this;
    if (!canvas || !scene) return;
    const { look } = this.renderer;
    const { view, size } = camera;
    const state = `${view.x} ${view.y} ${view.zoom} ${size.width} ${size.height} ${look.theme.paper} ${look.isDraft}`;
    if (state === this.drawn) return;
    this.drawn = state;
    canvas.clearRect(0, 0, size.width, size.height);
    if (this.outlines) this.drawOutlines(canvas, this.outlines, { view, size });
    drawTicks(canvas, scene, { view, size, colour: backdropColours(look.theme).tick });
  };

  /** A movement that is too slow does without borders. */
  private drawOutlines(
    canvas: CanvasRenderingContext2D,
    outlines: Path2D,
    { view, size }: { view: View; size: Size },
  ): void {
    const { look } = this.renderer;
    const { land, border } = backdropColours(look.theme);
    const origin = toScreen({ x: 0, y: 0 }, view, size);
    canvas.save();
    canvas.translate(origin.x, origin.y);
    canvas.scale(view.zoom, view.zoom);
    canvas.fillStyle = land;
    canvas.fill(outlines);
    if (!look.isDraft) {
      canvas.strokeStyle = border;
      canvas.lineJoin = 'round';
      canvas.lineWidth = BORDER_WIDTH / view.zoom;
      canvas.stroke(outlines);
    }
    canvas.restore();
  }
}

function toPath({ outlines }: Backdrop): Path2D {
  const path = new Path2D();
  for (const ring of outlines) {
    for (const [index, { x, y }] of ring.entries()) {
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return path;
}

function drawTicks(
  canvas: CanvasRenderingContext2D,
  { ticks }: Scene,
  { view, size, colour }: { view: View; size: Size; colour: string },
): void {
  canvas.fillStyle = colour;
  for (const { x } of ticks) {
    const at = Math.round(toScreen({ x, y: 0 }, view, size).x);
    if (at >= 0 && at <= size.width) canvas.fillRect(at, 0, 1, size.height);
  }
}
