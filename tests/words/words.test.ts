import { describe, expect, it } from 'vitest';
import { NoAnswer, ServerError, isWorthRepeating, mayRecover } from '../../src/app/api/errors.ts';
import { capitalize, countOfKind, joinWords } from '../../src/words/count.ts';
import { explainFailure } from '../../src/app/api/explain-failure.ts';
import { formatDate, formatDatesIn } from '../../src/words/format-date.ts';
import { formatProperty } from '../../src/words/format-value.ts';
import { languageOf } from '../../src/words/language-of.ts';
import { webAddress } from '../../src/model/web-address.ts';
import { sourcing } from '../../src/words/sourcing.ts';
import { errorCodes } from '../../src/model/wire.ts';
import type { PropertySpec } from '../../src/model/properties.ts';

const spec = (type: PropertySpec['type']): PropertySpec => ({ type, title: '' });

describe('a date', () => {
  it.each([
    ['2022', '2022'],
    ['2022-05', 'May 2022'],
    ['2022-05-03', '3 May 2022'],
    ['2022-12-31', '31 December 2022'],
    ['by January 2022', 'by January 2022'],
    ['2022-13', '2022-13'],
  ])('%s reads as %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });
});

describe('a property', () => {
  it.each([
    [null, spec('text'), undefined],
    [undefined, spec('date'), undefined],
    ['', spec('text'), undefined],
    [[], spec('list'), undefined],
    [true, spec('boolean'), 'yes'],
    [false, spec('boolean'), 'no'],
    [0, spec('integer'), '0'],
    [1691, spec('integer'), '1,691'],
    [12.345, spec('number'), '12.35'],
    ['2022-05', spec('date'), 'May 2022'],
    ['training-course', spec('choice'), 'training course'],
    ['training-course', spec('text'), 'training-course'],
    [['Beijing', 'Shanghai'], spec('list'), 'Beijing, Shanghai'],
    [{ a: 1 }, undefined, '{"a":1}'],
  ] as const)('%j reads as %j', (value, as, words) => {
    expect(formatProperty(value as never, as)).toBe(words);
  });
});

describe('counts', () => {
  it.each([
    [countOfKind(1, 'Country'), '1 country'],
    [countOfKind(0, 'Country'), '0 countries'],
    [countOfKind(1214, 'Program'), '1,214 programs'],
    [countOfKind(2, 'Planet'), '2 Planet'],
    [joinWords([]), ''],
    [joinWords(['a']), 'a'],
    [joinWords(['a', 'b']), 'a and b'],
    [joinWords(['a', 'b', 'c']), 'a, b and c'],
    [sourcing(0), 'No source is named'],
    [sourcing(1), 'One source says so'],
    [sourcing(3), '3 sources say so'],
    [capitalize('is sponsored by'), 'Is sponsored by'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('the language of a text', () => {
  it.each([
    ['Kazakhstan', undefined],
    ['哈萨克斯坦', 'zh-Hans'],
    ['Казахстан', 'ru'],
    ['SCO 上合组织', 'zh-Hans'],
    ['Sponsor (主办) of most programs', undefined],
    ['ШОС, in English SCO', undefined],
    ['Совет SCO', 'ru'],
    ['2022', undefined],
  ])('%s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('a link', () => {
  it.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['http://example.org', 'http://example.org/'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
    ['example.org', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j leads to %j', (text, href) => {
    expect(webAddress(text)).toBe(href);
  });
});

describe('a failure', () => {
  it.each(errorCodes)('%s says what happened and what to do next', (code) => {
    const error = new ServerError({ code, message: 'the engine’s words' });
    const { what, why, next } = explainFailure(error, 'It failed');
    expect([what, why]).toEqual(['It failed', 'the engine’s words']);
    expect(next).toMatch(/^[A-Z].*\.$/);
  });

  it('names every parameter at fault', () => {
    const faults = [
      { field: 'from', message: 'expected a year' },
      { field: 'country', message: 'no such node' },
    ];
    expect(explainFailure(new ServerError({ code: 'invalid-input', message: 'x', faults }), '').why).toBe(
      'from: expected a year; country: no such node',
    );
  });

  it.each([
    { error: new NoAnswer('gone', undefined), recovers: true, repeats: true },
    { error: new ServerError({ code: 'database-unavailable', message: '' }), recovers: true, repeats: true },
    { error: new ServerError({ code: 'timed-out', message: '' }), recovers: false, repeats: true },
    { error: new ServerError({ code: 'query-failed', message: '' }), recovers: false, repeats: false },
    { error: new TypeError('x'), recovers: false, repeats: true },
  ])('$error.message $error.error.code is asked again by itself: $recovers, by hand: $repeats', (row) => {
    expect([mayRecover(row.error), isWorthRepeating(row.error)]).toEqual([row.recovers, row.repeats]);
  });
});

describe('dates in a text', () => {
  it.each([
    ['2013 to 2013-09-30', '2013 to 30 September 2013'],
    ['operated by it since 2017-04-20', 'operated by it since 20 April 2017'],
    ['2022-05', 'May 2022'],
    ['2022', '2022'],
    ['2022-13 and 2022-02-41', '2022-13 and 2022-02-41'],
    ['file 12022-05-01-3', 'file 12022-05-01-3'],
  ])('%s', (text, words) => expect(formatDatesIn(text)).toBe(words));
});
