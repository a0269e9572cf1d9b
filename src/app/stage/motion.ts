const REST_MS = 120;

/** Knows whether the drawing moves: a held movement, or the camera on its way or within the last moments. */
export class Motion {
  private holds = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly onChange: (isMoving: boolean) => void,
    private readonly isOnItsWay: () => boolean,
  ) {}

  get isMoving(): boolean {
    return this.holds > 0 || this.timer !== undefined;
  }

  /** Something moved just now. */
  touch(): void {
    const wasMoving = this.isMoving;
    clearTimeout(this.timer);
    this.awaitRest();
    if (!wasMoving) this.onChange(true);
  }

  private awaitRest(): void {
    this.timer = setTimeout(() => {
      // Where drawing is slow, the frames of one movement lie further apart than this.
      if (this.isOnItsWay()) return this.awaitRest();
      this.timer = undefined;
      if (!this.isMoving) this.onChange(false);
    }, REST_MS);
  }

  /** A movement begins; call what is returned, once, when it ends. */
  hold(): () => void {
    const wasMoving = this.isMoving;
    this.holds += 1;
    if (!wasMoving) this.onChange(true);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.holds -= 1;
      if (!this.isMoving) this.onChange(false);
    };
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
