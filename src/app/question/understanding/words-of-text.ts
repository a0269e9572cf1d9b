import { fold } from '../../../model/fold.ts';
import { joiningWords, readSameWords } from './same-words.ts';

/** A word of a text, where it stands, and the form that it is compared in. */
export type Word = {
  text: string;
  start: number;
  end: number;
  /** As written, but for case and accents. */
  folded: string;
  /** Without endings; of words that ask for the same, the first. */
  stem: string;
  /** Joins others and asks for nothing. */
  isJoining: boolean;
};

const sameWords = readSameWords();

/** Chinese sets no spaces between words: a character is taken for one until it is known to be part of another. */
const PIECES = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(PIECES)].flatMap(({ 0: piece, index }) =>
    isHan(piece) ? wordsOfCharacters(piece, index) : wordsOfLetters(piece, index),
  );

function wordsOfCharacters(piece: string, start: number): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < piece.length) {
    const known = sameWords.characters.find(([characters]) => piece.startsWith(characters, at));
    const text = known?.[0] ?? String.fromCodePoint(piece.codePointAt(at) ?? 0);
    const isJoining = !known && joiningWords.has(text);
    const place = { text, start: start + at, end: start + at + text.length };
    words.push({ ...place, folded: fold(text), stem: known?.[1] ?? fold(text), isJoining });
    at += text.length;
  }
  return words;
}

/** One word that is made of two: русско-язычный. */
const SPEAKING = /^(\p{L}{3,}?)(?:о|е)?(?:язычн|говорящ)\p{L}*$/u;

function wordsOfLetters(text: string, start: number): Word[] {
  const folded = fold(text);
  const made = SPEAKING.exec(folded)?.[1];
  const place = { text, start, end: start + text.length, folded };
  if (made) return [made, 'speak'].map((part) => ({ ...place, stem: stemOf(part), isJoining: false }));
  return [{ ...place, stem: stemOf(folded), isJoining: joiningWords.has(folded) }];
}

function stemOf(folded: string): string {
  const plain = withoutEnding(folded);
  const whole = sameWords.whole.get(folded) ?? sameWords.whole.get(plain);
  return whole ?? sameWords.beginnings.find(([beginning]) => folded.startsWith(beginning))?.[1] ?? plain;
}

/** As folded: й is и, ё is е. */
const RUSSIAN_ENDING =
  /(?:иями|иях|иям|ями|ами|ыми|ими|ого|его|ому|ему|ием|иеи|ия|ии|ию|ие|ая|яя|ое|ее|ые|ыи|ои|еи|ую|юю|ов|ев|ах|ях|ам|ям|ом|ем|ых|их|ым|им|а|я|о|е|ы|и|у|ю|ь)$/;
const LEAST_STEM = 3;

function withoutEnding(folded: string): string {
  if (/\p{Script=Cyrillic}/u.test(folded)) {
    const stem = folded.replace(RUSSIAN_ENDING, '');
    return stem.length >= LEAST_STEM ? stem : folded;
  }
  if (folded.length <= LEAST_STEM || /(?:ss|us|is)$/.test(folded)) return folded;
  if (folded.endsWith('ies')) return `${folded.slice(0, -3)}y`;
  return folded.endsWith('s') ? folded.slice(0, -1) : folded;
}
