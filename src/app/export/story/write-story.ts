import type { ShownGraph } from '../../../scene/shown-graph.ts';
// oxlint-disable-next-line import/default -- the bundler exports the address of the program that it makes
import programUrl from '../../../story/page/main.ts?worker&url';
import styles from '../../../story/page/story.css?inline';
import type { Telling } from '../../../story/telling.ts';
import { toHtml } from '../../../story/to-html.ts';
import { toStory } from '../../../story/to-story.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { localTelling } from '../../../words/local-telling.ts';

/** What is shown as one file that opens anywhere, without a network. */
export async function writeStory(shown: ShownGraph, told: Pick<Telling, 'description' | 'steps'>): Promise<Blob> {
  const story = toStory(shown, { ...localTelling(), ...told });
  const [program, fonts] = await Promise.all([programText(), embeddedFonts(textsOf(story))]);
  return new Blob([await toHtml(story, { program, styles, fonts })], { type: 'text/html' });
}

/** The page's program, which the build made one file of. */
async function programText(): Promise<string> {
  const answer = await fetch(programUrl);
  if (!answer.ok) throw new Error(`${programUrl}: ${answer.status} ${answer.statusText}`);
  return answer.text();
}

/** All that the page may write. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsOf(part);
}
