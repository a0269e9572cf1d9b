import { insertBracket } from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { kindOfLabel } from '../../../model/kinds.ts';
import { relationshipTypeOf } from '../../../model/relationships.ts';
import type { Schema } from '../../../model/wire.ts';
import { countOfConnections, countOfNodes } from '../../../words/count.ts';
import { kindWord, propertyTitle } from '../../../words/model-words.ts';
import { t } from '../../../words/t.ts';
import { completionPlace } from './completion-place.ts';
import type { CompletionPlace } from './completion-place.ts';
import { cypherFunctions, keywords } from './cypher-functions.ts';
import { parametersIn, variablesIn } from './statement.ts';

/** What the statement may name; `parameters` are those of the panel, with what they hold. */
export type KnownNames = { schema: Schema | undefined; parameters: Readonly<Record<string, string>> };

/** Offers what the data, the statement and the language know for the place of the cursor. */
export const cypherCompletions =
  (known: () => Promise<KnownNames>): CompletionSource =>
  async ({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> => {
    const cypher = state.doc.toString();
    const place = completionPlace(cypher, pos);
    if (!place || (place.wants === 'word' && place.from === pos && !explicit)) return null;
    const options = optionsAt(place, cypher, await known());
    return options.length === 0 ? null : { from: place.from, options, validFor: /^\$?\w*$/ };
  };

function optionsAt(place: CompletionPlace, cypher: string, known: KnownNames): Completion[] {
  switch (place.wants) {
    case 'label':
      return labelOptions(known.schema);
    case 'type':
      return typeOptions(known.schema);
    case 'property':
      return propertyOptions(place.labels, known.schema);
    case 'parameter':
      return parameterOptions(cypher, known.parameters);
    case 'word':
      return [...variableOptions(cypher, place.from), ...functionOptions(), ...keywordOptions()];
  }
}

/** Names that are no plain words stand in backticks. */
const quoted = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``);

const labelOptions = (schema: Schema | undefined): Completion[] =>
  (schema?.labels ?? []).map(({ label, count }, index) => ({
    label: quoted(label),
    type: 'class',
    detail: countOfNodes(count),
    info: kindOfLabel(label) && kindWord(label),
    boost: -index / 10,
  }));

const typeOptions = (schema: Schema | undefined): Completion[] =>
  (schema?.relationshipTypes ?? []).map(({ type, count }, index) => ({
    label: quoted(type),
    type: 'interface',
    detail: countOfConnections(count),
    boost: -index / 10,
  }));

const specsOf = (label: string) => (kindOfLabel(label) ?? relationshipTypeOf(label))?.properties;

/** Those of the labels where the model knows them, else all that the data has. */
function propertyOptions(labels: readonly string[], schema: Schema | undefined): Completion[] {
  const specs = labels.flatMap((label) => Object.entries(specsOf(label) ?? {}));
  if (specs.length === 0) return (schema?.propertyKeys ?? []).map((key) => ({ label: quoted(key), type: 'property' }));
  const known = new Map(specs.map(([key, spec]) => [key, propertyTitle(spec)]));
  return [['id', 'id'] as const, ...known].map(([key, title]) => ({ label: key, type: 'property', detail: title }));
}

function parameterOptions(cypher: string, typed: KnownNames['parameters']): Completion[] {
  const names = new Set([...Object.keys(typed), ...parametersIn(cypher)]);
  names.delete('');
  return [...names].map((name) => ({ label: `$${name}`, type: 'variable', detail: typed[name] ?? '' }));
}

function variableOptions(cypher: string, from: number): Completion[] {
  const begun = /^\w+/.exec(cypher.slice(from))?.[0];
  return variablesIn(cypher)
    .filter(({ name }) => name !== begun)
    .map(({ name, labels }) => ({ label: name, type: 'variable', detail: labels.join(', '), boost: 2 }));
}

const functionOptions = (): Completion[] =>
  cypherFunctions.map(({ name, takes, words }) => ({
    label: name,
    displayLabel: `${name}(${takes})`,
    type: 'function',
    info: t(words),
    apply: insertCall,
    boost: 1,
  }));

/** Puts the cursor between the brackets of the call; the closing one is typed over, as any that the editor puts. */
function insertCall(view: EditorView, { label }: Completion, from: number, to: number): void {
  const userEvent = 'input.complete';
  view.dispatch({ changes: { from, to, insert: label }, selection: { anchor: from + label.length }, userEvent });
  const { head } = view.state.selection.main;
  if (view.state.sliceDoc(head, head + 1) === '(') view.dispatch({ selection: { anchor: head + 1 } });
  else view.dispatch(insertBracket(view.state, '(') ?? { ...view.state.replaceSelection('('), userEvent });
}

const keywordOptions = (): Completion[] => keywords.map((label) => ({ label, type: 'keyword' }));
