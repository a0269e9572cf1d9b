import type { Fact, Telling } from '../story/telling.ts';
import type { StoryWords } from '../story/story.ts';
import { factsOfNode, factsOfRelationship } from './facts.ts';
import { formatDate } from './format-date.ts';
import { kindWord, phraseOf } from './model-words.ts';
import { currentLanguage, t } from './t.ts';

/** A story's words in the language of the interface. */
export const localTelling = (): Omit<Telling, 'description' | 'steps'> => ({
  language: currentLanguage(),
  words: storyWords(),
  kindWord,
  phrase: phraseOf,
  factsOfNode: (node) => known(factsOfNode(node)),
  factsOfRelationship: (relationship) => known(factsOfRelationship(relationship)),
  dateIn: formatDate,
});

const known = (facts: ReturnType<typeof factsOfNode>): Fact[] =>
  facts.flatMap(({ title, text }): Fact[] => (text === undefined ? [] : [[title, text]]));

const storyWords = (): StoryWords => ({
  search: t('story.search'),
  nothingFound: t('story.nothingFound'),
  legend: t('story.legend'),
  sources: t('story.sources'),
  connections: t('story.connections'),
  about: t('story.about'),
  inWords: t('story.inWords'),
  close: t('story.close'),
  zoomIn: t('story.zoomIn'),
  zoomOut: t('story.zoomOut'),
  fit: t('story.fit'),
  light: t('story.light'),
  dark: t('story.dark'),
  before: t('story.before'),
  next: t('story.next'),
  // The page fills these in itself.
  step: t('story.step', { step: '{step}', steps: '{steps}' }),
  steps: t('story.steps'),
  explore: t('story.explore'),
  exploreMore: t('story.exploreMore'),
  picture: t('story.picture', { title: '{title}' }),
  pictureWithSteps: t('story.pictureWithSteps', { title: '{title}' }),
});
