import { extname, resolve } from 'node:path';
import type { Database, ReadOptions } from '../database/database.ts';
import { toViewFile } from '../model/to-view-file.ts';
import { writeViewFile } from '../model/view-file.ts';
import type { PictureOptions } from '../scene/picture/picture.ts';
import type { ThemeName } from '../scene/theme.ts';
import { atItsPlace } from './asked-question.ts';
import type { GivenParameters } from './asked-question.ts';
import { queriesOf } from './asked-queries.ts';
import { askFigure } from './draw/ask-figure.ts';
import type { FigureQuestion } from './draw/ask-figure.ts';
import { figureBytes } from './draw/figure-bytes.ts';
import type { FigureForm, FigureFormat } from './draw/figure-bytes.ts';
import { figureScene } from './draw/figure-scene.ts';
import { figureText } from './draw/figure-text.ts';
import type { GivenWords } from './draw/figure-text.ts';
import type { Figure } from './draw/figure.ts';
import type { PictureSize } from './draw/picture-size.ts';
import { DEFAULT_LAYOUT, demandLayout, laidOutBy, STAGE } from './draw/place-nodes.ts';
import { savedFigure } from './draw/saved-figure.ts';
import { knownSources, readSourceNodes } from './draw/source-nodes.ts';
import { writeWhole } from './draw/write-whole.ts';
import { EXIT, Failure } from './failure.ts';
import { onInterruption } from './interruption.ts';
import { shown } from './project.ts';
import { readSource } from './query-source.ts';
import { readSavedViewAt } from './saved-view.ts';
import { withDatabase } from './with-database.ts';
import { count } from './words.ts';

export type DrawOptions = GivenWords & {
  out: string;
  param: GivenParameters;
  /** Path of a view file, or of a picture that holds a view. */
  view?: string;
  size: PictureSize;
  theme: ThemeName;
  legend: PictureOptions['legend'];
  /** Absent: the app's first, or that of the view. */
  layout?: string;
  /** Nothing is painted behind the picture. */
  transparent: boolean;
  outlines: boolean;
  pictureOnly: boolean;
  /** In seconds. */
  timeout?: number;
};

/** Draws one figure without a browser and writes it; Ctrl-C leaves what stood there. */
export async function draw(argument: string | undefined, options: DrawOptions): Promise<void> {
  const signal = onInterruption();
  const format = formatOf(options.out);
  demandOneSubject(argument, options);
  const source = argument === undefined ? undefined : await readSource(argument);
  const question = source && { source, param: options.param };
  try {
    await withDatabase((database) => drawFrom(database, question, { ...options, format, signal }));
  } catch (error) {
    if (signal.aborted) throw new Failure(EXIT.interrupted, 'Stopped before the end.');
    throw source ? atItsPlace(error, source) : error;
  }
}

function demandOneSubject(argument: string | undefined, { view, param }: DrawOptions): void {
  if (argument !== undefined && view !== undefined)
    throw new Failure(EXIT.wrongUsage, 'Expected a question or --view, not both.');
  if (argument === undefined && Object.keys(param).length > 0)
    throw new Failure(EXIT.wrongUsage, 'There is no question that --param could go to.');
}

function formatOf(path: string): FigureFormat {
  const ending = extname(path).slice(1).toLowerCase();
  if (ending === 'svg' || ending === 'png') return ending;
  throw new Failure(EXIT.wrongUsage, `--out ${path}: expected a name that ends in .svg or .png`);
}

type Drawing = DrawOptions & { format: FigureFormat; signal: AbortSignal };

async function drawFrom(database: Database, question: FigureQuestion | undefined, options: Drawing): Promise<void> {
  const { signal, size, timeout } = options;
  const reading = { signal, ...(timeout !== undefined && { timeoutMs: timeout * 1000 }) };
  const figure = await figureOf(database, question, { ...options, reading });
  const sources = await readSourceNodes(database, figure.records, reading);
  const drawn = await figureScene(figure, { sources: knownSources(sources), height: stageHeight(size), signal });
  const text = figureText(figure, drawn, { sources, given: options, today: new Date() });
  const form: FigureForm = {
    format: options.format,
    isOutlined: options.outlines,
    ...(size.dpi !== undefined && { dpi: size.dpi }),
    ...(!options.pictureOnly && { viewFile: viewFileOf(figure, drawn.placed) }),
  };
  const { bytes, picture, unknown } = await figureBytes(drawn.scene, { ...pictureOptions(options), text }, form);
  signal.throwIfAborted();
  const path = resolve(options.out);
  await writeWhole(path, bytes);
  const { nodes, relationships } = drawn.scene;
  const held = `${count(nodes.length, 'node')}, ${count(relationships.length, 'connection')}`;
  console.log(`${shown(path)}: ${picture.width} × ${picture.height} pixels, ${held}, ${picture.named} named`);
  if (unknown.length > 0) console.error(`Drawn as boxes, as the fonts have no sign for them: ${unknown.join(' ')}`);
}

async function figureOf(
  database: Database,
  question: FigureQuestion | undefined,
  { view: path, layout, reading }: DrawOptions & { reading: ReadOptions },
): Promise<Figure> {
  if (layout !== undefined) demandLayout(layout);
  if (path === undefined) return askFigure(database, question, { layout: layout ?? DEFAULT_LAYOUT, reading });
  const { file } = await readSavedViewAt(resolve(path));
  const figure = await savedFigure(queriesOf(database), file);
  return layout === undefined ? figure : laidOutBy(layout, figure);
}

/** What title, legend and caption take of a picture as wide as the stage. */
const WORDS_HEIGHT = 300;
const LEAST_HEIGHT = 300;

/** A layout fills what it is given: the stage, or of a picture whose height is given what the words leave. */
const stageHeight = ({ width, height }: PictureSize): number =>
  height === undefined
    ? STAGE.height
    : Math.max(LEAST_HEIGHT, Math.round((STAGE.width * height) / width) - WORDS_HEIGHT);

const pictureOptions = ({ size, theme, legend, transparent }: DrawOptions): Omit<PictureOptions, 'text'> => ({
  width: size.width,
  ...(size.height !== undefined && { height: size.height }),
  theme,
  legend,
  ground: transparent ? 'none' : 'paper',
});

const viewFileOf = ({ title, view, records, dataSet }: Figure, placed: Figure['placed']): string | undefined =>
  placed && writeViewFile(toViewFile({ title, view, graph: records, placed, dataSet }, new Date()));
