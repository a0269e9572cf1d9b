import { afterEach, describe, expect, it, test } from 'vitest';
import { countOfKind, joinWords } from '../../src/words/count.ts';
import { formatDate, formatDatesIn } from '../../src/words/format-date.ts';
import { formatProperty } from '../../src/words/format-value.ts';
import { choiceWord, kindWord, kindWords, phraseOf, propertyTitle } from '../../src/words/model-words.ts';
import { namesOf } from '../../src/words/names.ts';
import { sceneWords } from '../../src/words/scene-words.ts';
import { sourcing } from '../../src/words/sourcing.ts';
import { speak } from '../../src/words/t.ts';
import { pictureWords } from '../../src/words/picture-words.ts';
import { kinds } from '../../src/model/kinds.ts';
import { relationshipTypes } from '../../src/model/relationships.ts';
import { captionLines, englishFootnoteWords } from '../../src/scene/picture-text.ts';
import type { Properties } from '../../src/model/values.ts';
import { messages as english } from '../../src/words/messages/en/index.ts';

afterEach(() => speak('en'));

const specs = [...kinds, ...relationshipTypes].flatMap(({ properties }) => Object.values(properties));

describe('English says what the model says', () => {
  it.each(kinds)('$label', ({ label, one, many }) => {
    expect(english.kinds.one).toHaveProperty(label, one);
    expect(english.kinds.many).toHaveProperty(label, many);
    expect([1, 1214].map((number) => countOfKind(number, label))).toEqual([`1 ${one}`, `1,214 ${many}`]);
  });

  it.each(relationshipTypes)('$type', ({ type, phrase, reverse }) => {
    expect(english.relationships.phrase).toHaveProperty(type, phrase);
    expect(english.relationships.reverse).toHaveProperty(type, reverse);
  });

  it('of each property and choice', () => {
    for (const spec of specs) {
      expect(propertyTitle(spec)).toBe(spec.title);
      for (const choice of spec.choices ?? []) expect(choiceWord(choice, spec)).toBe(choice.replaceAll('-', ' '));
    }
  });
});

describe.each(['zh', 'ru'] as const)('in %s', (language) => {
  it('every kind, connection, property and choice of the model is translated', async () => {
    await speak(language);
    const said = [
      ...kinds.flatMap(({ label }) => [kindWord(label), kindWords(label), countOfKind(3, label)]),
      ...relationshipTypes.flatMap(({ type }) => [phraseOf(type, 'out'), phraseOf(type, 'in')]),
      ...specs.filter(({ title }) => !title.startsWith('ISO')).map(propertyTitle),
      ...specs.flatMap((spec) => (spec.choices ?? []).map((choice) => choiceWord(choice, spec))),
    ];
    const script = language === 'zh' ? /\p{Script=Han}/u : /\p{Script=Cyrillic}/u;
    expect(said.filter((words) => !script.test(words))).toEqual([]);
  });
});

test('what the model does not know goes by its own name', () => {
  expect([kindWord('Planet'), kindWords('constructor'), countOfKind(2, '__proto__')]).toEqual([
    'Planet',
    'constructor',
    '2 __proto__',
  ]);
  expect([phraseOf('ORBITS', 'out'), phraseOf('toString', 'in')]).toEqual(['ORBITS →', '← toString']);
  expect(propertyTitle({ type: 'text', title: 'Own' })).toBe('Own');
  expect(kindWord('Deep.er')).toBe('Deep.er');
});

describe('Russian counts by its own plural forms', () => {
  it.each([
    [1, '1 программа'],
    [3, '3 программы'],
    [5, '5 программ'],
    [11, '11 программ'],
    [21, '21 программа'],
    [1214, '1 214 программ'],
  ])('%d', async (number, words) => {
    await speak('ru');
    expect(countOfKind(number, 'Program').replaceAll('\u00a0', ' ')).toBe(words);
  });
});

describe('dates, lists and values follow the language', () => {
  it.each([
    ['zh', '2022年5月3日', '2022年5月', '2022年', 'a、b和c', '培训班', '3 个来源这样说'],
    ['ru', '3 мая 2022 г.', 'май 2022 г.', '2022', 'a, b и c', 'учебный курс', 'Так говорят 3 источника'],
  ] as const)('%s', async (language, day, month, year, list, choice, sourced) => {
    await speak(language);
    expect([formatDate('2022-05-03'), formatDate('2022-05'), formatDate('2022')]).toEqual([day, month, year]);
    expect(formatDatesIn('(2022-05-03)')).toBe(`(${day})`);
    expect(formatDatesIn('2022-05 to 2022-05-03')).toMatch(
      language === 'zh' ? `${month}至${day}` : `${month} – ${day}`,
    );
    expect(joinWords(['a', 'b', 'c'])).toBe(list);
    expect(joinWords(['1 x', '2 x'])).toMatch(/ 2 x$/);
    const spec = kinds.find(({ label }) => label === 'Program')?.properties['kind'];
    expect(formatProperty('training-course', spec)).toBe(choice);
    expect(sourcing(3)).toBe(sourced);
  });
});

test('the picture’s own words follow the language', async () => {
  await speak('ru');
  const { kindName, columnTitle } = sceneWords();
  expect([kindName('Country', 14), kindName('Country', 1), columnTitle('Who pays'), columnTitle('Else')]).toEqual([
    'страны',
    'страна',
    'Кто платит',
    'Else',
  ]);
});

describe('a name and the original beside it', () => {
  const named = (label: string, properties: Properties) => ({
    $type: 'node' as const,
    id: `x:${label}`,
    labels: [label],
    properties,
  });
  const ministry = named('Ministry', { name: 'Ministry of Commerce', nameZh: '商务部' });
  const country = named('Country', { name: 'Kazakhstan', nameZh: '哈萨克斯坦', nameRu: 'Казахстан' });
  const nameless = named('Institution', { nameZh: '' });
  it.each([
    [ministry, 'en', 'Ministry of Commerce', '商务部'],
    [ministry, 'zh', '商务部', undefined],
    [ministry, 'ru', 'Ministry of Commerce', '商务部'],
    [country, 'en', 'Kazakhstan', undefined],
    [country, 'zh', '哈萨克斯坦', 'Kazakhstan'],
    [country, 'ru', 'Казахстан', 'Kazakhstan'],
    [nameless, 'zh', 'x:Institution', undefined],
  ] as const)('%#', (node, language, name, original) => {
    expect(namesOf(node, language)).toEqual({ name, original });
  });
});

describe('a saved picture’s own words', () => {
  const text = {
    title: 'Title',
    dataSet: { title: 'Trainings', version: '0.1.0' },
    drawnOn: '24 November 2026',
    sources: ['RFE/RL (3)', 'TASS'],
  };

  it('are in English what the scene says without any', () => {
    expect(captionLines({ ...text, words: pictureWords(text) })).toEqual(captionLines(text));
    const bare = { title: 'Title' };
    expect(captionLines({ ...bare, words: pictureWords(bare) })).toEqual(captionLines(bare));
    expect(pictureWords(text).phrases['SPONSORS']).toBe('sponsors');
    expect(pictureWords(text).footnotes).toEqual(englishFootnoteWords);
  });

  it('follow the language', async () => {
    await speak('zh');
    const words = pictureWords(text);
    expect(captionLines({ ...text, words })).toEqual([
      '连接的来源（文献多于一份的注明份数）：RFE/RL (3); TASS',
      '未画出的连接是我们所不知道的，并不表示不存在。',
      '数据：Trainings，版本 0.1.0 · 绘制于 24 November 2026',
    ]);
    expect(words.phrases['SPONSORS']).toBe('主办');
    expect(words.footnotes).toEqual({ title: '来源', more: '另有 {count} 个来源，见来源文件' });
  });
});
