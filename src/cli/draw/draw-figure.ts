import { resolve } from 'node:path';
import type { Database, ReadOptions } from '../../database/database.ts';
import type { GraphNode } from '../../model/values.ts';
import { toViewFile } from '../../model/to-view-file.ts';
import { writeViewFile } from '../../model/view-file.ts';
import type { PictureOptions } from '../../scene/picture/picture.ts';
import { atItsPlace } from '../asked-question.ts';
import { queriesOf } from '../asked-queries.ts';
import { shown } from '../project.ts';
import { readSource } from '../query-source.ts';
import { readSavedViewAt } from '../saved-view.ts';
import { count } from '../words.ts';
import { askFigure } from './ask-figure.ts';
import { figureBytes } from './figure-bytes.ts';
import { demandFormat } from './figure-order.ts';
import type { FigureOrder } from './figure-order.ts';
import { figureScene } from './figure-scene.ts';
import { figureText } from './figure-text.ts';
import type { Figure } from './figure.ts';
import type { PictureSize } from './picture-size.ts';
import { DEFAULT_LAYOUT, demandLayout, laidOutBy, STAGE } from './place-nodes.ts';
import { savedFigure } from './saved-figure.ts';
import { knownSources, readSourceNodes } from './source-nodes.ts';
import { writeWhole } from './write-whole.ts';

/** A figure with the documents that it rests on: all of the data that goes into the picture. */
export type ReadFigure = { figure: Figure; sources: readonly GraphNode[] };

export async function readFigure(database: Database, order: FigureOrder, reading: ReadOptions): Promise<ReadFigure> {
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
  const figure = await savedFigure(queriesOf(database), file);
  return layout === undefined ? figure : laidOutBy(layout, figure);
}

/** Draws a figure and writes its file; gives a line that says what is in it. */
export async function writeFigure(
  { figure, sources }: ReadFigure,
  order: FigureOrder,
  signal: AbortSignal,
): Promise<string> {
  const { out, size, outlines, pictureOnly } = order;
  const drawn = await figureScene(figure, { sources: knownSources(sources), height: stageHeight(size), signal });
  const text = figureText(figure, drawn, { sources, given: order, today: new Date() });
  const { bytes, picture, unknown } = await figureBytes(
    drawn.scene,
    { ...pictureOptions(order), text },
    {
      format: demandFormat(out),
      isOutlined: outlines,
      ...(size.dpi !== undefined && { dpi: size.dpi }),
      ...(!pictureOnly && { viewFile: viewFileOf(figure, drawn.placed) }),
    },
  );
  signal.throwIfAborted();
  await writeWhole(resolve(out), bytes);
  if (unknown.length > 0) console.error(`Drawn as boxes, as the fonts have no sign for them: ${unknown.join(' ')}`);
  const { nodes, relationships } = drawn.scene;
  const held = `${count(nodes.length, 'node')}, ${count(relationships.length, 'connection')}`;
  return `${shown(resolve(out))}: ${picture.width} × ${picture.height} pixels, ${held}, ${picture.named} named`;
}

/** What title, legend and caption take of a picture as wide as the stage. */
const WORDS_HEIGHT = 300;
const LEAST_HEIGHT = 300;

/** A layout fills what it is given: the stage, or of a picture whose height is given what the words leave. */
const stageHeight = ({ width, height }: PictureSize): number =>
  height === undefined
    ? STAGE.height
    : Math.max(LEAST_HEIGHT, Math.round((STAGE.width * height) / width) - WORDS_HEIGHT);

const pictureOptions = ({ size, theme, legend, transparent }: FigureOrder): Omit<PictureOptions, 'text'> => ({
  width: size.width,
  ...(size.height !== undefined && { height: size.height }),
  theme,
  legend,
  ground: transparent ? 'none' : 'paper',
});

function viewFileOf({ title, view, records, dataSet }: Figure, placed: NonNullable<Figure['placed']>): string {
  return writeViewFile(toViewFile({ title, view, graph: records, placed, dataSet }, new Date()));
}
