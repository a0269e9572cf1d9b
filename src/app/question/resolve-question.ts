import type { Parameters, Preset, Presets } from '../../model/wire.ts';
import type { Question } from '../state/view/types.ts';
import { readParameters } from './read-parameters.ts';

/** The question of the address once the presets are known. */
export type ResolvedQuestion =
  | { type: 'opening'; notices: readonly string[] }
  /** The presets have not come yet. */
  | { type: 'waiting'; notices: readonly string[] }
  | { type: 'preset'; preset: Preset; values: Parameters; options: Presets['options']; notices: readonly string[] }
  | { type: 'query'; cypher: string; parameters: Parameters; notices: readonly string[] };

const NO_NOTICES: readonly string[] = [];

export function resolveQuestion(question: Question, presets: Presets | undefined): ResolvedQuestion {
  if (question.type === 'opening') return { type: 'opening', notices: NO_NOTICES };
  if (question.type === 'query') return { ...question, notices: NO_NOTICES };
  if (!presets) return { type: 'waiting', notices: NO_NOTICES };
  const preset = presets.presets.find((each) => each.name === question.name);
  if (!preset) {
    const notice = `There is no saved question “${question.name}”; the whole picture is shown instead.`;
    return { type: 'opening', notices: [notice] };
  }
  const { values, notices } = readParameters(preset, question.texts, presets.options);
  return { type: 'preset', preset, values, options: presets.options, notices };
}
