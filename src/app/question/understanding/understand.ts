import { partsOfSentence } from '../../../model/sentence.ts';
import type { Preset, PresetParameter } from '../../../model/wire.ts';
import { favourites } from '../favourites.ts';
import { matchNames, worthOf } from './match-names.ts';
import type { NameMatch } from './match-names.ts';
import { givenNumber, givenYears } from './match-years.ts';
import type { GivenText } from './match-years.ts';
import { wordsOf } from './words-of-text.ts';
import type { Word } from './words-of-text.ts';
import type { KnownPreset, Vocabulary } from './vocabulary.ts';

/** A preset that a typed question may mean, with the values that it names. */
export type Suggestion = {
  preset: Preset;
  /** Of the parameters that the question gives; the others keep their defaults. */
  texts: Readonly<Record<string, string>>;
  /** How much of the question it answers, from 0 to 1. */
  score: number;
  /** What took which words: a parameter's name, or "" for the preset's own words. */
  taken: readonly { by: string; words: readonly Word[] }[];
  /** Words that it takes no notice of. */
  rest: readonly Word[];
};

export type Understood = {
  suggestions: readonly Suggestion[];
  /** Words that neither a preset nor a name knows. */
  unknown: readonly Word[];
};

const LEAST_SCORE = 0.4;
/** Of the score of the best. */
const LEAST_SHARE = 0.5;
const MOST_SUGGESTIONS = 6;
const NOTHING: Understood = { suggestions: [], unknown: [] };

/** The presets that a question in plain words may mean, the best first; no more than words are compared. */
export function understand(text: string, vocabulary: Vocabulary, most = MOST_SUGGESTIONS): Understood {
  const words = wordsOf(text);
  if (words.every(({ isJoining }) => isJoining)) return NOTHING;
  const names = matchNames(words, vocabulary);
  const weights = weighWords(words, names, vocabulary);
  const read = { words, names, weights };
  const scored = vocabulary.presets.map((known) => suggest(known, read)).toSorted((a, b) => b.score - a.score);
  const least = Math.max(LEAST_SCORE, LEAST_SHARE * (scored[0]?.score ?? 0));
  return {
    suggestions: scored.filter(({ score }) => score >= least).slice(0, most),
    unknown: words.filter(
      ({ stem, isJoining }, index) =>
        !isJoining &&
        vocabulary.weightOf(stem) === undefined &&
        !names.some((match) => match.words.includes(index)) &&
        !/^\d+$/.test(stem),
    ),
  };
}

type Read = { words: readonly Word[]; names: readonly NameMatch[]; weights: readonly number[] };

/** A name tells more than a word that many presets have. */
const WEIGHT_OF_NAME = 1.5;
const WEIGHT_OF_UNKNOWN = 1;

function weighWords(words: readonly Word[], names: readonly NameMatch[], { weightOf }: Vocabulary): number[] {
  const named = new Map<number, number>();
  for (const match of names)
    for (const index of match.words) named.set(index, Math.max(match.quality, named.get(index) ?? 0));
  return words.map(({ stem, isJoining }, index) => {
    if (isJoining) return 0;
    const own = weightOf(stem);
    const ofName = named.has(index) && own === undefined ? WEIGHT_OF_NAME * (named.get(index) ?? 0) : 0;
    return Math.max(own ?? 0, ofName) || WEIGHT_OF_UNKNOWN;
  });
}

/** A question that leaves open what the preset asks for means it less. */
const COST_OF_OPEN = 0.07;
/** That takes any node is for those who ask for chains. */
const COST_OF_OPEN_TO_ALL = 0.3;
/** A word of its own is a part of some name only where it says most of it. */
const LEAST_OWN = 0.9;
const LEAST_AGAINST_OWN = 0.7;
const FIT_OF_ANY = 0.7;
/** A word that few presets have. */
const TELLING = 0.35;
/** A name that is said in part still says whom one means. */
const LEAST_OF_NAME = 0.7;
/** What most come for is meant where nothing else tells. */
const WORTH_OF_FAVOURITE = 0.05;
const WORTH_OF_TITLE = 0.08;

function suggest(
  { preset, words: own, titleWords, choices }: KnownPreset,
  { words, names, weights }: Read,
): Suggestion {
  const slots = slotsOf(preset);
  const isMeant = words.some(({ stem }, index) => titleWords.includes(stem) && (weights[index] ?? 0) >= TELLING);
  const isOwn = (index: number): boolean => (own.get(words[index]?.stem ?? '') ?? 0) >= LEAST_OWN;
  const told = names.filter(({ quality, words: said }) => quality >= LEAST_AGAINST_OWN || !said.every(isOwn));
  const named = assign(slots, told);
  const given = [...givenYears(words, preset), ...givenNumber(words, preset)];
  const explained = new Map<number, number>();
  const explain = (index: number, quality: number): void =>
    void explained.set(index, Math.max(quality, explained.get(index) ?? 0));
  for (const { match, parameter } of named) {
    const fit = parameter.kind === undefined && !isMeant ? FIT_OF_ANY : 1;
    for (const index of match.words) explain(index, fit * (LEAST_OF_NAME + (1 - LEAST_OF_NAME) * match.quality));
  }
  for (const each of given) for (const index of each.words) explain(index, 1);
  const chosen = givenChoices(words, choices, explained);
  const ofPreset: number[] = [];
  for (const [index, { stem, isJoining }] of words.entries()) {
    if (isJoining) continue;
    const quality = own.get(stem);
    if (quality === undefined) continue;
    if (!explained.has(index)) ofPreset.push(index);
    explain(index, quality);
  }
  for (const each of chosen) for (const index of each.words) explain(index, 0.9);
  const total = weights.reduce((sum, each) => sum + each, 0);
  const sum = weights.reduce((all, weight, index) => all + weight * (explained.get(index) ?? 0), 0);
  const open = slots.filter((slot) => !named.some(({ parameter }) => parameter === slot));
  const cost = open.reduce((all, { kind }) => all + (kind === undefined ? COST_OF_OPEN_TO_ALL : COST_OF_OPEN), 0);
  const saidOfTitle = titleWords.filter((stem) => words.some((word) => word.stem === stem)).length;
  const wordsAt = (indices: readonly number[]): Word[] => indices.flatMap((index) => words[index] ?? []);
  const all: GivenText[] = [
    ...named.map(({ parameter, match }) => ({ parameter: parameter.name, text: match.option.id, words: match.words })),
    ...given,
    ...chosen,
  ];
  return {
    preset,
    texts: Object.fromEntries(all.map(({ parameter, text }) => [parameter, text])),
    score:
      sum / total -
      cost +
      (WORTH_OF_TITLE * saidOfTitle) / Math.max(1, titleWords.length) +
      (favourites.includes(preset.name) ? WORTH_OF_FAVOURITE : 0),
    taken: [
      ...all.map((each) => ({ by: each.parameter, words: wordsAt(each.words) })),
      ...(ofPreset.length > 0 ? [{ by: '', words: wordsAt(ofPreset) }] : []),
    ],
    rest: words.filter(({ isJoining }, index) => !isJoining && !explained.has(index)),
  };
}

/** The parameters that ask for a node, in the order of the sentence. */
function slotsOf(preset: Preset): PresetParameter[] {
  const { parts, rest } = partsOfSentence(preset);
  const inSentence = parts.flatMap((part) => (part.type === 'parameter' ? [part.parameter] : []));
  return [...inSentence, ...rest].filter(({ type }) => type === 'node');
}

type Assigned = { parameter: PresetParameter; match: NameMatch };

/** The names that tell most, each to a parameter that asks for its kind; those of one kind in the order they are said. */
function assign(slots: readonly PresetParameter[], names: readonly NameMatch[]): Assigned[] {
  const free = [...slots];
  const assigned: Assigned[] = [];
  const used = new Set<number>();
  for (const match of names.toSorted((a, b) => worthOf(b) - worthOf(a))) {
    if (match.words.some((index) => used.has(index))) continue;
    const at = free.findIndex(({ kind }) => kind === undefined || kind === match.kind);
    const [parameter] = at < 0 ? [] : free.splice(at, 1);
    if (!parameter) continue;
    assigned.push({ parameter, match });
    for (const index of match.words) used.add(index);
  }
  return inOrderOfWords(assigned, slots);
}

function inOrderOfWords(assigned: readonly Assigned[], slots: readonly PresetParameter[]): Assigned[] {
  const ordered = assigned.toSorted((a, b) => (a.match.words[0] ?? 0) - (b.match.words[0] ?? 0));
  const free = slots.filter((slot) => assigned.some(({ parameter }) => parameter === slot));
  return ordered.flatMap(({ match }) => {
    const at = free.findIndex(({ kind }) => kind === undefined || kind === match.kind);
    const [parameter] = free.splice(Math.max(0, at), 1);
    return parameter ? [{ parameter, match }] : [];
  });
}

function givenChoices(
  words: readonly Word[],
  choices: KnownPreset['choices'],
  explained: ReadonlyMap<number, number>,
): GivenText[] {
  return [...choices].flatMap(([parameter, ofOne]) => {
    const index = words.findIndex(({ stem }, at) => ofOne.has(stem) && !explained.has(at));
    const text = ofOne.get(words[index]?.stem ?? '');
    return text === undefined ? [] : [{ parameter, text, words: [index] }];
  });
}
