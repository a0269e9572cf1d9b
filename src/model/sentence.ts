import type { Parameters, Preset, PresetParameter, Presets } from './wire.ts';
import type { Property } from './values.ts';

export type SentencePart = { type: 'words'; text: string } | { type: 'parameter'; parameter: PresetParameter };

/** The day on which memberships count is set for all questions at once, so no sentence asks for it. */
export const AS_OF = 'asOf';

/** The values with that day among them, in a question that depends on one. */
export function onDay({ parameters }: Preset, values: Parameters, day: string | undefined): Parameters {
  const isDated = parameters.some(({ name, type }) => name === AS_OF && type === 'date');
  return isDated && day !== undefined ? { ...values, [AS_OF]: day } : values;
}

/** The sentence cut into words and controls; parameters that it does not name follow in `rest`. */
export function partsOfSentence(preset: Preset): { parts: SentencePart[]; rest: PresetParameter[] } {
  const named = new Set<string>();
  const parts = preset.sentence.split(/\{(\w+)\}/).flatMap((piece, index): SentencePart[] => {
    if (index % 2 === 0) return piece === '' ? [] : [{ type: 'words', text: piece }];
    const parameter = preset.parameters.find((each) => each.name === piece);
    if (!parameter) return [{ type: 'words', text: `{${piece}}` }];
    named.add(piece);
    return [{ type: 'parameter', parameter }];
  });
  return { parts, rest: preset.parameters.filter(({ name }) => !named.has(name) && name !== AS_OF) };
}

/** The question as one plain sentence with its values in place. */
export function fillSentence(preset: Preset, values: Parameters, options: Presets['options']): string {
  const { parts } = partsOfSentence(preset);
  return parts
    .map((part) =>
      part.type === 'words'
        ? part.text
        : wordOf(part.parameter, values[part.parameter.name] ?? part.parameter.default, options),
    )
    .join('');
}

/** A value as it reads in the sentence. */
function wordOf(parameter: PresetParameter, value: Property, options: Presets['options']): string {
  if (value === null || value === '') return '…';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (parameter.type === 'node' && typeof value === 'string') return nameOfOption(parameter, value, options);
  return String(value).replaceAll('-', parameter.type === 'choice' ? ' ' : '-');
}

function nameOfOption({ kind }: PresetParameter, id: string, options: Presets['options']): string {
  const offered = kind === undefined ? Object.values(options).flat() : (options[kind] ?? []);
  return offered.find((option) => option.id === id)?.name ?? id;
}
