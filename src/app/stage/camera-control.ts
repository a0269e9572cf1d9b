import type { Position, Scene } from '../../scene/scene.ts';
import { extentsBehind, extentsOf } from './extents.ts';
import type { MeasureText } from './label-candidates.ts';
import type { Renderer } from './renderer.ts';
import {
  boundedZoom,
  fitView,
  focusedView,
  fromScreen,
  heldView,
  keptNear,
  toCamera,
  toScreen,
  toView,
  zoomedAbout,
} from './view.ts';
import type { Insets, Place, Size, View } from './view.ts';

const DURATION_MS = 250;
const PAN_MS = 120;
const MARGIN = 16;
const TITLE_ROOM = 46;
/** What is chosen is kept so far inside the border. */
const CLEARANCE = 40;

const NOTHING: Pick<Scene, 'nodes' | 'columns' | 'ticks' | 'backdrop'> = {
  nodes: [],
  columns: [],
  ticks: [],
  backdrop: undefined,
};

export const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** All that moves the view: what is seen is said in graph units, Sigma's camera is hidden here. */
export class CameraControl {
  /** All is in view, since nobody has moved it away: then it stays so whatever changes. */
  isFitted = true;
  private scene: Scene | undefined;
  /** Where an animation is going. */
  private target: View | undefined;
  private isJumping = false;
  /** Meant for the first scene that comes. */
  private restored: View | undefined;
  private lastFit: { width: number; height: number; view: View } | undefined;
  /** The view as it was at the stage's last place in the window, and that place. */
  private known: View = { x: 0, y: 0, zoom: 1 };
  private knownPlace: Place = { left: 0, top: 0, width: 0, height: 0 };
  /** All was in view until the stage changed its size around what is chosen. */
  private isHeld = false;

  constructor(
    private readonly renderer: Renderer,
    private readonly measure: MeasureText,
    /** Sigma tells of an animation from its second frame on. */
    private readonly onSetOff: () => void,
  ) {
    const camera = renderer.sigma.getCamera();
    camera.clean = (state) => (this.scene ? { ...state, ...this.bounded(state, this.scene) } : state);
    camera.on('updated', () => {
      if (!this.target && !this.isJumping) {
        this.isFitted = false;
        this.restored = undefined;
      }
      this.known = this.view;
      this.knownPlace = this.place;
    });
  }

  get size(): Size {
    return this.renderer.sigma.getDimensions();
  }

  private get place(): Place {
    const { left, top } = this.renderer.sigma.getContainer().getBoundingClientRect();
    return { left, top, ...this.size };
  }

  get view(): View {
    return toView(this.renderer.sigma.getCamera().getState(), this.size);
  }

  setScene(scene: Scene): void {
    this.scene = scene;
    this.lastFit = undefined;
  }

  fit(isAnimated = true, durationMs = DURATION_MS): void {
    this.isFitted = true;
    this.isHeld = false;
    this.moveTo(this.fitted(), isAnimated, durationMs);
  }

  zoomBy(factor: number, about?: Position, durationMs = DURATION_MS): void {
    const { width, height } = this.size;
    const zoom = boundedZoom((this.target ?? this.view).zoom * factor, this.fitted().zoom);
    this.isFitted = false;
    this.moveTo(zoomedAbout(this.view, this.size, about ?? { x: width / 2, y: height / 2 }, zoom), true, durationMs);
  }

  /** Moves the view by so many pixels. */
  panBy(x: number, y: number): void {
    const from = this.target ?? this.view;
    this.isFitted = false;
    this.moveTo({ x: from.x + x / from.zoom, y: from.y + y / from.zoom, zoom: from.zoom }, true, PAN_MS);
  }

  /** Two fingers: what lay between them in `view` stays between them. */
  pinch(view: View, { from, to, factor }: { from: Position; to: Position; factor: number }): void {
    const zoom = boundedZoom(view.zoom * factor, this.fitted().zoom);
    const zoomed = zoomedAbout(view, this.size, from, zoom);
    this.isFitted = false;
    this.jumpTo({ x: zoomed.x - (to.x - from.x) / zoom, y: zoomed.y - (to.y - from.y) / zoom, zoom });
  }

  /** Brings a point into view, moving and zooming no more than it takes. */
  focus(point: Position, readableZoom: number): void {
    const before = this.target ?? this.view;
    const after = focusedView(before, this.size, point, { readableZoom });
    if (after.x === before.x && after.y === before.y && after.zoom === before.zoom) return;
    this.isFitted = false;
    this.moveTo(after, true);
  }

  /** After labels took another width: all of it again, where it was all in view. */
  refit(): void {
    this.lastFit = undefined;
    if (this.isFitted && !this.isHeld) this.jumpTo(this.fitted());
  }

  /**
   * After the stage took another size: all of it again while nobody has moved the view or chosen anything; else every
   * node stays where it is on the screen, and only what is chosen is brought out from under the border.
   */
  resized(chosen: Position | undefined): void {
    this.lastFit = undefined;
    const isFitting = this.isFitted && !this.isHeld && this.target !== undefined;
    if (isFitting || (this.isFitted && !chosen)) return this.fit(isFitting || this.isHeld);
    const held = heldView(this.target ?? this.known, this.knownPlace, this.place);
    this.isHeld = true;
    this.jumpTo(held);
    if (!chosen) return;
    const clear = focusedView(held, this.size, chosen, { clearance: CLEARANCE });
    if (clear.x !== held.x || clear.y !== held.y) this.moveTo(clear, true);
  }

  /** Takes up a view in which the reader was before; where nothing is shown yet, for the scene that comes. */
  restore(view: View): void {
    this.isFitted = false;
    this.restored = this.scene && this.scene.nodes.length > 0 ? undefined : view;
    this.jumpTo(view);
  }

  /** A wholly new scene is there: all of it is shown, unless a view was restored for it. */
  arrive(): void {
    const view = this.restored;
    this.restored = undefined;
    if (!view) return this.fit(false);
    this.isFitted = false;
    this.jumpTo(view);
  }

  /** The point of the scene under a pixel of the stage. */
  pointAt(pixel: Position): Position {
    return fromScreen(pixel, this.view, this.size);
  }

  screenOf(point: Position): Position {
    return toScreen(point, this.view, this.size);
  }

  private jumpTo(view: View): void {
    const camera = this.renderer.sigma.getCamera();
    const place = toCamera(view, this.size);
    this.target = undefined;
    this.isJumping = true;
    // Setting the state would leave a running animation on its way to the former target.
    if (camera.isAnimated()) void camera.animate(place, { duration: 1 });
    camera.setState(place);
    this.isJumping = false;
    this.known = view;
    this.knownPlace = this.place;
  }

  private moveTo(view: View, isAnimated: boolean, durationMs = DURATION_MS): void {
    if (!isAnimated || prefersStillness()) return this.jumpTo(view);
    this.target = view;
    this.onSetOff();
    const place = toCamera(view, this.size);
    this.renderer.sigma.getCamera().animate(place, { duration: durationMs, easing: 'quadraticOut' }, () => {
      if (this.target === view) this.target = undefined;
    });
  }

  /** Remembered, as every step of a zoom is bounded by it. */
  private fitted(): View {
    const { width, height } = this.size;
    if (this.lastFit?.width === width && this.lastFit.height === height) return this.lastFit.view;
    const { nodes, columns, ticks, backdrop } = this.scene ?? NOTHING;
    const top = columns.length + ticks.length > 0 ? TITLE_ROOM : MARGIN;
    const insets: Insets = { left: MARGIN, right: MARGIN, top, bottom: MARGIN };
    const ofNodes = extentsOf(nodes, { size: this.size, measure: this.measure });
    const behind = extentsBehind(backdrop);
    const view = fitView((zoom) => [...ofNodes(zoom), ...behind], this.size, insets);
    this.lastFit = { width, height, view };
    return view;
  }

  private bounded(state: { x: number; y: number; ratio: number }, scene: Scene) {
    return toCamera(keptNear(toView(state, this.size), this.size, scene.bounds), this.size);
  }
}
