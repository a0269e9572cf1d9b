import type { StoryStep } from '../../model/story-steps.ts';
import type { Story } from '../story.ts';
import { button, element, filled } from './elements.ts';
import { placeInHash, hashOfPlace } from './step-address.ts';

/** Leads through the steps of a story, and after the last one leaves the reader alone with the picture. */
export class StepGuide {
  /** From 0; one past the last step: on one's own. */
  private place = 0;
  private readonly before = button('', () => this.walk(-1));
  private readonly next = button('', () => this.walk(1));
  private readonly count = element('span');
  /** Told as one by a screen reader, and nothing else is as one walks on. */
  private readonly words = element('div', { class: 'step-words', 'aria-live': 'polite', 'aria-atomic': 'true' });
  readonly element: HTMLElement;

  constructor(
    private readonly story: Story,
    /** Without a step: all of the picture is to be seen. */
    private readonly onStop: (step: StoryStep | undefined) => void,
  ) {
    const ways = element('div', { class: 'step-ways' }, this.before, this.count, this.next);
    this.element = element('section', { class: 'steps', 'aria-label': story.words.steps }, ways, this.words);
  }

  private get last(): number {
    return this.story.steps.length - 1;
  }

  /** Goes where the address says, now and whenever it is changed. */
  open(): void {
    const follow = (): void => this.stopAt(placeInHash(window.location.hash, this.last));
    window.addEventListener('hashchange', follow);
    follow();
  }

  walk(by: 1 | -1): void {
    this.goTo(this.place + by);
  }

  goToFirst(): void {
    this.goTo(0);
  }

  goToLast(): void {
    this.goTo(this.last);
  }

  private goTo(place: number): void {
    if (place < 0 || place > this.last + 1 || place === this.place) return;
    // A step is pointed at by the address, but no step of the browser's history.
    window.history.replaceState(null, '', hashOfPlace(place, this.last));
    this.stopAt(place);
  }

  private stopAt(place: number): void {
    this.place = place;
    const { steps, words } = this.story;
    const step = steps[place];
    this.before.textContent = `‹ ${words.before}`;
    this.before.setAttribute('aria-disabled', String(place === 0));
    this.next.textContent = `${place === this.last ? words.explore : words.next} ›`;
    // Whoever pressed it goes on by the keyboard from the one that stays.
    if (!step && document.activeElement === this.next) this.before.focus();
    this.next.hidden = !step;
    this.count.textContent = step ? filled(words.step, { step: place + 1, steps: steps.length }) : '';
    const { title, text } = step ?? { title: words.explore, text: words.exploreMore };
    this.words.replaceChildren(element('h2', {}, title), ...(text === '' ? [] : [element('p', {}, text)]));
    this.element.scrollTop = 0;
    this.onStop(step);
  }
}
