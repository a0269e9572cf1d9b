import type { Story } from '../story.ts';
import { button, element, filled } from './elements.ts';

/** What is said at a step, and the way to the ones around it. */
export function stepsOf({ steps, words }: Story, place: number, go: (step: number) => void): Node[] {
  const step = steps[place];
  if (!step) return [];
  const before = button('←', () => go(place - 1), { 'aria-label': words.before });
  const next = button('→', () => go(place + 1), { 'aria-label': words.next });
  before.disabled = place === 0;
  next.disabled = place === steps.length - 1;
  const count = element('span', {}, filled(words.step, { step: place + 1, steps: steps.length }));
  return [
    element('div', { class: 'step-ways' }, before, count, next),
    element('h2', {}, step.title),
    element('p', {}, step.text),
  ];
}
