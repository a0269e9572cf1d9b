const SLOW_FRAME_MS = 80;
const SLOW_FRAMES = 3;
/** A gap longer than this is a pause between two movements, not a frame. */
const PAUSE_MS = 2_000;
const REMEMBERED_MS = 30_000;

/** Notices when frames of a movement follow each other too slowly, and remembers it for a while. */
export class Pace {
  private last: number | undefined;
  private slowFrames = 0;
  private slowUntil = -Infinity;

  /** A frame of a movement was drawn. */
  frame(now: number): void {
    const gap = this.last === undefined ? 0 : now - this.last;
    this.last = now;
    if (gap > PAUSE_MS) return;
    this.slowFrames = gap > SLOW_FRAME_MS ? this.slowFrames + 1 : 0;
    if (this.slowFrames >= SLOW_FRAMES) this.slowUntil = now + REMEMBERED_MS;
  }

  /** The movement has ended. */
  rest(): void {
    this.last = undefined;
    this.slowFrames = 0;
  }

  isSlow(now: number): boolean {
    return now < this.slowUntil;
  }
}
