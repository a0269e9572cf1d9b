import type { ReadOptions } from '../../database/database.ts';
import type { LayoutResult } from '../../layout/layout.ts';
import { onDay } from '../../model/sentence.ts';
import type { ViewFile } from '../../model/view-file.ts';
import type { Question } from '../../model/view.ts';
import type { Health, Parameters } from '../../model/wire.ts';
import type { Queries } from '../../queries/queries.ts';
import { compareAnswers } from '../../scene/compare-answers.ts';
import { questionWords } from '../../words/picture-text.ts';
import { EXIT, Failure } from '../failure.ts';
import type { ComparedRows, Figure } from './figure.ts';
import { presetWords } from './preset-words.ts';

/** A view that was saved, with the data and the places that it holds. */
export async function savedFigure(queries: Queries, file: ViewFile, reading: ReadOptions): Promise<Figure> {
  const { view, graph, placed, dataSet, steps } = file;
  const { question } = view;
  if (graph.nodes.length === 0) throw new Failure(EXIT.inputAtFault, 'The view holds no nodes, so nothing to draw.');
  return {
    words: await wordsOf(queries, file),
    records: graph,
    view,
    placed: placesOf(placed),
    dataSet,
    ...(steps && { steps }),
    ...(isCompared(question) && { compared: await comparedRows(queries, { ...file, question }, reading) }),
  };
}

/** By its title where the question is none of those here, or the database that would name its values is away. */
async function wordsOf(queries: Queries, { view: { question }, title, graph }: ViewFile): Promise<Figure['words']> {
  if (question.type === 'opening') return questionWords({ type: 'opening' });
  if (question.type !== 'preset') return { title };
  const { name, texts: parameters, compareWith } = question;
  const words = await presetWords(queries, { name, parameters, compareWith }, graph).catch(() => undefined);
  return words ?? { title };
}

const placesOf = ({ positions, ...rest }: ViewFile['placed']): LayoutResult => ({
  ...rest,
  positions: new Map(Object.entries(positions)),
});

type ComparedQuestion = Extract<Question, { type: 'preset' }> & { compareWith: Readonly<Record<string, string>> };

const isCompared = (question: Question): question is ComparedQuestion =>
  question.type === 'preset' && question.compareWith !== undefined;

/** A view holds two answers as one: whose is whose is told by asking them again, of the same data only. */
async function comparedRows(
  queries: Queries,
  { question, view, dataSet }: Pick<ViewFile, 'view' | 'dataSet'> & { question: ComparedQuestion },
  reading: ReadOptions,
): Promise<ComparedRows> {
  const loaded = (await queries.health()).dataSet;
  if (nameOfData(loaded) !== nameOfData(dataSet))
    throw new Failure(
      EXIT.inputAtFault,
      `The view compares two answers of ${nameOfData(dataSet)}, and the database holds ${nameOfData(loaded)}, ` +
        'which cannot tell whose nodes are whose. Load the same data, or save the view without the comparison.',
    );
  const preset = await queries.preset(question.name);
  const ask = (texts: Parameters) => queries.runPreset(preset.name, onDay(preset, texts, view.asOf), reading);
  const { sideOf, counts } = compareAnswers(
    await ask(question.texts),
    await ask(question.compareWith),
    preset.graphOnly,
  );
  return { sideOf, counts };
}

const nameOfData = (dataSet: Health['dataSet']): string =>
  dataSet ? `${dataSet.title} ${dataSet.version}` : 'data without a name';
