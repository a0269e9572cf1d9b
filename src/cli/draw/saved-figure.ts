import type { LayoutResult } from '../../layout/layout.ts';
import { nameOf } from '../../model/values.ts';
import { fillSentence } from '../../model/sentence.ts';
import type { ViewFile } from '../../model/view-file.ts';
import type { Queries } from '../../queries/queries.ts';
import { EXIT, Failure } from '../failure.ts';
import type { Figure } from './figure.ts';

/** A view that was saved, with the data and the places that it holds. */
export async function savedFigure(
  queries: Queries,
  { title, view, graph, placed, dataSet }: ViewFile,
): Promise<Figure> {
  const { question } = view;
  if (question.type === 'preset' && question.compareWith)
    throw new Failure(EXIT.inputAtFault, 'The view compares two answers, which only the app can draw.');
  if (graph.nodes.length === 0) throw new Failure(EXIT.inputAtFault, 'The view holds no nodes, so nothing to draw.');
  const words = question.type === 'preset' ? await presetWords(queries, question, graph) : undefined;
  return { ...(words ?? { title }), records: graph, view, placed: placesOf(placed), dataSet };
}

/** Undefined where the question is none of those here, or the database that would name its values is away. */
async function presetWords(
  queries: Queries,
  { name, texts }: { name: string; texts: Readonly<Record<string, string>> },
  { nodes }: ViewFile['graph'],
): Promise<Pick<Figure, 'title' | 'sentence'> | undefined> {
  const listed = await queries.presets().catch(() => undefined);
  const preset = listed?.presets.find((each) => each.name === name);
  if (!listed || !preset) return undefined;
  const answered = nodes.map((node) => ({ id: node.id, name: nameOf(node) }));
  return { title: preset.title, sentence: fillSentence(preset, texts, { ...listed.options, answered }) };
}

const placesOf = ({ positions, ...rest }: ViewFile['placed']): LayoutResult => ({
  ...rest,
  positions: new Map(Object.entries(positions)),
});
