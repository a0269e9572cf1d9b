import type { Position } from '../../scene/scene.ts';
import type { Camera } from './camera.ts';

/** How a drawing is scaled and then moved so that it is seen from elsewhere; `middle` is where a camera looks. */
export function shiftOf(from: Camera, to: Camera, middle: Position): Position & { scale: number } {
  const scale = to.zoom / from.zoom;
  return {
    scale,
    x: (from.x - to.x) * to.zoom + middle.x * (1 - scale),
    y: (from.y - to.y) * to.zoom + middle.y * (1 - scale),
  };
}

type Seen = {
  camera: Camera | undefined;
  middle: Position;
  /** What lies where nothing was drawn. */
  ground: string;
};

/** The last whole drawing, shown from where the picture is seen now while a new one would take too long. */
export class Sketch {
  private readonly held = document.createElement('canvas');
  private seenFrom: Camera | undefined;

  keep(canvas: HTMLCanvasElement, camera: Camera | undefined): void {
    this.seenFrom = camera;
    if (!camera) return;
    this.held.width = canvas.width;
    this.held.height = canvas.height;
    this.held.getContext('2d')?.drawImage(canvas, 0, 0);
  }

  /** Tells whether it could: of what was fitted it is not known from where it was seen. */
  draw(canvas: HTMLCanvasElement, { camera, middle, ground }: Seen): boolean {
    const { held, seenFrom } = this;
    const context = canvas.getContext('2d');
    const isAsLarge = held.width === canvas.width && held.height === canvas.height;
    if (!seenFrom || !camera || !context || !isAsLarge) return false;
    const { scale, x, y } = shiftOf(seenFrom, camera, middle);
    const ratio = canvas.width / canvas.clientWidth;
    context.fillStyle = ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(held, x * ratio, y * ratio, held.width * scale, held.height * scale);
    return true;
  }
}
