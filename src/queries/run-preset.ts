import type { Batch, Database, ReadOptions, Rows } from '../database/database.ts';
import { textsOf } from '../model/values.ts';
import type { Value } from '../model/values.ts';
import type { Parameters, Preset, PresetOption, PresetParameter, Presets, Result } from '../model/wire.ts';
import { nodesById, pastItsLimit, readOwn, toResult } from './answer.ts';
import { checkParameters } from './check-parameters.ts';
import { InvalidInput } from './errors.ts';
import type { InputFault } from './errors.ts';

type Options = Presets['options'];

const MOST_OPTIONS = 100_000;

/** For each label that a parameter asks for, its nodes by name. */
async function readOptions(database: Database, labels: string[], options: ReadOptions): Promise<Options> {
  const { rows } = await readOwn(database, 'options', { labels }, { ...options, rowLimit: MOST_OPTIONS });
  const found: Options = Object.fromEntries(labels.map((label) => [label, []]));
  for (const [label, ...option] of rows) found[String(label)]?.push(toOption(option));
  const byName = new Intl.Collator('en', { numeric: true });
  for (const nodes of Object.values(found)) nodes.sort((a, b) => byName.compare(a.name, b.name));
  return found;
}

function toOption([id, name, nameZh, nameRu, ...others]: readonly Value[]): PresetOption {
  const aliases = others.flatMap(textsOf);
  return {
    id: String(id),
    name: String(name),
    ...(typeof nameZh === 'string' && nameZh !== '' && { nameZh }),
    ...(typeof nameRu === 'string' && nameRu !== '' && { nameRu }),
    ...(aliases.length > 0 && { aliases }),
  };
}

/** A data set of one's own has no `organization:sco`: the first that it does have takes its place. */
function withKnownDefault(parameter: PresetParameter, options: Options): PresetParameter {
  const offered = parameter.kind === undefined ? [] : (options[parameter.kind] ?? []);
  const known = offered.some(({ id }) => id === parameter.default);
  return known || !offered[0] ? parameter : { ...parameter, default: offered[0].id };
}

const kindsAskedFor = (presets: readonly Preset[]): string[] => [
  ...new Set(presets.flatMap((preset) => preset.parameters.flatMap((parameter) => parameter.kind ?? []))),
];

const withKnownDefaults = (preset: Preset, options: Options): Preset => ({
  ...preset,
  parameters: preset.parameters.map((parameter) => withKnownDefault(parameter, options)),
});

/** The presets with what their inputs offer. */
export async function listPresets(
  database: Database,
  presets: readonly Preset[],
  readingOptions: ReadOptions = {},
): Promise<Presets> {
  const options = await readOptions(database, kindsAskedFor(presets), readingOptions);
  return { presets: presets.map((preset) => withKnownDefaults(preset, options)), options };
}

function refuse(faults: readonly InputFault[]): void {
  if (faults.length === 0) return;
  throw new InvalidInput(faults.map(({ field, message }) => `${field}: ${message}`).join('; '), faults);
}

function checked(preset: Preset, parameters: Parameters): Parameters {
  const { values, faults } = checkParameters(parameters, preset.parameters);
  refuse(faults);
  return values;
}

async function unknownNodes(
  database: Database,
  preset: Preset,
  values: Parameters,
  options: ReadOptions,
): Promise<string[]> {
  const names = preset.parameters.filter(({ type }) => type === 'node').map(({ name }) => name);
  const found = await nodesById(database, [...new Set(names.map((name) => String(values[name])))], options);
  return names.filter((name) => !found.some(({ id }) => id === values[name]));
}

/** What a preset runs with: given values, and defaults that the data set at hand knows. */
async function settle(
  database: Database,
  preset: Preset,
  given: Parameters,
  options: ReadOptions,
): Promise<Parameters> {
  const values = checked(preset, given);
  const unknown = await unknownNodes(database, preset, values, options);
  if (unknown.length === 0) return values;
  const faults: InputFault[] = [];
  const offered = await readOptions(database, kindsAskedFor([preset]), options);
  for (const parameter of preset.parameters.filter(({ name }) => unknown.includes(name))) {
    const substitute = withKnownDefault(parameter, offered).default;
    if (given[parameter.name] === undefined && substitute !== parameter.default) values[parameter.name] = substitute;
    else faults.push({ field: parameter.name, message: `the data set has no ${String(values[parameter.name])}` });
  }
  refuse(faults);
  return values;
}

export async function runPreset(
  database: Database,
  preset: Preset,
  given: Parameters,
  options: ReadOptions = {},
): Promise<Result> {
  const parameters = await settle(database, preset, given, options);
  const statement = pastItsLimit(preset.cypher, options);
  const read = async (): Promise<Rows> => {
    const rows = await database.read(statement.cypher, parameters, statement.options);
    // Past its own limit the statement is asked for one row alone, so that no engine knows how many there are.
    return statement.cypher === preset.cypher ? rows : { ...rows, total: undefined };
  };
  return toResult(database, read, options);
}

/** The rows of a preset's answer alone, batch by batch. */
export async function* streamPreset(
  database: Database,
  preset: Preset,
  given: Parameters,
  options: ReadOptions = {},
): AsyncIterable<Batch> {
  const parameters = await settle(database, preset, given, options);
  const statement = pastItsLimit(preset.cypher, options);
  yield* database.stream(statement.cypher, parameters, statement.options);
}
