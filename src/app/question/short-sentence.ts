import { partsOfSentence } from '../../model/sentence.ts';
import type { Preset, Presets } from '../../model/wire.ts';
import { shortSentenceInWords } from '../../words/preset-words.ts';
import { writtenSentence } from '../../words/written-sentence.ts';

/** The question with its usual names, as far as the last of them: "Programs for speakers of Russian". */
export function shortSentence(preset: Preset, options: Presets['options']): string {
  const ofLanguage = shortSentenceInWords(preset);
  if (ofLanguage) return writtenSentence({ ...preset, sentence: ofLanguage }, {}, options);
  const { parts } = partsOfSentence(preset);
  const last = parts.findLastIndex((part) => part.type === 'parameter' && part.parameter.type === 'node');
  if (last < 0) return preset.title;
  const after = parts[last + 1];
  const rest = after?.type === 'words' ? after.text : '';
  // Words that lead to a year or another control are left out with it.
  const said = last + 2 < parts.length ? rest.slice(0, Math.max(0, rest.lastIndexOf(','))) : rest;
  const sentence = parts
    .slice(0, last + 1)
    .map((part) => (part.type === 'words' ? part.text : `{${part.parameter.name}}`))
    .join('');
  return writtenSentence({ ...preset, sentence: sentence + said }, {}, options);
}
