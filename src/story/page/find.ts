import { fold } from '../../model/fold.ts';
import type { Story } from '../story.ts';
import { button, element } from './elements.ts';

const MOST_FOUND = 12;

/** The search: a field, and the nodes whose names hold what is typed. */
export function finder(story: Story, choose: (id: string) => void): HTMLElement {
  const { words, scene } = story;
  const field = element('input', { type: 'search', 'aria-label': words.search, placeholder: words.search });
  const found = element('ul', { class: 'found' });
  const status = element('output', {});
  const pick = (id: string): void => {
    field.value = '';
    found.replaceChildren();
    status.textContent = '';
    choose(id);
  };
  field.addEventListener('input', () => {
    const sought = fold(field.value.trim());
    const hits = sought === '' ? [] : scene.nodes.filter(({ fullName }) => fold(fullName).includes(sought));
    const ranked = hits.toSorted((a, b) => b.degree - a.degree).slice(0, MOST_FOUND);
    found.replaceChildren(
      ...ranked.map(({ id, fullName }) =>
        element(
          'li',
          {},
          button(fullName, () => pick(id)),
        ),
      ),
    );
    status.textContent = sought !== '' && ranked.length === 0 ? words.nothingFound : '';
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') found.querySelector('button')?.click();
  });
  return element('div', { class: 'finder', role: 'search' }, field, found, status);
}
