import { afterEach, describe, expect, test } from 'vitest';
import { chooseFrom } from '../../src/words/language.ts';
import { currentLanguage, messageOr, speak, t, tAround, writeNumber } from '../../src/words/t.ts';

afterEach(() => speak('en'));

test('messages are in the language that is spoken, English first', async () => {
  expect(t('language.choose')).toBe('Language');
  await speak('ru');
  expect(t('language.choose')).toBe('Язык');
  await speak('zh');
  expect(t('language.choose')).toBe('语言');
});

test('the last language asked for counts', async () => {
  await Promise.all([speak('ru'), speak('zh')]);
  expect(currentLanguage()).toBe('zh');
  expect(t('language.choose')).toBe('语言');
});

test('numbers are written as the language writes them', async () => {
  expect(writeNumber(1214.567)).toBe('1,214.57');
  await speak('ru');
  expect(writeNumber(12_345)).toBe('12\u00a0345');
});

test('what goes into a message stays text', () => {
  const hostile = '<b>$t(language.choose) {{language}} {{-language}}</b>';
  expect(t('language.failed', { language: hostile })).toContain(`in ${hostile} cannot`);
});

test('an element takes the place of a value', async () => {
  expect(tAround('evidence.fact', 'text', { title: 'date' })).toEqual({ before: 'date: ', after: '' });
  await speak('zh');
  expect(tAround('shell.pageAgain', 'link')).toEqual({
    before: '请重新加载页面。若再次失败，请',
    after: '，而不是当前视图。',
  });
});

test('a key made from data falls back on the text that comes with it', () => {
  expect(messageOr('kinds.Ghost.one', 'Ghost')).toBe('Ghost');
  expect(messageOr('language.choose', 'else')).toBe('Language');
});

describe('the language of a reader', () => {
  test.each([
    [['ru-RU', 'en'], 'ru'],
    [['zh-TW'], 'zh'],
    [['fr', 'zh-Hans-CN', 'en'], 'zh'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
  ])('%j reads %s', (wanted, language) => {
    expect(chooseFrom(wanted)).toBe(language);
  });
});
