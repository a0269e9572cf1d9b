import { partsOfSentence } from '../../../model/sentence.ts';
import type { Preset, Presets } from '../../../model/wire.ts';
import { presetChoiceInWords } from '../../../words/preset-words.ts';
import { placesOf, rarity } from './name-places.ts';
import type { Place } from './name-places.ts';
import { wordsOf } from './words-of-text.ts';

export type KnownPreset = {
  preset: Preset;
  /** Words of its own, each with how well it stands for the preset, from 0 to 1. */
  words: ReadonlyMap<string, number>;
  titleWords: readonly string[];
  /** By parameter: the choices that are said by a word. */
  choices: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

export type Vocabulary = {
  presets: readonly KnownPreset[];
  /** Where names hold a word. */
  places: ReadonlyMap<string, readonly Place[]>;
  /** All words of names, sorted, so that beginnings are found. */
  sorted: readonly string[];
  /** How much a word tells one preset from another; of a word that no preset has, undefined. */
  weightOf: (stem: string) => number | undefined;
};

/** The words of presets, and of what they ask for, in the language of the interface and in English. */
export function vocabularyOf(said: Presets, written: Presets): Vocabulary {
  const presets = said.presets.map((preset) => {
    const english = written.presets.find(({ name }) => name === preset.name) ?? preset;
    return knownPreset(preset, english);
  });
  const among = new Map<string, number>();
  for (const { words } of presets)
    for (const [stem, quality] of words)
      among.set(stem, (among.get(stem) ?? 0) + (quality > FIELDS.description ? 1 : 0));
  const places = placesOf(written.options);
  return {
    presets,
    places,
    sorted: [...places.keys()].toSorted(),
    weightOf: (stem) => {
      const count = among.get(stem);
      return count === undefined ? undefined : rarity(count);
    },
  };
}

/** How well a word stands for its preset, by where it is written. */
const FIELDS = { title: 1, tag: 0.8, sentence: 0.9, parameter: 0.6, group: 0.5, description: 0.35 };

function knownPreset(said: Preset, written: Preset): KnownPreset {
  const words = new Map<string, number>();
  const hear = (text: string, quality: number): void => {
    for (const { stem, isJoining } of wordsOf(text))
      if (!isJoining) words.set(stem, Math.max(quality, words.get(stem) ?? 0));
  };
  const titleWords: string[] = [];
  for (const preset of [said, written]) {
    hear(preset.title, FIELDS.title);
    hear(preset.name, FIELDS.sentence);
    for (const tag of preset.tags) hear(tag, FIELDS.tag);
    for (const part of partsOfSentence(preset).parts) if (part.type === 'words') hear(part.text, FIELDS.sentence);
    for (const { title } of preset.parameters) hear(title, FIELDS.parameter);
    hear(preset.group, FIELDS.group);
    hear(preset.description, FIELDS.description);
    titleWords.push(...wordsOf(preset.title).flatMap(({ stem, isJoining }) => (isJoining ? [] : [stem])));
  }
  return { preset: said, words, titleWords: [...new Set(titleWords)], choices: choicesOf(said) };
}

/** "any" says nothing, and a word that two choices have tells neither. */
function choicesOf({ parameters }: Preset): Map<string, Map<string, string>> {
  const ofAll = new Map<string, Map<string, string>>();
  for (const { name, type, choices = [] } of parameters) {
    if (type !== 'choice') continue;
    const ofOne = new Map<string, string>();
    for (const choice of choices)
      for (const { stem, isJoining } of wordsOf(`${choice} ${presetChoiceInWords(choice)}`))
        if (!isJoining) ofOne.set(stem, choice);
    ofAll.set(name, ofOne);
  }
  return ofAll;
}
