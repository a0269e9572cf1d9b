import { afterEach, describe, expect, it } from 'vitest';
import { looksWords, measureName, measureNumber, measureSentence } from '../../src/words/measure-words.ts';
import { speak, t } from '../../src/words/t.ts';
import { englishWords } from '../../src/scene/looks/looks-words.ts';
import { measures } from '../../src/scene/looks/measures.ts';
import { projections } from '../../src/scene/projections/index.ts';

afterEach(() => speak('en'));

describe('in English', () => {
  it.each(measures)('$id is called and explained as where it is defined', ({ id, name, sentence }) => {
    expect([t(`analysis.name.${id}`), t(`analysis.sentence.${id}`)]).toEqual([name, sentence]);
  });

  it.each(projections)('$id is called and explained as where it is defined', ({ id, name, sentence }) => {
    const key = `projections.name.${id}` as 'projections.name.topics-in-programs';
    const sentenceKey = `projections.sentence.${id}` as 'projections.sentence.topics-in-programs';
    expect([t(key), t(sentenceKey)]).toEqual([name, sentence]);
  });

  it('a legend reads as without the app', () => {
    const says = (words: typeof englishWords) => [
      words.colourTitle('degree'),
      words.sizeTitle('degree'),
      words.number(1234),
      words.atLeast(1234),
      words.ofKind('Program', '12'),
      words.group(1, 24),
      words.otherGroups(2, 3),
      words.otherGroups(1, 1),
      words.marked('bridges', 2),
      words.unmarked(1),
      words.noValue(5),
    ];
    expect(says(looksWords())).toEqual(says(englishWords));
  });
});

it.each(['zh', 'ru'] as const)('names and explains each measure in %s', async (language) => {
  const english = measures.flatMap(({ id }) => [measureName(id), measureSentence(id)]);
  await speak(language);
  const words = measures.flatMap(({ id }) => [measureName(id), measureSentence(id)]);
  expect(words.filter((each, index) => each === english[index] || each === '')).toEqual([]);
});

it.each([
  [12_345, '12,345'],
  [0.004321, '0.00432'],
  [12.3456, '12.3'],
  [0, '0'],
])('writes %d as %s', (value, text) => expect(measureNumber(value)).toBe(text));
