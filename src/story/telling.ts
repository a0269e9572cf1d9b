import { kindOfLabel } from '../model/kinds.ts';
import type { PropertySpecs } from '../model/properties.ts';
import { relationshipTypeOf } from '../model/relationships.ts';
import type { StoryStep } from '../model/story-steps.ts';
import type { GraphNode, GraphRelationship, Properties } from '../model/values.ts';
import type { StoryWords } from './story.ts';

export type Fact = readonly [name: string, value: string];

/** How a story is told: its steps, and its words in the reader's language. */
export type Telling = {
  language: string;
  /** The picture in words. */
  description: string;
  steps: readonly StoryStep[];
  words: StoryWords;
  kindWord: (label: string) => string;
  phrase: (type: string, direction: 'out' | 'in') => string;
  factsOfNode: (node: GraphNode) => readonly Fact[];
  factsOfRelationship: (relationship: GraphRelationship) => readonly Fact[];
  dateIn?: (date: string) => string;
};

/** Shown elsewhere on the page, or only for machines. */
const SHOWN_ELSEWHERE = new Set(['id', 'name', 'sources']);

/** What a telling says where nobody gave it other words. */
export const englishTelling: Omit<Telling, 'description'> = {
  language: 'en',
  steps: [],
  words: {
    search: 'Search',
    nothingFound: 'Nothing of that name is in this picture.',
    legend: 'Kinds, each a switch',
    sources: 'Sources',
    connections: 'Connections',
    about: 'About this picture',
    close: 'Close',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    light: 'Light',
    dark: 'Dark',
    before: 'Back',
    next: 'Next',
    step: '{step} of {steps}',
    picture: '{title}. Arrow keys move the picture, + and − zoom, 0 shows all of it.',
  },
  kindWord: (label) => kindOfLabel(label)?.one ?? label,
  phrase: (type, direction) => {
    const spec = relationshipTypeOf(type);
    if (!spec) return direction === 'out' ? `${type} →` : `← ${type}`;
    return direction === 'out' ? spec.phrase : spec.reverse;
  },
  factsOfNode: ({ labels, properties }) => factsOf(properties, kindOfLabel(labels[0] ?? '')?.properties),
  factsOfRelationship: ({ type, properties }) => factsOf(properties, relationshipTypeOf(type)?.properties),
};

function factsOf(properties: Properties, specs: PropertySpecs = {}): Fact[] {
  return Object.entries(properties).flatMap(([key, value]): Fact[] => {
    const text = Array.isArray(value) ? value.map(String).join(', ') : String(value ?? '');
    const isShown = text !== '' && !SHOWN_ELSEWHERE.has(key) && !specs[key]?.derived;
    return isShown ? [[specs[key]?.title ?? key, text]] : [];
  });
}
