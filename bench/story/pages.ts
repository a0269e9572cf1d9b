import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { figureBytes } from '../../src/cli/draw/figure-bytes.ts';
import type { ShownGraph } from '../../src/scene/shown-graph.ts';
import { inBrowser } from '../draw/in-browser.ts';
import { madeUpShown } from '../export/made-up-picture.ts';
import { untilReady } from '../export/save-in-browser.ts';
import type { Starter } from '../figures/starter.ts';
import { sceneOfStory } from './parts.ts';

/** The same scene as a one-file story, and as the simplest page that can be moved. */
export type Pages = { nodes: number; story: string; svg: string };

const PATIENCE_MS = 120_000;
const SIZE = { width: 1280, height: 800 };

/** Of what the app opens on with the starter data, as the command line writes them. */
export async function starterPages({ run }: Starter, folder: string): Promise<Pages> {
  const [story, svg] = [join(folder, 'opening.html'), join(folder, 'opening.svg')];
  await run('draw', '--out', story);
  await run('draw', '--out', svg, '--picture-only', '--legend', 'none', '--size', `${SIZE.width}x${SIZE.height}`);
  const html = await readFile(story, 'utf8');
  return { nodes: sceneOfStory(html).nodes.length, story: html, svg: svgPage(await readFile(svg, 'utf8')) };
}

/** Of a made-up graph: the page that the app saves, saved by a page that is built as the app is. */
export async function madeUpPages(url: string, nodes: number): Promise<Pages> {
  const story = await inBrowser({ url, patienceMs: PATIENCE_MS }, async (page) => {
    await untilReady(page);
    return page.evaluate((count) => window.exporting.story(count), nodes);
  });
  if (story === undefined) throw new Error(`the story of ${nodes} nodes was not written in time`);
  return { nodes: sceneOfStory(story).nodes.length, story, svg: svgPage(await svgOf(madeUpShown(nodes))) };
}

async function svgOf({ scene, text }: ShownGraph): Promise<string> {
  const options = { ...SIZE, theme: 'light', legend: 'none', text } as const;
  const { bytes } = await figureBytes(scene, options, { format: 'svg', isOutlined: false });
  return new TextDecoder().decode(bytes);
}

const DRAG = `
  const svg = document.querySelector('svg');
  svg.addEventListener('pointermove', ({ buttons, movementX, movementY }) => {
    if (buttons === 0) return;
    const { x, y, width, height } = svg.viewBox.baseVal;
    const zoom = width / svg.clientWidth;
    svg.setAttribute('viewBox', [x - movementX * zoom, y - movementY * zoom, width, height].join(' '));
  });`;

/** Our SVG, and a drag that changes its view box. */
function svgPage(svg: string): string {
  const style = 'body{margin:0}svg{display:block;width:100vw;height:100vh}';
  const element = svg.replace(/^<\?xml[^>]*>\s*/u, '');
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>\n${element}<script>${DRAG}</script>\n`;
}
