import type { Picture } from '../../scene/picture/picture.ts';
import type { Position, Scene } from '../../scene/scene.ts';
import type { ThemeName } from '../../scene/theme.ts';
import type { Story } from '../story.ts';
import { cameraOn, movedBy, zoomedAbout } from './camera.ts';
import type { Camera } from './camera.ts';
import { button, element, filled } from './elements.ts';
import { finder } from './find.ts';
import { listen } from './gestures.ts';
import { subjectAt } from './hit.ts';
import { listenToKeys } from './keys.ts';
import { legendOf } from './legend.ts';
import { panelOf } from './panel.ts';
import { cameraOf, drawShown, roomOf } from './picture.ts';
import { around, withoutKinds } from './parts.ts';
import { stepsOf } from './steps.ts';

const ZOOM_STEP = 1.4;

/** The whole page of a story: what the reader does to it, and what is drawn then. */
export class StoryPage {
  private theme: ThemeName = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  private hiddenKinds: ReadonlySet<string> = new Set();
  /** Without those kinds. */
  private scene: Scene;
  /** Absent: all of it is in view. */
  private camera: Camera | undefined;
  /** Id of the node or connection that is told of. */
  private chosen: string | undefined;
  private hovered: string | undefined;
  /** From 0; absent: at none. */
  private step: number | undefined;
  private picture: Picture | undefined;
  private isDue = false;
  private readonly canvas: HTMLCanvasElement;
  private readonly steps = element('section', { class: 'steps', 'aria-live': 'polite' });
  private readonly legend = element('div');
  private readonly panel = element('aside', { 'aria-live': 'polite' });
  private readonly themeButton = button('', () => this.setTheme(this.theme === 'dark' ? 'light' : 'dark'));

  constructor(private readonly story: Story) {
    this.scene = story.scene;
    const label = filled(story.words.picture, { title: story.title });
    this.canvas = element('canvas', { class: 'picture', tabindex: '0', role: 'img', 'aria-label': label });
  }

  open(): void {
    const { title, sentence, steps } = this.story;
    const header = element('header', {}, element('h1', {}, title), ...(sentence ? [element('p', {}, sentence)] : []));
    const stage = element('div', { class: 'stage' }, this.canvas);
    document.body.append(element('main', {}, header, this.tools(), this.steps, stage, this.legend), this.panel);
    this.listen();
    this.setTheme(this.theme);
    this.choose(undefined);
    if (steps.length > 0) this.goTo(0);
  }

  private tools(): HTMLElement {
    const { words } = this.story;
    const find = finder(this.story, (id) => {
      this.choose(id);
      this.canvas.focus();
    });
    return element(
      'div',
      { class: 'tools' },
      find,
      button('−', () => this.zoom(1 / ZOOM_STEP), { 'aria-label': words.zoomOut }),
      button('+', () => this.zoom(ZOOM_STEP), { 'aria-label': words.zoomIn }),
      button(words.fit, () => this.look(undefined)),
      this.themeButton,
    );
  }

  private listen(): void {
    const { canvas } = this;
    const move = (pixels: Position): void => this.look(movedBy(this.cameraNow(), pixels));
    listen(canvas, {
      onMove: move,
      onZoom: (factor, aside) => this.zoom(factor, aside),
      onPoint: (at) => this.hover(at && this.subjectAt(at)),
      onPress: (at) => this.choose(this.subjectAt(at)),
    });
    const { steps } = this.story;
    listenToKeys(canvas, {
      onMove: move,
      onZoom: (isIn) => this.zoom(isIn ? ZOOM_STEP : 1 / ZOOM_STEP),
      onFit: () => this.look(undefined),
      onLeave: () => this.choose(undefined),
      onStep: steps.length > 0 ? (by) => this.goTo((this.step ?? 0) + by) : undefined,
    });
    new ResizeObserver(() => this.drawSoon()).observe(canvas);
    document.fonts.addEventListener('loadingdone', () => this.drawSoon());
  }

  private cameraNow(): Camera {
    return this.camera ?? (this.picture ? cameraOf(this.picture, this.scene, this.canvas) : { x: 0, y: 0, zoom: 1 });
  }

  private zoom(factor: number, aside?: Position): void {
    this.look(zoomedAbout(this.cameraNow(), factor, aside));
  }

  private look(camera: Camera | undefined): void {
    this.camera = camera;
    this.drawSoon();
  }

  private hover(id: string | undefined): void {
    if (id === this.hovered) return;
    this.hovered = id;
    this.canvas.style.cursor = id === undefined ? '' : 'pointer';
    this.drawSoon();
  }

  private choose(id: string | undefined): void {
    this.chosen = id;
    this.panel.replaceChildren(...panelOf(this.story, id, (next) => this.choose(next)));
    this.panel.scrollTop = 0;
    this.drawSoon();
  }

  private goTo(place: number): void {
    const step = this.story.steps[place];
    if (!step) return;
    const { clientWidth: width, clientHeight: height } = this.canvas;
    this.step = place;
    this.camera = step.region && cameraOn(step.region, roomOf(this.story.scene, { width, height }));
    this.choose(undefined);
    this.steps.replaceChildren(...stepsOf(this.story, place, (next) => this.goTo(next)));
  }

  private setTheme(name: ThemeName): void {
    const { words } = this.story;
    this.theme = name;
    document.documentElement.dataset['theme'] = name;
    this.themeButton.textContent = name === 'dark' ? words.light : words.dark;
    this.showLegend();
    this.drawSoon();
  }

  private showLegend(): void {
    const { theme, hiddenKinds } = this;
    this.legend.replaceChildren(legendOf(this.story, { theme, hiddenKinds }, (kind) => this.toggle(kind)));
  }

  private toggle(kind: string): void {
    const hidden = new Set(this.hiddenKinds);
    if (!hidden.delete(kind)) hidden.add(kind);
    this.hiddenKinds = hidden;
    this.scene = withoutKinds(this.story.scene, hidden);
    this.showLegend();
    this.legend.querySelector<HTMLElement>(`[data-kind="${CSS.escape(kind)}"]`)?.focus();
    this.drawSoon();
  }

  private subjectAt(at: Position): string | undefined {
    const ratio = this.canvas.width / this.canvas.clientWidth;
    const pixel = { x: at.x * ratio, y: at.y * ratio };
    return this.picture && subjectAt(this.picture.marks, pixel, ratio)?.id;
  }

  private standingOut(): ReadonlySet<string> {
    const id = this.hovered ?? this.chosen;
    if (id !== undefined) return around(this.scene, id);
    return new Set(this.step === undefined ? [] : this.story.steps[this.step]?.ids);
  }

  private drawSoon(): void {
    if (!this.isDue) requestAnimationFrame(() => this.draw());
    this.isDue = true;
  }

  private draw(): void {
    this.isDue = false;
    const { scene, theme, camera } = this;
    this.picture = drawShown(this.canvas, { scene, theme, camera, ids: this.standingOut() });
    this.canvas.dataset['nodes'] = String(scene.nodes.length);
  }
}
