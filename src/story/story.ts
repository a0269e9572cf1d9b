import type { StoryStep } from '../model/story-steps.ts';
import type { Scene } from '../scene/scene.ts';

/** All that a one-file story shows, as its page reads it. Its texts are in one language. */
export type Story = {
  version: 1;
  language: string;
  title: string;
  sentence?: string;
  /** The lines under a picture: what it rests on, and what it doesn't say. */
  caption: readonly string[];
  /** The picture in words. */
  description: string;
  scene: Scene;
  /** By the node's id. */
  nodes: Readonly<Record<string, StoryNode>>;
  /** By the connection's id as the scene has it, that of a bundle too. */
  connections: Readonly<Record<string, StoryConnection>>;
  sources: readonly StorySource[];
  steps: readonly StoryStep[];
  words: StoryWords;
};

export type StoryNode = {
  /** What its kind is called. */
  kind: string;
  facts: readonly (readonly [name: string, value: string])[];
};

export type StoryConnection = {
  /** Read from its start and from its end: "sponsors", "is sponsored by". */
  phrase: string;
  reverse: string;
  facts: readonly (readonly [name: string, value: string])[];
  /** Numbers of its sources. */
  sources: readonly number[];
};

export type StorySource = { number: number; text: string; url?: string };

/** What the page says of its own. `{…}` are filled in. */
export type StoryWords = {
  search: string;
  nothingFound: string;
  legend: string;
  sources: string;
  connections: string;
  about: string;
  inWords: string;
  close: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  light: string;
  dark: string;
  before: string;
  next: string;
  /** "{step} of {steps}" */
  step: string;
  steps: string;
  /** What comes after the last step, and what the reader may do there. */
  explore: string;
  exploreMore: string;
  /** "Picture: {title}. Arrow keys move it, + and − zoom, 0 shows all." */
  picture: string;
  /** The same of a picture that is walked through. */
  pictureWithSteps: string;
};
