import { onDay } from '../../model/sentence.ts';
import type { Question } from '../../model/view.ts';
import type { Parameters, Preset, Presets } from '../../model/wire.ts';
import { t } from '../../words/t.ts';
import { readParameters } from './read-parameters.ts';

/** The question of the view once the presets are known. */
export type ResolvedQuestion =
  | { type: 'opening'; notices: readonly string[] }
  /** The graph of kinds, where all of the data is more than can be read at once. */
  | { type: 'overview'; notices: readonly string[] }
  /** What a view file brought. */
  | { type: 'file'; key: string; title: string; notices: readonly string[] }
  /** The presets, or how much there is, have not come yet. */
  | { type: 'waiting'; notices: readonly string[] }
  | {
      type: 'preset';
      preset: Preset;
      values: Parameters;
      options: Presets['options'];
      notices: readonly string[];
      /** Of the answer that stands beside the first. */
      compared?: Parameters;
    }
  | { type: 'query'; cypher: string; parameters: Parameters; notices: readonly string[] };

const NO_NOTICES: readonly string[] = [];

export type Known = {
  presets: Presets | undefined;
  /** Whether all of the data is more than can be read at once; undefined until that is known. */
  isLarge: boolean | undefined;
  /** The day on which memberships count, where the reader chose one. */
  asOf?: string | undefined;
};

export function resolveQuestion(question: Question, known: Known): ResolvedQuestion {
  switch (question.type) {
    case 'opening':
      return openingOf(question.whole ? false : known.isLarge, NO_NOTICES);
    case 'file':
    case 'query':
      return { ...question, notices: NO_NOTICES };
    case 'preset':
      return resolvePreset(question, known);
  }
}

function openingOf(isLarge: boolean | undefined, notices: readonly string[]): ResolvedQuestion {
  if (isLarge === undefined) return { type: 'waiting', notices };
  return { type: isLarge ? 'overview' : 'opening', notices };
}

function resolvePreset(
  question: Extract<Question, { type: 'preset' }>,
  { presets, isLarge, asOf }: Known,
): ResolvedQuestion {
  if (!presets) return { type: 'waiting', notices: NO_NOTICES };
  const preset = presets.presets.find((each) => each.name === question.name);
  if (!preset) {
    const notice = t('notices.noPreset', { name: question.name });
    return openingOf(isLarge, [notice]);
  }
  const read = readParameters(preset, question.texts, presets.options);
  const other = question.compareWith && readParameters(preset, question.compareWith, presets.options);
  return {
    type: 'preset',
    preset,
    values: onDay(preset, read.values, asOf),
    options: presets.options,
    notices: [...read.notices, ...(other?.notices ?? [])],
    ...(other && { compared: onDay(preset, other.values, asOf) }),
  };
}
