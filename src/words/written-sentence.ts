import { fillSentence } from '../model/sentence.ts';
import type { Parameters, Preset, Presets } from '../model/wire.ts';
import { presetChoiceInWords } from './preset-words.ts';
import { t } from './t.ts';

/** The question as one plain sentence, its values in the language of the interface. */
export function writtenSentence(preset: Preset, values: Parameters, options: Presets['options']): string {
  const said: Parameters = {};
  for (const { name, type, default: fallback } of preset.parameters) {
    const value = values[name] ?? fallback;
    if (typeof value === 'boolean') said[name] = value ? t('words.yes') : t('words.no');
    else said[name] = type === 'choice' ? presetChoiceInWords(value) : value;
  }
  return fillSentence(preset, said, options);
}

/** One value as it reads in the sentence. */
export const valueInWords = (
  preset: Preset,
  parameter: string,
  { values, options }: { values: Parameters; options: Presets['options'] },
): string => writtenSentence({ ...preset, sentence: `{${parameter}}` }, values, options);
