import type { Preset, PresetOption, PresetParameter, Presets } from '../model/wire.ts';
import { nameFrom } from './names.ts';
import { currentLanguage, currentLocale, messageOr } from './t.ts';

/** The presets in the language of the interface; a reader's own, and what is not translated, keep their files' words. */
export const presetsInWords = ({ presets, options }: Presets): Presets => ({
  presets: presets.map(presetInWords),
  options: optionsInWords(options),
});

/** By their names in the language, in its order; the server lists them in the order of English. */
function optionsInWords(options: Presets['options']): Presets['options'] {
  if (currentLanguage() === 'en') return options;
  const order = new Intl.Collator(currentLocale(), { numeric: true });
  const inWords = (option: PresetOption): PresetOption => ({ ...option, name: nameFrom(option, option.name) });
  return Object.fromEntries(
    Object.entries(options).map(([label, offered]) => [
      label,
      offered.map(inWords).toSorted((a, b) => order.compare(a.name, b.name)),
    ]),
  );
}

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
export const groupInWords = (group: string): string => messageOr(`presets.groups.${keyOf(group)}`, group);

/** The column of an answer, by the words of its query: "possibly, by membership". */
export const columnInWords = (column: string): string => messageOr(`presets.columns.${keyOf(column)}`, column);

/** A word of an answer that its query wrote, such as "undated"; what the data says stays. */
export const answerInWords = (text: string): string =>
  text.length > LONGEST_WORD ? text : messageOr(`presets.values.${keyOf(text)}`, text);

const LONGEST_WORD = 40;

const keyOf = (words: string): string => words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** A choice as it reads in the sentence: "think-tank" is how the file spells "think tank". */
export const presetChoiceInWords = (choice: PresetParameter['default']): string =>
  messageOr(`presets.choices.${String(choice)}`, String(choice).replaceAll('-', ' '));
