import { distance } from 'fastest-levenshtein';
import type { PresetOption } from '../../../model/wire.ts';
import { isHan } from './words-of-text.ts';
import type { Word } from './words-of-text.ts';
import type { Phrase, Place } from './name-places.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A node that some words of the question name. */
export type NameMatch = {
  kind: string;
  option: PresetOption;
  /** Places of the words in the question. */
  words: readonly number[];
  /** How much of the name they say, from 0 to 1. */
  quality: number;
  /** How much they tell in all. */
  weight: number;
};

type Hit = { word: number; at: number; fit: number };

const LEAST_BEGINNING = 3;
/** A word that goes on is a form of the other: "казахстанские". */
const LEAST_ROOT = 5;
const FIT = { same: 1, beginning: 0.8, form: 0.75, misspelt: 0.7 };
/** Shorter words are too like one another to be taken for misspelt. */
const LEAST_MISSPELT = 6;
/** Less of a name than this names nothing. */
const LEAST_QUALITY = 0.34;
const LEAST_WEIGHT = 0.12;

/** The nodes that the question names, those that are said best first. */
export function matchNames(words: readonly Word[], vocabulary: Vocabulary): NameMatch[] {
  const hits = new Map<Phrase, Hit[]>();
  for (const [index, word] of words.entries())
    for (const { place, fit } of placesFor(word, index === words.length - 1, vocabulary)) {
      const hit = { word: index, at: place.at, fit };
      const known = hits.get(place.phrase);
      if (known) known.push(hit);
      else hits.set(place.phrase, [hit]);
    }
  const best = new Map<string, NameMatch>();
  for (const [phrase, found] of hits) {
    const match = matchOf(phrase, found, words);
    if (!match) continue;
    const key = `${phrase.kind} ${phrase.option.id}`;
    const former = best.get(key);
    if (!former || worthOf(match) > worthOf(former)) best.set(key, match);
  }
  return [...best.values()].toSorted((a, b) => worthOf(b) - worthOf(a) || (a.option.id < b.option.id ? -1 : 1));
}

/** Of two names the one that explains more of the question, then the one that is said more wholly. */
export const worthOf = ({ weight, quality }: NameMatch): number => weight * (0.5 + 0.5 * quality);

function* placesFor(
  { stem, folded }: Word,
  isLast: boolean,
  { places, sorted, weightOf }: Vocabulary,
): Iterable<{ place: Place; fit: number }> {
  let isFound = false;
  function* at(other: string, fit: number): Iterable<{ place: Place; fit: number }> {
    for (const place of places.get(other) ?? []) {
      isFound = true;
      yield { place, fit };
    }
  }
  yield* at(stem, FIT.same);
  if (isHan(stem) || folded.length < LEAST_BEGINNING || /\d/.test(stem)) return;
  // A word that is known may still be the beginning of a longer one, but only while it is typed.
  if (isLast || (folded.length > LEAST_BEGINNING && !places.has(stem)))
    for (const other of startingWith(folded, sorted)) yield* at(other, FIT.beginning);
  for (let length = LEAST_ROOT; length < stem.length; length += 1) yield* at(stem.slice(0, length), FIT.form);
  if (!isFound && stem.length >= LEAST_MISSPELT && weightOf(stem) === undefined)
    for (const other of sorted) if (isAlmost(stem, other)) yield* at(other, FIT.misspelt);
}

const isAlmost = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= 1 && distance(one, other) === 1;

function* startingWith(beginning: string, sorted: readonly string[]): Iterable<string> {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= beginning) low = middle + 1;
    else high = middle;
  }
  for (let at = low; sorted[at]?.startsWith(beginning); at += 1) yield sorted[at] ?? '';
}

function matchOf(phrase: Phrase, hits: readonly Hit[], words: readonly Word[]): NameMatch | undefined {
  const kept = onePerWord(hits.filter((hit) => isTelling(hit, hits, { phrase, words })));
  const said = kept.reduce((sum, { at, fit }) => sum + (phrase.weights[at] ?? 0) * fit, 0);
  const quality = phrase.weight === 0 ? 0 : said / phrase.weight;
  const isWhole = kept.length >= phrase.stems.length;
  if (kept.length === 0 || quality < LEAST_QUALITY || (said < LEAST_WEIGHT && !isWhole)) return undefined;
  const { kind, option } = phrase;
  return { kind, option, quality, weight: said, words: kept.map(({ word }) => word).toSorted((a, b) => a - b) };
}

/** A single character of a name tells nothing, unless the name is no more; the next must be said too. */
function isTelling(
  { word, at }: Hit,
  hits: readonly Hit[],
  { phrase, words }: { phrase: Phrase; words: readonly Word[] },
): boolean {
  if (!isHan(words[word]?.text ?? '') || phrase.stems.length === 1 || (words[word]?.text.length ?? 0) > 1) return true;
  return [-1, 1].some((step) => hits.some((other) => other.word === word + step && other.at === at + step));
}

/** Each word of the question says one word of the name, and none is said twice. */
function onePerWord(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => b.fit - a.fit || a.at - b.at))
    if (!kept.some(({ word, at }) => word === hit.word || at === hit.at)) kept.push(hit);
  return kept;
}
