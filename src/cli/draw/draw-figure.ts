import { resolve } from 'node:path';
import type { Database, ReadOptions } from '../../database/database.ts';
import type { GraphNode } from '../../model/values.ts';
import { sourcesBehind } from '../../scene/publishers.ts';
import type { ShownGraph } from '../../scene/shown-graph.ts';
import { sourceListWords } from '../../words/source-list-words.ts';
import { sourcingWarnings } from '../../words/sourcing-warnings.ts';
import { speak } from '../../words/t.ts';
import { atItsPlace } from '../asked-question.ts';
import { queriesOf } from '../asked-queries.ts';
import { shown } from '../project.ts';
import { readSource } from '../query-source.ts';
import { readSavedViewAt } from '../saved-view.ts';
import { count } from '../words.ts';
import { askFigure } from './ask-figure.ts';
import { knownSources, readSourceNodes } from './source-nodes.ts';
import { demandFormat, listFormatOf } from './figure-order.ts';
import type { FigureOrder } from './figure-order.ts';
import { figureScene } from './figure-scene.ts';
import { figureText } from './figure-text.ts';
import type { Figure, FigureFile } from './figure.ts';
import { pictureFile } from './picture-file.ts';
import type { Drawing } from './picture-file.ts';
import type { PictureSize } from './picture-size.ts';
import { DEFAULT_LAYOUT, demandLayout, laidOutBy, STAGE } from './place-nodes.ts';
import { savedFigure } from './saved-figure.ts';
import { writeWhole } from './write-whole.ts';

/** A figure with the documents that it cites: all of the data that goes into the picture. */
export type ReadFigure = { figure: Figure; sources: readonly GraphNode[] };

export async function readFigure(database: Database, order: FigureOrder, reading: ReadOptions): Promise<ReadFigure> {
  await speak(order.language);
  const figure = await figureOf(database, order, reading);
  return { figure, sources: await readSourceNodes(database, figure.records, reading) };
}

async function figureOf(database: Database, order: FigureOrder, reading: ReadOptions): Promise<Figure> {
  const { question, param, view, layout } = order;
  if (layout !== undefined) demandLayout(layout);
  if (view === undefined) {
    const asked = { layout: layout ?? DEFAULT_LAYOUT, reading };
    if (question === undefined) return askFigure(database, undefined, asked);
    const source = await readSource(question);
    return askFigure(database, { source, param }, asked).catch((error: unknown) => {
      throw atItsPlace(error, source);
    });
  }
  const { file } = await readSavedViewAt(resolve(view));
  const figure = await savedFigure(queriesOf(database), file, reading);
  return layout === undefined ? figure : laidOutBy(layout, figure);
}

/** Draws a figure and writes its files; says what should be known of it, and gives a line that says what is in it. */
export async function writeFigure(read: ReadFigure, order: FigureOrder, signal: AbortSignal): Promise<string> {
  await speak(order.language);
  const { figure, sources } = read;
  const drawn = await figureScene(figure, { sources: knownSources(sources), height: stageHeight(order.size), signal });
  const behind = sourcesBehind(drawn.shown, sources);
  const text = figureText(figure, drawn, {
    given: order,
    // Publishers in a line are no news beside the whole list.
    sources: order.footnotes ? [] : behind.sources,
    today: new Date(),
  });
  const graph: ShownGraph = { graph: drawn.shown, scene: drawn.scene, theme: order.theme, sources, text };
  const file = await fileOf(graph, { order, figure, placed: drawn.placed });
  signal.throwIfAborted();
  await writeWhole(resolve(order.out), file.bytes);
  if (order.sources !== undefined) await writeSourceList(order.sources, graph);
  for (const warning of [...file.warnings, ...sourcingWarnings(graph), ...unknownSources(behind)])
    console.error(`${shown(resolve(order.out))}: ${warning}`);
  return `${shown(resolve(order.out))}: ${file.contents}`;
}

/** What writes a page is loaded only for one. */
async function fileOf(shownGraph: ShownGraph, drawing: Omit<Drawing, 'format'>): Promise<FigureFile> {
  const format = demandFormat(drawing.order.out);
  if (format !== 'html') return pictureFile(shownGraph, { ...drawing, format });
  const { pageFile } = await import('./page-file.ts');
  return pageFile(shownGraph, drawing.figure.steps ?? []);
}

async function writeSourceList(path: string, graph: ShownGraph): Promise<void> {
  const list = listFormatOf(path)?.write(graph, sourceListWords()) ?? '';
  await writeWhole(resolve(path), new TextEncoder().encode(list));
}

/** Of a view whose data came from elsewhere. */
function unknownSources({ sources, unknown }: ReturnType<typeof sourcesBehind>): string[] {
  if (unknown === 0) return [];
  const all = count(sources.length + unknown, 'source');
  return [`${unknown} of ${all} not found in this database, so nothing says who published them.`];
}

/** What title, legend and caption take of a picture as wide as the stage. */
const WORDS_HEIGHT = 300;
const LEAST_HEIGHT = 300;

/** A layout fills what it is given: the stage, or of a picture whose height is given what the words leave. */
const stageHeight = ({ width, height }: PictureSize): number =>
  height === undefined
    ? STAGE.height
    : Math.max(LEAST_HEIGHT, Math.round((STAGE.width * height) / width) - WORDS_HEIGHT);
