import type { PictureText } from '../picture-text.ts';
import type { Scene } from '../scene.ts';
import { countConnections, countsByKind, hubsOf } from './contents.ts';
import type { DescriptionWords } from './description-words.ts';
import { englishDescription } from './description-words.ts';

/** Screen readers read it in one go. */
const LONGEST = 250;
const LONGEST_TITLE = 110;
const MOST_HUBS = 3;

/** What a picture is, for those who do not see it: its title, how much it shows, and what stands out. */
export function altText(scene: Scene, { title }: Pick<PictureText, 'title'>, words = englishDescription): string {
  const wanted = [
    words.network(scene.nodes.length, countConnections(scene)),
    kindsOf(scene, words),
    mostConnected(scene, words),
  ];
  let said = asSentence(cut(title, LONGEST_TITLE));
  for (const part of wanted) {
    const longer = [said, part].filter((each) => each !== '').join(' ');
    if ([...longer].length <= LONGEST) said = longer;
  }
  return said;
}

function kindsOf(scene: Scene, words: DescriptionWords): string {
  const kinds = countsByKind(scene).map(([kind, count]) => words.ofKind(kind, count));
  return kinds.length === 0 ? '' : asSentence(`${words.kindsTitle} ${kinds.join(', ')}`);
}

function mostConnected(scene: Scene, words: DescriptionWords): string {
  const names = hubsOf(scene)
    .slice(0, MOST_HUBS)
    .map(({ node }) => node.fullName);
  return names.length === 0 ? '' : words.mostConnected(names.join(', '));
}

const asSentence = (text: string): string => (text === '' || /[.!?。！？…]$/u.test(text) ? text : `${text}.`);

function cut(text: string, length: number): string {
  const characters = [...text.replaceAll(/\s+/gu, ' ').trim()];
  return characters.length <= length
    ? characters.join('')
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
