import type { StoryStep } from '../../model/story-steps.ts';
import type { ShownGraph } from '../../scene/shown-graph.ts';
import { storyPage } from '../../words/story-page.ts';
import { count } from '../words.ts';
import type { FigureFile } from './figure.ts';
import { pageParts } from './page-parts.ts';

/** The figure as a page that opens anywhere, without a network. */
export async function pageFile(shown: ShownGraph, steps: readonly StoryStep[]): Promise<FigureFile> {
  const bytes = new TextEncoder().encode(await storyPage(shown, steps, await pageParts()));
  const { nodes, relationships } = shown.scene;
  const held = [count(nodes.length, 'node'), count(relationships.length, 'connection')];
  const walked = steps.length > 0 ? [count(steps.length, 'step')] : [];
  const contents = ['a page', `${Math.round(bytes.length / 1000)} kB`, ...held, ...walked].join(', ');
  return { bytes, contents, warnings: [] };
}
