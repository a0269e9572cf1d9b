import type { PresetOption, Presets } from '../../../model/wire.ts';
import { isHan, wordsOf } from './words-of-text.ts';
import type { Word } from './words-of-text.ts';

/** One way to say a node that a parameter may be. */
export type Phrase = {
  kind: string;
  option: PresetOption;
  /** Its words, each with how much it tells apart; their sum is `weight`. */
  stems: readonly string[];
  weights: readonly number[];
  weight: number;
};

export type Place = { phrase: Phrase; at: number };

/** Words of names that most names of a kind have, or that say only of what kind it is. */
const GENERIC: ReadonlySet<string> = new Set(
  'program country organization member speak language ministry institution topic china state national'.split(' '),
);
const GENERIC_WEIGHT = 0.15;

/** How much a word tells that so many have. */
export const rarity = (among: number): number => 1 / (1 + Math.log(Math.max(1, among)));

/** A word that is the whole name of something else tells less: French is a language before it is a republic. */
const WEIGHT_OF_OTHERS = 0.4;
/** The first words of a name tell most of it. */
const LOSS_A_WORD = 0.3;

const namesOf = ({ name, nameZh, nameRu, aliases = [] }: PresetOption): string[] => [
  ...new Set([name, nameZh, nameRu, ...aliases].flatMap((each) => each || [])),
];

/** Where the names of what is offered hold which word. */
export function placesOf(options: Presets['options']): Map<string, Place[]> {
  const phrases = Object.entries(options).flatMap(([kind, offered]) =>
    offered.flatMap((option) => namesOf(option).map((name) => ({ kind, option, words: wordsOf(name) }))),
  );
  const among = new Map<string, Set<string>>();
  const wholes = new Map<string, string>();
  for (const { kind, option, words } of phrases) {
    const [first, second] = words;
    if (first && !second) wholes.set(first.stem, kind);
    for (const { stem } of words) {
      const key = `${kind} ${stem}`;
      among.set(key, (among.get(key) ?? new Set()).add(option.id));
    }
  }
  const places = new Map<string, Place[]>();
  for (const { kind, option, words } of phrases) {
    const weights = weigh(words, (stem) => {
      const isOfOthers = (wholes.get(stem) ?? kind) !== kind;
      return rarity(among.get(`${kind} ${stem}`)?.size ?? 1) * (isOfOthers ? WEIGHT_OF_OTHERS : 1);
    });
    const weight = weights.reduce((sum, each) => sum + each, 0);
    enter({ kind, option, stems: words.map(({ stem }) => stem), weights, weight }, places);
  }
  return places;
}

function weigh(words: readonly Word[], weightOf: (stem: string) => number): number[] {
  let before = 0;
  return words.map(({ stem, isJoining, text }) => {
    if (isJoining) return 0;
    if (GENERIC.has(stem)) return GENERIC_WEIGHT;
    const weight = weightOf(stem) / (1 + LOSS_A_WORD * before);
    if (!isHan(text)) before += 1;
    return weight;
  });
}

function enter(phrase: Phrase, places: Map<string, Place[]>): void {
  for (const [at, stem] of phrase.stems.entries()) {
    const known = places.get(stem);
    if (known) known.push({ phrase, at });
    else places.set(stem, [{ phrase, at }]);
  }
}
