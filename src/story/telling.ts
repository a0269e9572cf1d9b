import type { StoryStep } from '../model/story-steps.ts';
import type { GraphNode, GraphRelationship } from '../model/values.ts';
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
