import type { Bounds, Position, Scene } from '../../scene/scene.ts';
import { cameraOn, movedBy, zoomedAbout } from './camera.ts';
import type { Camera } from './camera.ts';
import { fly } from './flight.ts';
import { cameraOnAll, roomOf } from './picture.ts';

/** From where the picture is seen: by the reader's own hand, or led there by a step. */
export class Viewpoint {
  /** A part stays in view whatever the window's size. */
  private seen: Camera | Bounds | 'all' = 'all';
  private endFlight = (): void => undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly sceneNow: () => Scene,
    private readonly onChange: () => void,
  ) {}

  /** Absent: all of it is in view. */
  get camera(): Camera | undefined {
    if (this.seen === 'all') return undefined;
    if ('zoom' in this.seen) return this.seen;
    const { clientWidth: width, clientHeight: height } = this.canvas;
    return cameraOn(this.seen, roomOf(this.sceneNow(), { width, height }));
  }

  private get cameraNow(): Camera {
    return this.camera ?? cameraOnAll(this.canvas, this.sceneNow()) ?? { x: 0, y: 0, zoom: 1 };
  }

  move(pixels: Position): void {
    this.look(movedBy(this.cameraNow, pixels));
  }

  zoom(factor: number, aside?: Position): void {
    this.look(zoomedAbout(this.cameraNow, factor, aside));
  }

  showAll(): void {
    this.jumpTo(undefined);
  }

  /** A part, or else all of it, at once. */
  jumpTo(region: Bounds | undefined): void {
    this.look(region ?? 'all');
  }

  /** The same, with a movement that the eye can follow. */
  leadTo(region: Bounds | undefined): void {
    const from = this.cameraNow;
    this.jumpTo(region);
    const to = this.cameraNow;
    const draw = (camera: Camera): void => {
      this.seen = camera;
      this.onChange();
    };
    this.endFlight = fly(from, to, { draw, end: () => this.jumpTo(region) });
  }

  private look(seen: Camera | Bounds | 'all'): void {
    this.endFlight();
    this.endFlight = () => undefined;
    this.seen = seen;
    this.onChange();
  }
}
