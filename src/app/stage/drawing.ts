import type { Position, Scene } from '../../scene/scene.ts';
import { themes } from '../../scene/theme.ts';
import type { ThemeName } from '../../scene/theme.ts';
import { BackdropLayer } from './backdrop-layer.ts';
import { CameraControl, prefersStillness } from './camera-control.ts';
import { canPointAtConnections, isDraftFromStart, isMovementDrawn } from './drawing-limits.ts';
import { EmphasisControl } from './emphasis-control.ts';
import { LabelLayer } from './label-layer.ts';
import { setTheme } from './look.ts';
import { Motion } from './motion.ts';
import { animate, setShare } from './movement.ts';
import { Pace } from './pace.ts';
import { connectionsOf, placeOf } from './drawn.ts';
import { createRenderer, forgetPointedAt, redrawMoved } from './renderer.ts';
import type { Renderer } from './renderer.ts';
import { syncGraph } from './scene-graph.ts';
import type { Moves } from './scene-graph.ts';
import { TextMeasure } from './text-measure.ts';

const MOVEMENT_MS = 450;

/** Everything on one canvas: the renderer and the controls of what it shows. React's controllers each call one part. */
export class Drawing {
  readonly renderer: Renderer;
  readonly camera: CameraControl;
  readonly emphasis: EmphasisControl;
  readonly labels: LabelLayer;
  readonly backdrop: BackdropLayer;
  readonly motion: Motion;
  private readonly pace = new Pace();
  private readonly texts = new TextMeasure();
  /** A press that is more than a click: `isTaken` from then until the next press, `isMoving` while it lasts. */
  readonly press = { isTaken: false, isMoving: false };
  /** Ids of nodes that the reader holds. */
  private carried: ReadonlySet<string> = new Set();
  private stopMovement = (): void => undefined;
  /** What was chosen when the reader last asked for all of it. */
  private fittedWith: string | undefined;

  /** Throws where the browser cannot draw. `onMotion` tells when the drawing begins to move and when it rests. */
  constructor(container: HTMLElement, theme: ThemeName, onMotion: (isMoving: boolean) => void) {
    this.renderer = createRenderer(container, theme);
    this.camera = new CameraControl(this.renderer, this.texts.width, () => this.motion.touch());
    this.emphasis = new EmphasisControl(this.renderer, () => this.pace.isSlow(performance.now()));
    this.labels = new LabelLayer(this.renderer, this.camera, this.texts.width);
    this.backdrop = new BackdropLayer(this.renderer, this.camera);
    const sigmaCamera = this.renderer.sigma.getCamera();
    this.motion = new Motion(
      (isMoving) => {
        this.settle(isMoving);
        onMotion(isMoving);
      },
      () => sigmaCamera.isAnimated(),
    );
    sigmaCamera.on('updated', () => this.motion.touch());
    this.renderer.sigma.on('beforeRender', () => this.keepPace());
  }

  /** Draws a scene; nodes that are already shown travel to their new places. */
  show(scene: Scene): void {
    const { renderer, camera } = this;
    this.stopMovement();
    const { moves, isWhollyNew } = syncGraph(renderer.graph, scene);
    for (const id of this.carried) moves.delete(id);
    this.forgetDropped();
    camera.setScene(scene);
    this.labels.setScene(scene);
    this.backdrop.setScene(scene);
    const isMoved = moves.size > 0 && !prefersStillness() && isMovementDrawn(renderer.graph.order, renderer.graph.size);
    if (!isMoved) setShare(renderer.graph, moves, 1);
    renderer.sigma.refresh();
    this.emphasis.update();
    if (isWhollyNew && scene.nodes.length > 0) camera.arrive();
    else if (camera.isFitted) camera.fit(isMoved, MOVEMENT_MS);
    if (isMoved) this.move(moves);
    this.motion.touch();
  }

  setTheme(name: ThemeName): void {
    const { look, graph, sigma } = this.renderer;
    if (look.theme === themes[name]) return;
    setTheme(look, name);
    sigma.refresh({
      partialGraph: { nodes: graph.nodes(), edges: graph.edges() },
      skipIndexation: true,
      schedule: true,
    });
  }

  setHovered(id: string | undefined): void {
    this.labels.hovered = id;
    this.emphasis.setHovered(id);
  }

  setFocused(id: string | undefined): void {
    this.labels.marks.focused = id;
    this.emphasis.setFocused(id);
    this.renderer.sigma.scheduleRender();
  }

  /** Takes up nodes; call `to` with their places as often as they move and `end` when they are let go. */
  carry(ids: readonly string[]): { to: (places: Readonly<Record<string, Position>>) => void; end: () => void } {
    const { renderer, camera, motion, labels } = this;
    const { graph, look } = renderer;
    const edges = connectionsOf(graph, ids);
    const release = motion.hold();
    this.carried = new Set(ids);
    labels.marks.carried = edges;
    camera.isFitted = false;
    return {
      to: (places) => {
        for (const [id, { x, y }] of Object.entries(places)) {
          if (graph.hasNode(id)) Object.assign(graph.getNodeAttributes(id), { x, y: -y });
        }
        redrawMoved(renderer, ids, look.isDraft ? [] : edges);
      },
      end: () => {
        this.carried = new Set();
        labels.marks.carried = [];
        redrawMoved(renderer, ids, edges);
        release();
      },
    };
  }

  /** Calls after each frame; returns how to stop it. */
  onDrawn(listener: () => void): () => void {
    const { sigma } = this.renderer;
    sigma.on('afterRender', listener);
    return () => sigma.off('afterRender', listener);
  }

  /** Draws again as another font may have arrived. */
  remeasure(): void {
    this.texts.forget();
    this.camera.refit();
    this.renderer.sigma.scheduleRender();
  }

  /** Brings all of it into view, and keeps it there until the reader moves the view or chooses something else. */
  fit(): void {
    this.fittedWith = this.chosenIds();
    this.camera.fit();
  }

  /** The stage or its pixels took another size. */
  resize(isForced = false): void {
    this.renderer.sigma.resize(isForced);
    const isAllWanted = this.camera.isFitted && this.fittedWith === this.chosenIds();
    this.camera.resized(isAllWanted ? undefined : this.chosenPosition());
    this.renderer.sigma.scheduleRender();
  }

  /** Where a node is on the stage, in pixels from its top left corner. */
  stagePositionOf(id: string): Position | undefined {
    const place = placeOf(this.renderer, id);
    return place && this.camera.screenOf(place);
  }

  private chosenIds(): string {
    return [...this.renderer.selection].join(' ');
  }

  /** Where what is chosen is drawn, in graph units: a node, or the middle of a connection. */
  private chosenPosition(): Position | undefined {
    const { graph, selection } = this.renderer;
    const selected = [...selection].at(-1);
    if (selected === undefined) return undefined;
    const ends = graph.hasEdge(selected) ? graph.extremities(selected) : [selected, selected];
    const [start, end] = ends.map((id) => placeOf(this.renderer, id));
    return start && end && { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  }

  /** Where a node is in the window, in client coordinates. */
  clientPositionOf(id: string): Position | undefined {
    const at = this.stagePositionOf(id);
    return at && this.toClient(at);
  }

  /** Client coordinates of a pixel of the stage. */
  toClient({ x, y }: Position): Position {
    const { left, top } = this.renderer.sigma.getContainer().getBoundingClientRect();
    return { x: left + x, y: top + y };
  }

  /** Brings a node into view at a zoom at which it can be read. */
  focusOn(id: string, readableZoom: number): void {
    const place = placeOf(this.renderer, id);
    if (place) this.camera.focus(place, readableZoom);
  }

  kill(): void {
    this.stopMovement();
    this.emphasis.stop();
    this.motion.stop();
    this.renderer.sigma.kill();
  }

  /** Sigma looks up what it holds as hovered in every frame, drawn or not. */
  private forgetDropped(): void {
    const { graph, pointedAt } = this.renderer;
    if (pointedAt === undefined || graph.hasNode(pointedAt) || graph.hasEdge(pointedAt)) return;
    forgetPointedAt(this.renderer);
  }

  private move(moves: Moves): void {
    const { renderer } = this;
    const nodes = [...moves.keys()];
    const edges = connectionsOf(renderer.graph, nodes);
    const step = (share: number): void => {
      setShare(renderer.graph, moves, share);
      redrawMoved(renderer, nodes, edges);
    };
    const release = this.motion.hold();
    const stop = animate(step, release, MOVEMENT_MS);
    this.stopMovement = () => {
      stop();
      release();
    };
  }

  /** A movement that is too slow goes on as a draft. */
  private keepPace(): void {
    const now = performance.now();
    if (this.motion.isMoving) this.pace.frame(now);
    const { look, graph } = this.renderer;
    look.isDraft = this.motion.isMoving && (isDraftFromStart(graph.size) || this.pace.isSlow(now));
  }

  /** Cheap while moving, complete at rest. */
  private settle(isMoving: boolean): void {
    const { look, graph, sigma } = this.renderer;
    look.isPickingConnections = canPointAtConnections(graph.size, isMoving);
    this.labels.isMoving = isMoving;
    if (isMoving) return;
    this.pace.rest();
    sigma.scheduleRender();
  }
}
