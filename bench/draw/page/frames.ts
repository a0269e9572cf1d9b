/** How long it took from one frame in which something was drawn to the next, in beats of the screen. */
export class Frames {
  hasDrawn = false;
  lastDrawnAt = 0;
  private times: number[] = [];
  private last: number | undefined;

  /** Something was drawn just now. */
  drew(): void {
    this.hasDrawn = true;
    this.lastDrawnAt = performance.now();
  }

  start(): void {
    this.times = [];
    this.hasDrawn = false;
    this.last = performance.now();
    requestAnimationFrame(this.tick);
  }

  get count(): number {
    return this.times.length;
  }

  stop(): number[] {
    this.last = undefined;
    return this.times;
  }

  private readonly tick = (): void => {
    if (this.last === undefined) return;
    const now = performance.now();
    if (this.hasDrawn) {
      this.times.push(now - this.last);
      this.last = now;
    }
    this.hasDrawn = false;
    requestAnimationFrame(this.tick);
  };
}

const nextBeat = (): Promise<number> =>
  new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));

/** Once what was drawn just now is on the screen. */
export async function shown(): Promise<number> {
  await nextBeat();
  return nextBeat();
}
