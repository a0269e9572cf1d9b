import type { Position } from '../../../src/scene/scene.ts';
import { fittedZoom, madeUpGraph } from '../made-up-graph.ts';
import type { MadeUpGraph } from '../made-up-graph.ts';
import type { Contender, Drawn } from './contender.ts';
import type { ForcesRun } from './forces.ts';
import { Frames, shown } from './frames.ts';

const contenders = {
  liaison: async () => (await import('./contenders/liaison.tsx')).contender,
  'sigma+': async () => (await import('./contenders/sigma.ts')).fast,
  sigma: async () => (await import('./contenders/sigma.ts')).plain,
  'vis-network': async () => (await import('./contenders/vis-network.ts')).contender,
  cytoscape: async () => (await import('./contenders/cytoscape.ts')).contender,
  'force-graph': async () => (await import('./contenders/force-graph.ts')).contender,
} satisfies Record<string, () => Promise<Contender>>;

export type ContenderName = keyof typeof contenders;

const forces = {
  liaison: async () => (await import('./forces/liaison.tsx')).run,
  'sigma+': async () => (await import('./forces/sigma.ts')).run,
};

export type ForcesName = keyof typeof forces;

/** What the benchmark asks of the page, `window.bench`. */
export class Bench {
  private graph: MadeUpGraph = { records: { nodes: [], relationships: [] }, positions: new Map(), degrees: new Map() };
  private contender: Contender | undefined;
  private drawn: Drawn | undefined;
  private readonly frames = new Frames();
  private onComplete = (): void => undefined;
  private highlighted: string | undefined;
  private onHighlighted: ((id: string) => void) | undefined;

  /** Makes the graph up and loads the contender's code. */
  async prepare(name: ContenderName, nodes: number): Promise<void> {
    this.graph = madeUpGraph(nodes);
    this.contender = await contenders[name]();
    await this.contender.prepare?.();
  }

  /** Draws; how long it took until all was on the screen. */
  async draw(): Promise<number> {
    const started = performance.now();
    const complete = new Promise<void>((resolve) => (this.onComplete = resolve));
    this.drawn = this.contender?.draw(container, this.graph, {
      drew: (isComplete) => {
        this.frames.drew();
        if (isComplete) this.onComplete();
      },
      highlighted: (id) => {
        if (id !== undefined && id !== this.highlighted) this.onHighlighted?.(id);
        this.highlighted = id;
      },
    });
    await complete;
    return (await shown()) - started;
  }

  startFrames(): void {
    this.frames.start();
  }

  framesSoFar(): number {
    return this.frames.count;
  }

  stopFrames(): number[] {
    return this.frames.stop();
  }

  /** Whether nothing was drawn for so long. */
  isStill(ms: number): boolean {
    return performance.now() - this.frames.lastDrawnAt > ms;
  }

  /** Shows the middle as large as nodes can be told apart; some know where nodes are only once it is drawn. */
  async magnify(): Promise<void> {
    const { width, height } = container.getBoundingClientRect();
    const zoom = fittedZoom(this.graph.records.nodes.length, { width, height });
    this.drawn?.magnify(Math.max(1, READABLE_ZOOM / zoom));
    await shown();
  }

  /** Where the best connected nodes are, in client coordinates, none near another. */
  targets(count: number): Position[] {
    const ids = [...this.graph.degrees].toSorted((a, b) => b[1] - a[1]).map(([id]) => id);
    const found: Position[] = [];
    for (const id of ids) {
      const place = this.drawn?.placeOf(id);
      if (!place || !isInside(place) || found.some((other) => isNear(other, place))) continue;
      found.push({ x: place.x, y: place.y });
      if (found.length === count) break;
    }
    return found;
  }

  /** Waits for the pointer to come upon a node; how long after that it is drawn as pointed at. */
  hover(patienceMs: number): Promise<number | undefined> {
    return new Promise((resolve) => {
      let movedAt: number | undefined;
      const onMove = ({ timeStamp }: MouseEvent): void => void (movedAt ??= timeStamp);
      window.addEventListener('mousemove', onMove, { capture: true });
      const end = (ms: number | undefined): void => {
        window.removeEventListener('mousemove', onMove, { capture: true });
        this.onHighlighted = undefined;
        clearTimeout(timer);
        resolve(ms);
      };
      const timer = setTimeout(() => end(undefined), patienceMs);
      this.onHighlighted = () => {
        const from = movedAt;
        if (from !== undefined) void shown().then((at) => end(at - from));
      };
    });
  }

  /** Lays a graph out by forces in a worker while it is drawn. */
  async layOut(name: ForcesName, nodes: number, ms: number): Promise<ForcesRun> {
    const run = await forces[name]();
    return run(container, madeUpGraph(nodes), ms);
  }
}

const element = document.querySelector<HTMLElement>('#stage');
if (!element) throw new Error('the page has no #stage to draw in');
const container = element;

/** Pixels a unit. */
const READABLE_ZOOM = 0.6;
const EDGE = 90;
const APART = 60;

const isInside = ({ x, y }: Position): boolean =>
  x > EDGE && y > EDGE && x < container.clientWidth - EDGE && y < container.clientHeight - EDGE;
const isNear = (one: Position, other: Position): boolean => Math.hypot(one.x - other.x, one.y - other.y) < APART;

Reflect.set(globalThis, 'bench', new Bench());
