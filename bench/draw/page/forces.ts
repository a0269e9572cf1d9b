import { shown } from './frames.ts';
import type { MadeUpGraph } from '../made-up-graph.ts';

/** A layout by forces in a worker, and what was left of the main thread meanwhile. */
export type ForcesRun = {
  /** Tasks of the main thread that kept it for longer than 50 ms, from the first frame on. */
  tasksMs: number[];
  /** The longest until then: the graph is taken up and drawn for the first time. */
  firstTaskMs: number;
  /** From one beat of the screen to the next. */
  beatsMs: number[];
  frames: number;
  rounds: number;
  ranMs: number;
};

export type RunForces = (container: HTMLElement, graph: MadeUpGraph, ms: number) => Promise<ForcesRun>;

/** Watches the main thread from now until it is stopped. */
export class MainThread {
  frames = 0;
  rounds = 0;
  private readonly tasks: PerformanceEntry[] = [];
  private readonly beats: number[] = [];
  private firstFrameAt: number | undefined;
  private isWatching = true;
  private readonly observer = new PerformanceObserver((list) => this.tasks.push(...list.getEntries()));

  constructor() {
    this.observer.observe({ type: 'longtask' });
    let last: number | undefined;
    const beat = (now: number): void => {
      if (this.firstFrameAt !== undefined && last !== undefined) this.beats.push(now - last);
      if (this.firstFrameAt !== undefined) last = now;
      if (this.isWatching) requestAnimationFrame(beat);
    };
    requestAnimationFrame(beat);
  }

  drew(): void {
    this.firstFrameAt ??= performance.now();
    this.frames += 1;
  }

  async stop(): Promise<ForcesRun> {
    const ranMs = performance.now() - (this.firstFrameAt ?? performance.now());
    const { frames, rounds } = this;
    await shown();
    this.isWatching = false;
    this.tasks.push(...this.observer.takeRecords());
    this.observer.disconnect();
    const isEarly = ({ startTime }: PerformanceEntry): boolean => startTime < (this.firstFrameAt ?? Infinity);
    return {
      tasksMs: this.tasks.filter((task) => !isEarly(task)).map(({ duration }) => duration),
      firstTaskMs: Math.max(0, ...this.tasks.filter(isEarly).map(({ duration }) => duration)),
      beatsMs: this.beats,
      frames,
      rounds,
      ranMs,
    };
  }
}

export const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
