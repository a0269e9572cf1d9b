import { create } from 'zustand';
import type { Question } from '../../../model/view.ts';
import type { Parameters, Preset } from '../../../model/wire.ts';
import { changePanels } from '../../state/panels/store.ts';
import { openDrawer } from '../../state/panels/transitions.ts';
import { viewNow } from '../../state/view/store.ts';
import { parametersIn } from './statement.ts';
import { readTyped, writeTyped } from './typed-value.ts';

/** What stands in the editor; it outlives the panel, not the page. */
export type Draft = {
  text: string;
  /** What was typed for parameters, also for those that the statement does not name now. */
  typed: Readonly<Record<string, string>>;
  /** The question of the view that it was taken from or run as. */
  of: string;
  /** The saved question that it is a change of. */
  origin?: Preset;
};

const EXAMPLE = 'MATCH (m:Ministry)-[r:SPONSORS]->(p:Program)\nRETURN m, r, p\nLIMIT 100';

export const useDraft = create<Draft>()(() => ({ text: EXAMPLE, typed: {}, of: '' }));

/** Tells one question of the view from another, whatever the words of a saved one are filled with. */
export const questionKey = (question: Question): string =>
  question.type === 'preset' ? `preset ${question.name}` : JSON.stringify(question);

const typedOf = (parameters: Parameters): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, writeTyped(value)]));

/** Takes up a query that was asked elsewhere: by a link, the history of the view, or another panel. */
export function takeUp(question: Extract<Question, { type: 'query' }>): void {
  const key = questionKey(question);
  const { of, typed } = useDraft.getState();
  if (of === key) return;
  const taken = { text: question.cypher.trim(), typed: { ...typed, ...typedOf(question.parameters) }, of: key };
  useDraft.setState({ ...taken, origin: undefined });
}

/** Opens a saved question in the editor, with what its words are filled with. */
export function openInEditor(preset: Preset, values: Parameters): void {
  const of = questionKey(viewNow().question);
  useDraft.setState({ text: preset.cypher.trim(), typed: typedOf(values), of, origin: preset }, true);
  changePanels((panels, isPhone) => openDrawer(panels, 'cypher', isPhone));
}

export const writeText = (text: string): void => useDraft.setState({ text });

export const writeParameter = (name: string, text: string): void =>
  useDraft.setState(({ typed }) => ({ typed: { ...typed, [name]: text } }));

/** Puts a query back that was run before. */
export const putBack = (text: string, parameters: Parameters): void =>
  useDraft.setState(({ typed }) => ({ text, typed: { ...typed, ...typedOf(parameters) } }));

/** The parameters that the statement names; undefined while one of them cannot be read. */
function parametersOf({ text, typed }: Pick<Draft, 'text' | 'typed'>): Parameters | undefined {
  const parameters: Parameters = {};
  for (const name of parametersIn(text)) {
    const read = readTyped(typed[name] ?? '');
    if (read.type === 'fault') return undefined;
    parameters[name] = read.value;
  }
  return parameters;
}

/** The question that the draft asks; undefined where it asks none. */
export function questionOfDraft(draft: Draft): Extract<Question, { type: 'query' }> | undefined {
  const parameters = parametersOf(draft);
  const cypher = draft.text.trim();
  return parameters && cypher !== '' ? { type: 'query', cypher, parameters } : undefined;
}
