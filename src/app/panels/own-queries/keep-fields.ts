import type { PresetSource } from '../../../model/preset-text.ts';
import type { Property } from '../../../model/values.ts';
import type { Chart, Finding, Parameters, Preset, PresetParameter } from '../../../model/wire.ts';
import { QUERY_NAME } from '../../../model/wire.ts';
import { readText, writeText } from '../../question/read-parameters.ts';
import { capitalize } from '../../../words/count.ts';
import { parametersIn } from '../cypher/statement.ts';
import { readTyped } from '../cypher/typed-value.ts';

/** One parameter as the form holds it: its default is a text until it is read. */
export type ParameterFields = Pick<PresetParameter, 'name' | 'type' | 'kind' | 'of' | 'title'> & {
  /** Separated by bars. */
  choices: string;
  value: string;
};

/** What the form of a query to be kept holds. */
export type KeepFields = {
  name: string;
  title: string;
  sentence: string;
  group: string;
  description: string;
  /** Separated by commas. */
  tags: string;
  parameters: readonly ParameterFields[];
  graphOnly: readonly string[];
};

export type KeptFrom = {
  cypher: string;
  values: Parameters;
  /** The saved question that the query is a change of. */
  origin: Preset | undefined;
};

const LONGEST_NAME = 64;

/** A name of a file made of a title; empty where the title has no Latin letters or figures. */
export const nameOfTitle = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^-+|-+$/g, '');

/** What the form begins with: the words of the question it was taken from, and what the panel holds. */
export function fieldsOf({ cypher, values, origin }: KeptFrom, name: string): KeepFields {
  const names = parametersIn(cypher);
  return {
    name: origin?.isOwn ? origin.name : name,
    title: origin?.title ?? '',
    sentence: origin?.sentence ?? '',
    group: origin?.group ?? '',
    description: origin?.description ?? '',
    tags: (origin?.tags ?? []).join(', '),
    parameters: names.map((each) => parameterOf(each, values[each] ?? null, origin)),
    graphOnly: origin?.graphOnly ?? [],
  };
}

function parameterOf(name: string, value: Property, origin: Preset | undefined): ParameterFields {
  const known = origin?.parameters.find((each) => each.name === name);
  if (known) {
    const { type, kind, of, title, choices = [] } = known;
    const given = value === null ? known.default : value;
    return { name, type, kind, of, title, choices: choices.join('|'), value: writeText(given) };
  }
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : writeText(value);
  return { name, ...typeOf(value), title: capitalize(words.toLowerCase()), choices: '', value: text };
}

const YEAR = { first: 1900, last: 2100 };

function typeOf(value: Property): Pick<ParameterFields, 'type' | 'kind'> {
  if (typeof value === 'boolean') return { type: 'boolean' };
  if (typeof value === 'number')
    return { type: Number.isInteger(value) && value >= YEAR.first && value <= YEAR.last ? 'year' : 'integer' };
  const read = readTyped(typeof value === 'string' ? value : '');
  if (read.type === 'node') return { type: 'node', kind: read.kind };
  return { type: read.type === 'date' ? 'date' : 'text' };
}

/** The parameter as a file holds it; undefined where its default is none of its type. */
function readParameter(fields: ParameterFields): PresetParameter | undefined {
  const { name, type, kind, of, title, choices, value } = fields;
  const parameter: PresetParameter = {
    name,
    type,
    ...(type === 'node' && kind !== undefined && { kind }),
    ...(type === 'node' && of && { of }),
    ...(type === 'choice' && {
      choices: choices
        .split('|')
        .map((each) => each.trim())
        .filter(Boolean),
    }),
    title: title.trim(),
    default: null,
  };
  const read = readText(parameter, value.trim(), {});
  return read === undefined ? undefined : { ...parameter, default: read };
}

export type FieldName = 'name' | 'title' | `parameter ${string}`;

/** The fields that must be filled in otherwise before the query can be kept. */
export function faultyFields(fields: KeepFields, taken: readonly string[]): Set<FieldName> {
  const faulty = new Set<FieldName>();
  if (!QUERY_NAME.test(fields.name) || taken.includes(fields.name)) faulty.add('name');
  if (fields.title.trim() === '') faulty.add('title');
  for (const parameter of fields.parameters)
    if (parameter.title.trim() === '' || !readParameter(parameter)) faulty.add(`parameter ${parameter.name}`);
  return faulty;
}

/** What the file of the query says. */
export function sourceOf(fields: KeepFields, { cypher, origin }: KeptFrom): PresetSource {
  const parameters = fields.parameters.flatMap((parameter) => readParameter(parameter) ?? []);
  const chart = origin?.chart && chartFits(origin.chart, cypher) ? origin.chart : undefined;
  return {
    title: fields.title.trim(),
    sentence: fields.sentence.trim(),
    group: fields.group.trim(),
    description: fields.description.trim(),
    tags: fields.tags
      .split(/[,，、]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
    parameters,
    graphOnly: fields.graphOnly.filter((column) => cypher.includes(column)),
    ...(chart && { chart }),
    findings: origin?.isOwn ? origin.findings.filter((finding) => findingFits(finding, parameters)) : [],
    cypher,
  };
}

/** A chart of columns that the statement names no more cannot be drawn. */
const chartFits = (chart: Chart, cypher: string): boolean =>
  Object.entries(chart).every(([key, column]) => key === 'type' || cypher.includes(column));

const findingFits = ({ parameters: given }: Finding, parameters: readonly PresetParameter[]): boolean =>
  Object.keys(given).every((name) => parameters.some((parameter) => parameter.name === name));
