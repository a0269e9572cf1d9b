import type { Preset, PresetParameter, Presets } from '../../model/wire.ts';
import { messageOr } from './t.ts';

/** The presets in the language of the interface; a reader's own, and what is not translated, keep their files' words. */
export const presetsInWords = ({ presets, options }: Presets): Presets => ({
  presets: presets.map(presetInWords),
  options,
});

function presetInWords(preset: Preset): Preset {
  const place = placeOf(preset);
  const sentence = messageOr(`${place}.sentence`, preset.sentence);
  // A changed file may ask for other parameters than the translation knows.
  if (!haveSameControls(sentence, preset.sentence)) return preset;
  return {
    ...preset,
    title: messageOr(`${place}.title`, preset.title),
    sentence,
    description: messageOr(`${place}.description`, preset.description),
    parameters: preset.parameters.map((parameter) => ({
      ...parameter,
      title: messageOr(`${place}.parameters.${parameter.name}`, parameter.title),
    })),
  };
}

const placeOf = (preset: Preset): string => `presets.preset.${preset.name}`;

const controlsOf = (sentence: string): string => (sentence.match(/\{\w+\}/g) ?? []).toSorted().join();

const haveSameControls = (one: string, other: string): boolean => controlsOf(one) === controlsOf(other);

/** The sentence of the language as far as its last name, where it has one of its own. */
export const shortSentenceInWords = (preset: Preset): string | undefined =>
  messageOr(`${placeOf(preset)}.short`, '') || undefined;

/** "By group", by the words of the preset's file. */
export const groupInWords = (group: string): string =>
  messageOr(`presets.groups.${group.toLowerCase().replaceAll(' ', '-')}`, group);

/** A choice as it reads in the sentence: "think-tank" is how the file spells "think tank". */
export const presetChoiceInWords = (choice: PresetParameter['default']): string =>
  messageOr(`presets.choices.${String(choice)}`, String(choice).replaceAll('-', ' '));
