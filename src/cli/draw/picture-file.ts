import { toViewFile } from '../../model/to-view-file.ts';
import { writeViewFile } from '../../model/view-file.ts';
import { footnotesOf } from '../../scene/footnotes/footnotes-of.ts';
import { MOST_FOOTNOTED } from '../../scene/footnotes/most-footnoted.ts';
import type { PictureOptions } from '../../scene/picture/picture.ts';
import type { ShownGraph } from '../../scene/shown-graph.ts';
import { formatDate } from '../../words/format-date.ts';
import { EXIT, Failure } from '../failure.ts';
import { count } from '../words.ts';
import { figureBytes } from './figure-bytes.ts';
import type { FigureFormat } from './figure-bytes.ts';
import type { FigureOrder } from './figure-order.ts';
import type { FigureScene } from './figure-scene.ts';
import type { Figure, FigureFile } from './figure.ts';

export type Drawing = {
  order: FigureOrder;
  format: FigureFormat;
  figure: Figure;
  placed: FigureScene['placed'];
};

/** The figure as a picture, which holds its view unless it is asked not to. */
export async function pictureFile(shown: ShownGraph, { order, format, figure, placed }: Drawing): Promise<FigureFile> {
  const { size, outlines, pictureOnly } = order;
  const { bytes, picture, unknown } = await figureBytes(shown.scene, pictureOptions(shown, order), {
    format,
    isOutlined: outlines,
    ...(size.dpi !== undefined && { dpi: size.dpi }),
    ...(!pictureOnly && { viewFile: viewFileOf(figure, placed) }),
  });
  const { nodes, relationships } = shown.scene;
  const held = `${count(nodes.length, 'node')}, ${count(relationships.length, 'connection')}, ${picture.named} named`;
  return {
    bytes,
    contents: `${picture.width} × ${picture.height} pixels, ${held}`,
    warnings: unknown.length > 0 ? [`drawn as boxes, as the fonts have no sign for them: ${unknown.join(' ')}`] : [],
  };
}

const pictureOptions = (shown: ShownGraph, order: FigureOrder): PictureOptions => ({
  width: order.size.width,
  ...(order.size.height !== undefined && { height: order.size.height }),
  theme: order.theme,
  legend: order.legend,
  ground: order.transparent ? 'none' : 'paper',
  text: shown.text,
  ...(order.footnotes && { footnotes: footnotes(shown) }),
});

function footnotes(shown: ShownGraph): PictureOptions['footnotes'] {
  const connections = shown.scene.relationships.length;
  if (connections <= MOST_FOOTNOTED) return footnotesOf(shown, { dateIn: formatDate });
  throw new Failure(
    EXIT.inputAtFault,
    `Footnotes are for up to ${MOST_FOOTNOTED} connections, and this figure has ${connections}. ` +
      'Narrow the question, or write the list beside the figure with --sources.',
  );
}

function viewFileOf({ words, view, records, dataSet, steps }: Figure, placed: FigureScene['placed']): string {
  const savable = { title: words.title, view, graph: records, placed, dataSet, ...(steps && { steps }) };
  return writeViewFile(toViewFile(savable, new Date()));
}
