import type { StoryStep } from '../model/story-steps.ts';
import { longDescription } from '../scene/describe/long-description.ts';
import type { ShownGraph } from '../scene/shown-graph.ts';
import { embeddedFonts } from '../story/embedded-fonts.ts';
import type { FontFace } from '../story/embedded-fonts.ts';
import { toHtml } from '../story/to-html.ts';
import type { StoryParts } from '../story/to-html.ts';
import { toStory } from '../story/to-story.ts';
import { descriptionWords } from './description-words.ts';
import { localTelling } from './local-telling.ts';

/** What a page is made of wherever it is written; of the fonts it takes the slices that its letters need. */
export type PageParts = Omit<StoryParts, 'fonts'> & { faces: readonly FontFace[] };

/** What is shown as one page that opens anywhere, without a network, in the language of the interface. */
export async function storyPage(
  shown: ShownGraph,
  steps: readonly StoryStep[],
  { faces, ...parts }: PageParts,
): Promise<string> {
  const description = longDescription(shown.scene, shown.text, descriptionWords());
  const story = toStory(shown, { ...localTelling(), description, steps });
  return toHtml(story, { ...parts, fonts: await embeddedFonts(faces, textsOf(story)) });
}

/** All that the page may write. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsOf(part);
}
