import { afterEach, describe, expect, test } from 'vitest';
import { curlOf, jsonFault, toRequest } from '../../src/app/api-page/api-request.ts';
import type { Filled } from '../../src/app/api-page/api-request.ts';
import { apiRoutesOf } from '../../src/app/api-page/api-routes.ts';
import type { ApiRoute } from '../../src/app/api-page/api-routes.ts';
import { subjectWords, summaryWords } from '../../src/app/api-page/route-words.ts';
import { messages } from '../../src/words/messages/en/index.ts';
import { speak } from '../../src/words/t.ts';
import { openApi } from '../../src/server/openapi/document.ts';
import { routes } from '../../src/server/routes/table.ts';

afterEach(() => speak('en'));

const shown = apiRoutesOf(JSON.parse(JSON.stringify(openApi(routes))));

const ORIGIN = 'http://127.0.0.1:4180';

function routeNamed(id: string): ApiRoute {
  const route = shown.find((each) => each.id === id);
  if (!route) throw new Error(`the document has no ${id}`);
  return route;
}

describe('the words of a request', () => {
  test('are those of the server in English', () => {
    const said = Object.fromEntries(shown.map(({ id, summary }) => [id, summary]));
    expect(messages.api.routes).toEqual(said);
  });

  test.each(['zh', 'ru'] as const)('are there in %s', async (language) => {
    await speak(language);
    const script = language === 'zh' ? /\p{Script=Han}/u : /\p{Script=Cyrillic}/u;
    expect(shown.filter((route) => !script.test(summaryWords(route)))).toEqual([]);
    // "Cypher" alone would be no word of the language.
    expect(shown.filter(({ subject }) => !script.test(subjectWords(subject)))).toEqual([]);
  });

  test('of a newer server are shown as it says them', () => {
    expect(summaryWords({ ...routeNamed('health'), id: 'tomorrow', summary: 'Something new' })).toBe('Something new');
    expect(subjectWords('Weather')).toBe('Weather');
  });
});

test('forms are offered for people to read', () => {
  expect(routeNamed('query').types).toEqual(['application/json', 'text/csv', 'application/x-ndjson']);
  expect(routeNamed('graph').types).toEqual(['application/json']);
});

const NOTHING: Filled = { values: {}, body: '', type: 'application/json' };

test.each<[string, string, Partial<Filled>, string]>([
  ['a plain question', 'health', {}, `curl '${ORIGIN}/api/health'`],
  ['a part of the path', 'node', { values: { id: 'country:kz' } }, `curl '${ORIGIN}/api/nodes/country%3Akz'`],
  ['what leads nowhere else', 'node', { values: { id: '../x?y' } }, `curl '${ORIGIN}/api/nodes/..%2Fx%3Fy'`],
  ['a query', 'search', { values: { q: '上合 & co' } }, `curl '${ORIGIN}/api/search?q=%E4%B8%8A%E5%90%88+%26+co'`],
  ['a query left empty', 'graph', { values: { limit: '' } }, `curl '${ORIGIN}/api/graph'`],
  [
    'a body in several lines',
    'explain',
    { body: '{\n  "cypher": "RETURN 1"\n}' },
    `curl '${ORIGIN}/api/explain' -H 'Content-Type: application/json' -d '{"cypher":"RETURN 1"}'`,
  ],
  [
    'an apostrophe',
    'query',
    { body: `{"cypher": "RETURN 'a'"}`, type: 'text/csv' },
    `curl '${ORIGIN}/api/query' -H 'Accept: text/csv' -H 'Content-Type: application/json' -d '{"cypher":"RETURN '\\''a'\\''"}'`,
  ],
  [
    'another method',
    'keepQuery',
    { values: { name: 'mine' }, body: '{"text":"x"}' },
    `curl -X PUT '${ORIGIN}/api/own-queries/mine' -H 'Content-Type: application/json' -d '{"text":"x"}'`,
  ],
  ['a method without a body', 'removeQuery', { values: { name: 'a' } }, `curl -X DELETE '${ORIGIN}/api/own-queries/a'`],
])('%s is said to a shell', (_what, id, filled, line) => {
  expect(curlOf(toRequest(routeNamed(id), { ...NOTHING, ...filled }), ORIGIN)).toBe(line);
});

test('a body that is no JSON is told', () => {
  expect(jsonFault('{"a": 1}')).toBeUndefined();
  expect(jsonFault('{"a": }')).toContain('JSON');
});
