import { emphasisOf, NO_EMPHASIS } from './emphasis.ts';
import { animate } from './movement.ts';
import { prefersStillness } from './camera-control.ts';
import { setEmphasis } from './renderer.ts';
import type { Renderer } from './renderer.ts';

const FADE_MS = 140;

/** Lets what is pointed at or chosen stand out, fading the rest out and in. */
export class EmphasisControl {
  private hovered: string | undefined;
  private focused: string | undefined;
  private selection: ReadonlySet<string> = new Set();
  private stopFading = (): void => undefined;

  constructor(
    private readonly renderer: Renderer,
    private readonly isSlow: () => boolean,
  ) {}

  setHovered(id: string | undefined): void {
    this.hovered = id;
    this.update();
  }

  /** What has the keyboard's focus stands out as if it were pointed at. */
  setFocused(id: string | undefined): void {
    if (this.focused === id) return;
    this.focused = id;
    this.update();
  }

  setSelection(ids: readonly string[]): void {
    this.selection = new Set(ids);
    this.update();
  }

  /** To be called after the graph has changed, too. */
  update(): void {
    const { renderer } = this;
    const emphasis = emphasisOf(renderer.graph, this.hovered ?? this.focused, this.selection);
    if (emphasis !== NO_EMPHASIS) {
      setEmphasis(renderer, emphasis, this.selection);
      return this.fadeTo(emphasis.fade);
    }
    setEmphasis(renderer, renderer.emphasis, this.selection);
    this.fadeTo(1, () => setEmphasis(renderer, NO_EMPHASIS, this.selection));
  }

  stop(): void {
    this.stopFading();
  }

  private fadeTo(fade: number, onDone: () => void = () => undefined): void {
    const { look, sigma } = this.renderer;
    this.stopFading();
    const from = look.fade;
    if (from === fade || prefersStillness() || this.isSlow()) {
      look.fade = fade;
      sigma.scheduleRender();
      return onDone();
    }
    const step = (share: number): void => {
      look.fade = from + (fade - from) * share;
      sigma.scheduleRender();
    };
    this.stopFading = animate(step, onDone, FADE_MS);
  }
}
