import type { StoryStep } from '../../../model/story-steps.ts';
import type { ShownGraph } from '../../../scene/shown-graph.ts';
// oxlint-disable-next-line import/default -- the bundler exports the address of the program that it makes
import programUrl from '../../../story/page/main.ts?worker&url';
import styles from '../../../story/page/story.css?inline';
import { storyPage } from '../../../words/story-page.ts';
import { fontFaces } from './font-faces.ts';

/** What is shown as one file that opens anywhere, without a network. */
export async function writeStory(shown: ShownGraph, steps: readonly StoryStep[]): Promise<Blob> {
  const page = await storyPage(shown, steps, { program: await programText(), styles, faces: fontFaces() });
  return new Blob([page], { type: 'text/html' });
}

/** The page's program, which the build made one file of. */
async function programText(): Promise<string> {
  const answer = await fetch(programUrl);
  if (!answer.ok) throw new Error(`${programUrl}: ${answer.status} ${answer.statusText}`);
  return answer.text();
}
