import type { StoryStep } from '../../model/story-steps.ts';
import type { Picture } from '../../scene/picture/picture.ts';
import type { Position, Scene } from '../../scene/scene.ts';
import { themes } from '../../scene/theme.ts';
import type { ThemeName } from '../../scene/theme.ts';
import type { Story } from '../story.ts';
import { button, element, filled } from './elements.ts';
import { finder } from './find.ts';
import { listen } from './gestures.ts';
import { subjectAt } from './hit.ts';
import { listenToKeys } from './keys.ts';
import { legendOf } from './legend.ts';
import { panelOf } from './panel.ts';
import { around, standingOut, withoutKinds } from './parts.ts';
import { drawShown, isDrawnAsLarge, middleOf } from './picture.ts';
import { Sketch } from './sketch.ts';
import { StepGuide } from './step-guide.ts';
import { Viewpoint } from './viewpoint.ts';

const ZOOM_STEP = 1.4;
/** A picture that takes longer to draw is moved as it was drawn last, until it comes to rest. */
const SLOW_MS = 50;
const REST_MS = 150;

/** As wide as in story.css: there is no room beside the picture. */
const narrow = matchMedia('(max-width: 760px)');

/** The whole page of a story: what the reader does to it, and what is drawn then. */
export class StoryPage {
  private theme: ThemeName = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  private hiddenKinds: ReadonlySet<string> = new Set();
  /** Without those kinds. */
  private scene: Scene;
  /** Id of the node or connection that is told of. */
  private chosen: string | undefined;
  private hovered: string | undefined;
  private step: StoryStep | undefined;
  private picture: Picture | undefined;
  private isDue = false;
  /** More than the place it is seen from has changed since the last drawing. */
  private isOld = true;
  private took = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private readonly sketch = new Sketch();
  private readonly canvas: HTMLCanvasElement;
  private readonly viewpoint: Viewpoint;
  private readonly guide: StepGuide | undefined;
  private readonly legend = element('div');
  private readonly panel = element('aside');
  /** Tells what is chosen to those who do not see the panel. */
  private readonly told = element('output', { class: 'told' });
  private readonly themeButton = button('', () => this.setTheme(this.theme === 'dark' ? 'light' : 'dark'));

  constructor(private readonly story: Story) {
    const { scene, title, words, steps } = story;
    this.scene = scene;
    const label = filled(steps.length > 0 ? words.pictureWithSteps : words.picture, { title });
    this.canvas = element('canvas', { class: 'picture', tabindex: '0', role: 'img', 'aria-label': label });
    this.viewpoint = new Viewpoint(
      this.canvas,
      () => this.scene,
      () => this.moveSoon(),
    );
    this.guide = steps.length > 0 ? new StepGuide(story, (step) => this.stopAt(step)) : undefined;
  }

  open(): void {
    const { title, sentence } = this.story;
    const header = element('header', {}, element('h1', {}, title), ...(sentence ? [element('p', {}, sentence)] : []));
    const stage = element('div', { class: 'stage' }, this.canvas);
    const side = element('div', { class: 'side' }, this.panel);
    document.body.append(element('main', {}, header, this.tools(), stage, this.legend), side, this.told);
    this.listen();
    this.setTheme(this.theme);
    this.choose(undefined);
    this.standGuide(stage);
    this.guide?.open();
  }

  /** The step's words stand beside the picture, or over it where there is no room beside. */
  private standGuide(stage: HTMLElement): void {
    const stand = (): void => {
      if (this.guide) (narrow.matches ? stage : this.panel).before(this.guide.element);
    };
    narrow.addEventListener('change', stand);
    stand();
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
      button('−', () => this.viewpoint.zoom(1 / ZOOM_STEP), { 'aria-label': words.zoomOut }),
      button('+', () => this.viewpoint.zoom(ZOOM_STEP), { 'aria-label': words.zoomIn }),
      button(words.fit, () => this.viewpoint.showAll()),
      this.themeButton,
    );
  }

  private listen(): void {
    const { canvas, viewpoint } = this;
    const onMove = (pixels: Position): void => viewpoint.move(pixels);
    listen(canvas, {
      onMove,
      onZoom: (factor, aside) => viewpoint.zoom(factor, aside),
      onPoint: (at) => this.hover(at && this.subjectAt(at)),
      onPress: (at) => this.choose(this.subjectAt(at)),
    });
    listenToKeys(canvas, {
      onMove,
      onZoom: (isIn) => viewpoint.zoom(isIn ? ZOOM_STEP : 1 / ZOOM_STEP),
      onFit: () => viewpoint.showAll(),
      onLeave: () => this.choose(undefined),
      steps: this.guide,
    });
    new ResizeObserver(() => {
      if (!isDrawnAsLarge(canvas)) this.drawSoon();
    }).observe(canvas);
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
    this.told.textContent = id === undefined ? '' : (this.panel.querySelector('h2')?.textContent ?? '');
    this.drawSoon();
  }

  private stopAt(step: StoryStep | undefined): void {
    this.step = step;
    if (this.chosen !== undefined) this.choose(undefined);
    if (this.picture) this.viewpoint.leadTo(step?.region);
    else this.viewpoint.jumpTo(step?.region);
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

  private idsStandingOut(): ReadonlySet<string> {
    const id = this.hovered ?? this.chosen;
    if (id !== undefined) return around(this.scene, id);
    return standingOut(this.scene, this.step?.ids ?? []);
  }

  private drawSoon(): void {
    this.isOld = true;
    this.moveSoon();
  }

  private moveSoon(): void {
    if (!this.isDue) requestAnimationFrame(() => this.draw());
    this.isDue = true;
  }

  private draw(): void {
    this.isDue = false;
    clearTimeout(this.rest);
    const isSketched = !this.isOld && this.took > SLOW_MS && this.drawSketch();
    if (isSketched) this.rest = setTimeout(() => this.drawSoon(), REST_MS);
    else this.drawWhole();
    this.canvas.dataset['drawn'] = isSketched ? 'sketch' : 'whole';
  }

  private drawSketch(): boolean {
    const { canvas, scene, theme, viewpoint } = this;
    const seen = { camera: viewpoint.camera, middle: middleOf(scene, canvas), ground: themes[theme].paper };
    return this.sketch.draw(canvas, seen);
  }

  private drawWhole(): void {
    const { canvas, scene, theme } = this;
    const { camera } = this.viewpoint;
    const begun = performance.now();
    const ids = this.idsStandingOut();
    this.picture = drawShown(canvas, { scene, theme, camera, ids });
    this.took = performance.now() - begun;
    if (this.took > SLOW_MS) this.sketch.keep(canvas, camera);
    this.isOld = false;
    canvas.dataset['nodes'] = String(scene.nodes.length);
    canvas.dataset['standing'] = String(ids.size);
  }
}
