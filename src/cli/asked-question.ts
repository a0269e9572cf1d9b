import type { Batch, Database, ReadOptions } from '../database/database.ts';
import { DatabaseError } from '../database/database.ts';
import { fillSentence } from '../model/sentence.ts';
import { nameOf } from '../model/values.ts';
import type { Parameters, Preset, Result } from '../model/wire.ts';
import { createQueries } from '../queries/create-queries.ts';
import type { Queries } from '../queries/queries.ts';
import { demandData, queriesOf } from './asked-queries.ts';
import { EXIT, Failure } from './failure.ts';
import { typedParameters } from './query-source.ts';
import type { QuerySource } from './query-source.ts';

/** Parameters as they were typed. */
export type GivenParameters = Readonly<Record<string, string>>;

/** A question ready to be asked, whatever it was made of. */
export type Asked = {
  parameters: Parameters;
  /** Absent of Cypher without a head. */
  preset?: Preset;
  run(options: ReadOptions): Promise<Result>;
  stream(options: ReadOptions): AsyncIterable<Batch>;
};

/** A file is asked as an own query would be, whatever those that are kept are named. */
export const queriesFor = (database: Database, source: QuerySource): Queries =>
  source.type === 'preset' ? createQueries(database, [source.preset]) : queriesOf(database);

export const ask = async (queries: Queries, source: QuerySource, given: GivenParameters): Promise<Asked> =>
  source.type === 'cypher' ? askCypher(queries, source.cypher, given) : askPreset(queries, source, given);

async function askPreset(
  queries: Queries,
  source: Exclude<QuerySource, { type: 'cypher' }>,
  parameters: Parameters,
): Promise<Asked> {
  const preset = source.type === 'preset' ? source.preset : await queries.preset(source.name);
  await demandData(queries);
  return {
    preset,
    parameters,
    run: (options) => queries.runPreset(preset.name, parameters, options),
    stream: (options) => queries.streamPreset(preset.name, parameters, options),
  };
}

function askCypher(queries: Queries, cypher: string, given: GivenParameters): Asked {
  const parameters = typedParameters(given);
  return {
    parameters,
    run: (options) => queries.run(cypher, parameters, options),
    stream: (options) => queries.stream(cypher, parameters, options),
  };
}

/** A parameter may name a node that no form offers; the answer then holds it. */
export async function sentenceOf(
  queries: Queries,
  preset: Preset,
  { parameters, result }: { parameters: Parameters; result: Pick<Result, 'graph'> },
): Promise<string> {
  const { presets, options } = await queries.presets();
  const answered = result.graph.nodes.map((node) => ({ id: node.id, name: nameOf(node) }));
  const listed = presets.find(({ name }) => name === preset.name) ?? preset;
  return fillSentence(listed, parameters, { ...options, answered });
}

/** An error that says where it is in its statement, as it stands in the file. */
export function atItsPlace(error: unknown, source: QuerySource): unknown {
  if (source.type === 'name' || !(error instanceof DatabaseError) || error.details.line === undefined) return error;
  const { line, column } = error.details;
  const { file, linesBefore } = source.place;
  const at = [file, line + linesBefore, ...(column === undefined ? [] : [column])].join(':');
  return new Failure(EXIT.inputAtFault, `${at}: ${error.message}`);
}
