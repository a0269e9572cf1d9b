import { webAddress } from '../../model/web-address.ts';
import type { SceneRelationship } from '../../scene/scene.ts';
import type { Story, StoryConnection, StorySource } from '../story.ts';
import { button, element } from './elements.ts';

/** What stands beside the picture: what is chosen, or else what the picture says of itself. */
export function panelOf(story: Story, chosen: string | undefined, choose: (id: string | undefined) => void): Node[] {
  const node = chosen === undefined ? undefined : story.scene.nodes.find(({ id }) => id === chosen);
  if (node) return nodeWords(story, node.id, choose);
  const connection = story.scene.relationships.find(({ id }) => id === chosen);
  return connection ? connectionWords(story, connection, choose) : aboutWords(story);
}

type Choose = (id: string | undefined) => void;

const nameIn = ({ scene }: Story, id: string): string => scene.nodes.find((node) => node.id === id)?.fullName ?? id;

function nodeWords(story: Story, id: string, choose: Choose): Node[] {
  const { kind, facts } = story.nodes[id] ?? { kind: '', facts: [] };
  const own = story.scene.relationships.filter(({ start, end }) => start === id || end === id);
  return [
    closeButton(story, choose),
    element('p', { class: 'kind' }, kind),
    element('h2', {}, nameIn(story, id)),
    factList(facts),
    element('h3', {}, `${story.words.connections} (${own.length})`),
    element('ul', { class: 'connections' }, ...own.map((each) => neighbourItem(story, { id, each, choose }))),
  ];
}

type Neighbour = { id: string; each: SceneRelationship; choose: Choose };

/** "is sponsored by Ministry of Commerce ¹": the phrase leads to the connection, the name to the node. */
function neighbourItem(story: Story, { id, each, choose }: Neighbour): HTMLLIElement {
  const isOut = each.start === id;
  const other = isOut ? each.end : each.start;
  const connection = story.connections[each.id];
  const named = button(nameIn(story, other), () => choose(other), { class: 'name' });
  named.append(element('sup', {}, (connection?.sources ?? []).join(', ')));
  const phrase = (isOut ? connection?.phrase : connection?.reverse) ?? each.type;
  return element(
    'li',
    {},
    button(phrase, () => choose(each.id), { class: 'phrase' }),
    ' ',
    named,
  );
}

function connectionWords(story: Story, { id, start, end, type }: SceneRelationship, choose: Choose): Node[] {
  const connection: StoryConnection = story.connections[id] ?? { phrase: type, reverse: type, facts: [], sources: [] };
  const cited = story.sources.filter(({ number }) => connection.sources.includes(number));
  return [
    closeButton(story, choose),
    element(
      'h2',
      {},
      button(nameIn(story, start), () => choose(start), { class: 'name' }),
      ` ${connection.phrase} `,
      button(nameIn(story, end), () => choose(end), { class: 'name' }),
    ),
    factList(connection.facts),
    ...sourceList(story, cited),
  ];
}

function aboutWords(story: Story): Node[] {
  return [
    element('h2', {}, story.words.about),
    ...story.caption.map((line) => element('p', {}, line)),
    ...sourceList(story, story.sources),
    element('details', {}, element('summary', {}, story.words.inWords), ...inWords(story)),
  ];
}

const ITEM = '- ';

/** The long description: stretches of lines, of which those that are items make a list. What the page says above is left out. */
function inWords({ title, sentence, caption, description }: Story): Node[] {
  const said = new Set([title, sentence, ...caption]);
  return description.split('\n\n').flatMap((stretch) => {
    const lines = stretch.split('\n').filter((line) => !said.has(line));
    const items = lines.filter((line) => line.startsWith(ITEM)).map((line) => line.slice(ITEM.length));
    const others = lines.filter((line) => !line.startsWith(ITEM)).map((line) => element('p', {}, line));
    return items.length > 0 ? [...others, element('ul', {}, ...items.map((item) => element('li', {}, item)))] : others;
  });
}

const closeButton = ({ words }: Story, choose: Choose): HTMLButtonElement =>
  button('×', () => choose(undefined), { class: 'close', 'aria-label': words.close });

function factList(facts: StoryConnection['facts']): Node {
  if (facts.length === 0) return document.createTextNode('');
  return element('dl', {}, ...facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));
}

function sourceList({ words }: Story, sources: readonly StorySource[]): Node[] {
  if (sources.length === 0) return [];
  return [element('h3', {}, words.sources), element('ol', { class: 'sources' }, ...sources.map(sourceItem))];
}

function sourceItem({ number, text, url }: StorySource): HTMLLIElement {
  const href = webAddress(url);
  const words = href ? element('a', { href, rel: 'noreferrer' }, text) : text;
  return element('li', { value: String(number) }, words);
}
