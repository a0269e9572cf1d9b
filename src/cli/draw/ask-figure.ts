import type { Database, ReadOptions } from '../../database/database.ts';
import { AS_OF } from '../../model/sentence.ts';
import { emptyView } from '../../model/view-at-rest.ts';
import type { View } from '../../model/view.ts';
import type { Result } from '../../model/wire.ts';
import { MOST_RELATIONSHIPS } from '../../model/wire.ts';
import { checkParameters } from '../../queries/check-parameters.ts';
import type { Queries } from '../../queries/queries.ts';
import { openingOf } from '../../scene/opening-of.ts';
import { demandData, queriesOf } from '../asked-queries.ts';
import { ask, queriesFor } from '../asked-question.ts';
import type { Asked, GivenParameters } from '../asked-question.ts';
import { EXIT, Failure } from '../failure.ts';
import type { QuerySource } from '../query-source.ts';
import { questionWords } from '../../words/picture-text.ts';
import type { Figure } from './figure.ts';
import { presetWords } from './preset-words.ts';

export type FigureQuestion = { source: QuerySource; param: GivenParameters };

/** The answer to a question as it is drawn; without one, what the app opens on. */
export async function askFigure(
  database: Database,
  question: FigureQuestion | undefined,
  { layout, reading }: { layout: string; reading: ReadOptions },
): Promise<Figure> {
  const view = emptyView(layout);
  if (!question) return openingFigure(queriesOf(database), view, reading);
  const queries = queriesFor(database, question.source);
  const asked = await ask(queries, question.source, question.param);
  const result = await asked.run(reading);
  demandGraph(result);
  const { rows, truncated, total, graph } = result;
  return {
    words: await wordsOf(queries, asked, result),
    records: graph,
    view: { ...view, ...questionOf(question, asked) },
    rows: { read: rows.length, truncated, ...(total !== undefined && { total }) },
    dataSet: (await queries.health()).dataSet,
  };
}

async function openingFigure(queries: Queries, view: View, reading: ReadOptions): Promise<Figure> {
  await demandData(queries);
  const health = await queries.health();
  const { graph } =
    openingOf(health) === 'overview'
      ? await queries.overview(reading)
      : await queries.graph({ ...reading, rowLimit: MOST_RELATIONSHIPS });
  return { words: questionWords({ type: 'opening' }), records: graph, view, dataSet: health.dataSet };
}

function demandGraph({ rows, graph }: Result): void {
  if (graph.nodes.length > 0) return;
  throw new Failure(
    EXIT.inputAtFault,
    rows.length === 0
      ? 'Nothing in the data answers this, so there is nothing to draw.'
      : 'This answer is made of numbers and words, with no nodes to draw; `liaison query` prints it.',
  );
}

async function wordsOf(queries: Queries, { preset, parameters }: Asked, { graph }: Result): Promise<Figure['words']> {
  const words = preset && (await presetWords(queries, { name: preset.name, parameters }, graph));
  return words ?? questionWords({ type: 'query' });
}

function questionOf({ source, param }: FigureQuestion, { preset, parameters }: Asked): Pick<View, 'question' | 'asOf'> {
  if (source.type === 'name') {
    const { [AS_OF]: day = '', ...texts } = param;
    return { question: { type: 'preset', name: source.name, texts }, ...(day !== '' && { asOf: day }) };
  }
  if (!preset) return { question: { type: 'query', cypher: cypherOf(source), parameters } };
  const { values } = checkParameters(parameters, preset.parameters);
  return { question: { type: 'query', cypher: preset.cypher, parameters: values } };
}

const cypherOf = (source: Extract<QuerySource, { type: 'cypher' } | { type: 'preset' }>): string =>
  source.type === 'cypher' ? source.cypher : source.preset.cypher;
