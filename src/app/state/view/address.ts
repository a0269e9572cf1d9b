import { z } from 'zod';
import type { ZodType } from 'zod';
import { kinds } from '../../../model/kinds.ts';
import { parseJson } from '../../../model/parse-json.ts';
import {
  additionSchema,
  filterSchema,
  focusSchema,
  layoutChoiceSchema,
  looksSchema,
  timeWindowSchema,
} from '../../../model/view.ts';
import type { Addition, Question, View } from '../../../model/view.ts';
import { parametersSchema } from '../../../model/wire.ts';
import type { Parameters } from '../../../model/wire.ts';
import { t } from '../../../words/t.ts';
import { emptyView } from '../../../model/view-at-rest.ts';
import { EXPANSION_LIMIT } from './transitions.ts';

/** A preset's parameters stand in the address under this prefix, so that none can take another word's place. */
const PARAMETER_PREFIX = 'p.';
const NOTHING_HIDDEN = 'none';

/** How the hash of an address begins that holds a view whole; a former view's query is none of it. */
export const VIEW_IN_HASH = '#view=';

export type ReadAddress = {
  view: View;
  /** One sentence for each value that could not be used. */
  notices: string[];
};

/** Colons and commas need no escape in a query string, and ids read better with them. */
const tidy = (text: string): string => text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%7C', '|');

/** The parts of a view that the address holds as JSON, each under its own name. */
const jsonParts = {
  add: z.array(additionSchema),
  filters: z.array(filterSchema),
  focus: focusSchema,
  window: timeWindowSchema,
  looks: looksSchema,
  'layout.parameters': layoutChoiceSchema.shape.parameters,
  compare: z.record(z.string(), z.string()),
} satisfies Record<string, ZodType>;

/** An expansion that needs no more than the node's id to be said. */
const isPlain = (addition: Addition): addition is Addition & { type: 'neighbours' } =>
  addition.type === 'neighbours' &&
  addition.limit === EXPANSION_LIMIT &&
  !addition.relationship &&
  !addition.direction &&
  !addition.kind;

/** Longer ones are turned down by servers, ours among them, at the next reload. */
const LONGEST = 8_000;

/** What a link can do without, the least missed first. */
const dispensable = ['select', 'without', 'add', 'expand', 'filters', 'focus'];

export type WrittenAddress = {
  /** The query string with its `?`; empty for the view the app opens on. */
  query: string;
  /** False where something had to be left out, since it was too long. */
  isWhole: boolean;
};

/** Puts a view in the address bar. Pins and what a file brought are not in it: the workspace keeps them. */
export function writeAddress(view: View, defaultLayout: string): WrittenAddress {
  const query = queryOf(view, defaultLayout);
  const whole = textOf(query);
  if (whole.length <= LONGEST) return { query: whole, isWhole: true };
  for (const name of dispensable) {
    query.delete(name);
    if (textOf(query).length <= LONGEST) break;
  }
  return { query: textOf(query), isWhole: false };
}

function textOf(query: URLSearchParams): string {
  const text = tidy(query.toString());
  return text ? `?${text}` : '';
}

function queryOf(view: View, defaultLayout: string): URLSearchParams {
  const query = new URLSearchParams();
  const empty = emptyView(defaultLayout);
  writeQuestion(view.question, query);
  if (view.layout.id !== defaultLayout) query.set('layout', view.layout.id);
  if (view.hiddenKinds) query.set('hide', view.hiddenKinds.join(',') || NOTHING_HIDDEN);
  const isAllPlain = view.additions.every(isPlain);
  const list = (name: string, ids: readonly string[]): void => void (ids.length > 0 && query.set(name, ids.join(',')));
  const json = (name: keyof typeof jsonParts, value: unknown, isSet: boolean): void =>
    void (isSet && query.set(name, JSON.stringify(value)));
  if (isAllPlain)
    list(
      'expand',
      view.additions.filter(isPlain).map(({ of }) => of),
    );
  else json('add', view.additions, true);
  list('without', view.hidden);
  json('filters', view.filters, view.filters.length > 0);
  json('focus', view.focus, view.focus !== undefined);
  json('window', view.window, view.window !== undefined);
  if (view.asOf) query.set('as-of', view.asOf);
  if (view.projection) query.set('projection', view.projection);
  json('looks', view.looks, JSON.stringify(view.looks) !== JSON.stringify(empty.looks));
  json('layout.parameters', view.layout.parameters, Object.keys(view.layout.parameters).length > 0);
  list('select', view.selection);
  return query;
}

function writeQuestion(question: Question, query: URLSearchParams): void {
  if (question.type === 'preset') {
    query.set('preset', question.name);
    for (const [name, text] of Object.entries(question.texts)) query.set(PARAMETER_PREFIX + name, text);
    if (question.compareWith) query.set('compare', JSON.stringify(question.compareWith));
  } else if (question.type === 'query') {
    query.set('cypher', question.cypher);
    if (Object.keys(question.parameters).length > 0) query.set('parameters', JSON.stringify(question.parameters));
  } else if (question.type === 'file') {
    query.set('file', question.key);
    query.set('title', question.title);
  } else if (question.whole) query.set('all', 'yes');
}

/** Reads a query string; what it cannot use is left out and said. */
export function readAddress(search: string, layoutIds: readonly string[]): ReadAddress {
  const query = new URLSearchParams(search);
  const notices: string[] = [];
  const view = emptyView(layoutIds[0] ?? '');
  const json = <Key extends keyof typeof jsonParts>(name: Key) => readJson(query.get(name), name, notices);
  const asOf = readDay(query.get('as-of'), notices);
  const plain = listOf(query.get('expand')).map((of): Addition => ({ type: 'neighbours', of, limit: EXPANSION_LIMIT }));
  return {
    view: withoutAbsent({
      ...view,
      question: readQuestion(query, notices),
      additions: [...plain, ...(json('add') ?? [])],
      asOf,
      window: json('window'),
      hiddenKinds: readHiddenKinds(query.get('hide'), notices),
      filters: json('filters') ?? [],
      hidden: listOf(query.get('without')),
      projection: query.get('projection') || undefined,
      focus: json('focus'),
      looks: json('looks') ?? view.looks,
      layout: {
        id: readLayout(query.get('layout'), layoutIds, notices) ?? view.layout.id,
        parameters: json('layout.parameters') ?? {},
      },
      selection: listOf(query.get('select')),
    }),
    notices,
  };
}

const withoutAbsent = (view: View): View =>
  Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as View;

const listOf = (text: string | null): string[] => [...new Set((text ?? '').split(',').filter((part) => part !== ''))];

function readJson<Key extends keyof typeof jsonParts>(
  text: string | null,
  name: Key,
  notices: string[],
): z.infer<(typeof jsonParts)[Key]> | undefined {
  if (!text) return undefined;
  const value = jsonParts[name].safeParse(parseJson(text));
  if (!value.success) notices.push(t('history.addressPart', { name, text }));
  return value.data as z.infer<(typeof jsonParts)[Key]> | undefined;
}

function readDay(text: string | null, notices: string[]): string | undefined {
  if (!text || z.iso.date().safeParse(text).success) return text || undefined;
  notices.push(t('history.addressDay', { text }));
  return undefined;
}

function readQuestion(query: URLSearchParams, notices: string[]): Question {
  const name = query.get('preset');
  const cypher = query.get('cypher');
  const file = query.get('file');
  if (name && cypher) notices.push(t('notices.bothInAddress'));
  if (name) {
    const texts: Record<string, string> = {};
    for (const [key, text] of query)
      if (key.startsWith(PARAMETER_PREFIX)) texts[key.slice(PARAMETER_PREFIX.length)] = text;
    const compareWith = readJson(query.get('compare'), 'compare', notices);
    return { type: 'preset', name, texts, ...(compareWith && { compareWith }) };
  }
  if (cypher) return { type: 'query', cypher, parameters: readQueryParameters(query.get('parameters'), notices) };
  if (file) return { type: 'file', key: file, title: query.get('title') ?? file };
  return query.get('all') === 'yes' ? { type: 'opening', whole: true } : { type: 'opening' };
}

function readQueryParameters(text: string | null, notices: string[]): Parameters {
  if (!text) return {};
  const parameters = parseParameters(text);
  if (!parameters) notices.push(t('notices.badParameters', { text }));
  return parameters ?? {};
}

/** Reads parameters written as one JSON object; undefined for anything else. */
const parseParameters = (text: string): Parameters | undefined => parametersSchema.safeParse(parseJson(text)).data;

function readLayout(id: string | null, layoutIds: readonly string[], notices: string[]): string | undefined {
  if (!id || layoutIds.includes(id)) return id ?? undefined;
  notices.push(t('notices.noLayout', { id }));
  return undefined;
}

function readHiddenKinds(text: string | null, notices: string[]): string[] | undefined {
  if (text === null) return undefined;
  if (text === NOTHING_HIDDEN) return [];
  const hidden = listOf(text);
  const known = hidden.filter((label) => kinds.some((kind) => kind.label === label));
  for (const label of hidden) if (!known.includes(label)) notices.push(t('notices.noKind', { label }));
  return known.length > 0 || hidden.length === 0 ? known : undefined;
}
