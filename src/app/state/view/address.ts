import { kinds } from '../../../model/kinds.ts';
import { parametersSchema } from '../../../model/wire.ts';
import type { Parameters } from '../../../model/wire.ts';
import { emptyView } from './transitions.ts';
import type { Question, View } from './types.ts';

/** A preset's parameters stand in the address under this prefix, so that none can take another word's place. */
const PARAMETER_PREFIX = 'p.';
const NOTHING_HIDDEN = 'none';

export type ReadAddress = {
  view: View;
  /** One sentence for each value that could not be used. */
  notices: string[];
};

/** Colons and commas need no escape in a query string, and ids read better with them. */
const tidy = (text: string): string => text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%7C', '|');

/** The query string of a view, with its `?`; empty for the view the app opens on. */
export function writeAddress(view: View, defaultLayout: string): string {
  const query = new URLSearchParams();
  writeQuestion(view.question, query);
  if (view.layout !== defaultLayout) query.set('layout', view.layout);
  if (view.hiddenKinds) query.set('hide', view.hiddenKinds.join(',') || NOTHING_HIDDEN);
  if (view.expanded.length > 0) query.set('expand', view.expanded.join(','));
  if (view.selected) query.set('select', view.selected);
  const text = tidy(query.toString());
  return text ? `?${text}` : '';
}

function writeQuestion(question: Question, query: URLSearchParams): void {
  if (question.type === 'preset') {
    query.set('preset', question.name);
    for (const [name, text] of Object.entries(question.texts)) query.set(PARAMETER_PREFIX + name, text);
  } else if (question.type === 'query') {
    query.set('cypher', question.cypher);
    if (Object.keys(question.parameters).length > 0) query.set('parameters', JSON.stringify(question.parameters));
  }
}

/** Reads a query string; what it cannot use is left out and said. */
export function readAddress(search: string, layoutIds: readonly string[]): ReadAddress {
  const query = new URLSearchParams(search);
  const notices: string[] = [];
  const view = emptyView(layoutIds[0] ?? '');
  return {
    view: {
      question: readQuestion(query, notices),
      layout: readLayout(query.get('layout'), layoutIds, notices) ?? view.layout,
      hiddenKinds: readHiddenKinds(query.get('hide'), notices),
      expanded: [...new Set(listOf(query.get('expand')))],
      selected: query.get('select') || undefined,
    },
    notices,
  };
}

const listOf = (text: string | null): string[] => (text ?? '').split(',').filter((part) => part !== '');

function readQuestion(query: URLSearchParams, notices: string[]): Question {
  const name = query.get('preset');
  const cypher = query.get('cypher');
  if (name && cypher) notices.push('The address holds both a saved question and a query; the saved question is shown.');
  if (name) {
    const texts: Record<string, string> = {};
    for (const [key, text] of query)
      if (key.startsWith(PARAMETER_PREFIX)) texts[key.slice(PARAMETER_PREFIX.length)] = text;
    return { type: 'preset', name, texts };
  }
  if (cypher) return { type: 'query', cypher, parameters: readQueryParameters(query.get('parameters'), notices) };
  return { type: 'opening' };
}

function readQueryParameters(text: string | null, notices: string[]): Parameters {
  if (!text) return {};
  const parameters = parseParameters(text);
  if (!parameters) notices.push(`The parameters in the address are not a JSON object and are left out: ${text}`);
  return parameters ?? {};
}

/** Reads parameters written as one JSON object; undefined for anything else. */
export function parseParameters(text: string): Parameters | undefined {
  try {
    return parametersSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readLayout(id: string | null, layoutIds: readonly string[], notices: string[]): string | undefined {
  if (!id || layoutIds.includes(id)) return id ?? undefined;
  notices.push(`The address asks for the layout “${id}”, which there is not; the usual one is used.`);
  return undefined;
}

function readHiddenKinds(text: string | null, notices: string[]): readonly string[] | undefined {
  if (text === null) return undefined;
  if (text === NOTHING_HIDDEN) return [];
  const hidden = [...new Set(listOf(text))];
  const known = hidden.filter((label) => kinds.some((kind) => kind.label === label));
  for (const label of hidden)
    if (!known.includes(label)) notices.push(`The address hides “${label}”, which is no kind of this graph.`);
  return known.length > 0 || hidden.length === 0 ? known : undefined;
}
