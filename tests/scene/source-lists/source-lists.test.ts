import { describe, expect, test } from 'vitest';
import type { GraphNode } from '../../../src/model/values.ts';
import { footnotesOf } from '../../../src/scene/footnotes/footnotes-of.ts';
import type { ShownGraph } from '../../../src/scene/shown-graph.ts';
import { sourceListFormats } from '../../../src/scene/source-lists/source-list-formats.ts';
import { toBibTex } from '../../../src/scene/source-lists/to-bib-tex.ts';
import { toCslJson } from '../../../src/scene/source-lists/to-csl-json.ts';
import { toMarkdown } from '../../../src/scene/source-lists/to-markdown.ts';
import { nothing, payloads, shown, starterPart } from '../data-files/shown-graphs.ts';
import { link, node } from '../graphs.ts';
import { readBibTex } from './read-bib-tex.ts';

/** One connection that rests on made-up sources of these properties. */
function citing(...sources: Record<string, string>[]): ShownGraph {
  const records = sources.map((properties, index): GraphNode => ({
    $type: 'node',
    id: `source:s${index}`,
    labels: ['Source'],
    properties: { publisher: 'Agency', ...properties },
  }));
  const connection = link('ministry:m', 'SPONSORS', 'program:p');
  connection.properties['sources'] = records.map(({ id }) => id);
  return shown({
    nodes: [node('Ministry', 'ministry:m', 'M'), node('Program', 'program:p', 'P'), ...records],
    relationships: [connection],
  });
}

const cslOf = (some: ShownGraph): Record<string, unknown>[] => JSON.parse(toCslJson(some));

const article = {
  name: 'A seminar, 研修班 и курсы',
  date: '2022-05',
  url: 'https://example.org/a_b?c=1&d=%20',
  accessed: '2026-11-24',
  language: 'zh',
  kind: 'press',
  read: 'excerpt',
};

test.each(sourceListFormats)('the list as $id names what is cited, in letters of any script', ({ write }) => {
  expect(write(citing(article))).toContain(article.name);
  expect(write(citing(article))).toContain(article.url);
});

describe('the list in Markdown', () => {
  test('says what it belongs to, and numbers what that rests on', () => {
    expect(toMarkdown(citing(article, { name: 'Told elsewhere', date: '', read: 'cited' }))).toBe(
      [
        '# Who trains \\<whom\\>',
        'Programs of a ministry.',
        'As of 1 June 2024',
        'Only those of 2022',
        'A connection that is not drawn is not known to us; that does not mean there is none.',
        'Data: Starter, version 0.1.0',
        '## Sources',
        '1. Agency, Told elsewhere, no date (known only through others that cite it).\n' +
          '2. Agency, [A seminar, 研修班 и курсы](<https://example.org/a_b?c=1&d=%20>), 2022-05 ' +
          '(read in part; read on 2026-11-24).\n',
      ].join('\n\n'),
    );
  });

  test('has the numbers of the footnotes', () => {
    const part = starterPart();
    const { list } = footnotesOf(part);
    const numbered = toMarkdown(part).match(/^\d+\. /gm);
    expect(numbered).toEqual(list.map(({ number }) => `${number}. `));
  });

  test.each([
    ['# title', '\\# title'],
    ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`'],
    ['[a](javascript:b) (c)', '\\[a\\](javascript:b) (c)'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['&lt; &#60;', '\\&lt; \\&\\#60;'],
    ['- item\n2. next', '\\- item 2. next'],
    ['3) item', '3\\) item'],
    ['3. item', '3\\. item'],
    ['see https://example.org, www.example.org', 'see https:\\/\\/example.org, www\\.example.org'],
  ])('takes %j for a text', (title, written) => {
    const [heading] = toMarkdown({ ...nothing(), text: { title } }).split('\n');
    expect(heading).toBe(`# ${written}`);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'not an address'])('links nowhere to %j', (url) => {
    expect(toMarkdown(citing({ name: 'T', url }))).toContain('1. Agency, T, no date.');
  });

  test('keeps an address within its brackets', () => {
    const list = toMarkdown(citing({ name: 'T', url: 'https://example.org/a>b c\\d)' }));
    expect(list).toContain('[T](<https://example.org/a%3Eb%20c%5Cd)>)');
  });
});

describe('the list in BibTeX', () => {
  test('has each source as precise as it is', () => {
    expect(readBibTex(toBibTex(citing(article)))).toEqual([
      {
        type: 'misc',
        key: 'source-s0',
        fields: {
          title: '{A seminar, 研修班 и курсы}',
          organization: 'Agency',
          year: '2022',
          month: 'may',
          url: 'https://example.org/a_b?c=1&d=%20',
          urldate: '2026-11-24',
          language: 'zh',
        },
      },
    ]);
  });

  test.each([
    ['2022', { year: '2022' }],
    ['2022-12-03', { year: '2022', month: 'dec', day: '3' }],
    ['', {}],
    ['last spring', {}],
  ])('dates %j so', (date, expected) => {
    const [entry] = readBibTex(toBibTex(citing({ name: 'T', date })));
    expect(entry?.fields).toEqual({ title: '{T}', organization: 'Agency', ...expected });
  });

  test('has one entry of its own for each source, with a key of its own', () => {
    const part = starterPart();
    const entries = readBibTex(toBibTex(part));
    expect(entries.length).toBe(footnotesOf(part).list.length);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  test('tells ids apart that would make one key', () => {
    const some = citing({ name: 'A' }, { name: 'B' });
    for (const source of some.sources) source.id = source.id.replace('source:s0', 'source:x.1').replace('s1', 'x-1');
    const [connection] = some.graph.relationships;
    if (connection) connection.properties['sources'] = some.sources.map(({ id }) => id);
    expect(readBibTex(toBibTex(some)).map(({ key }) => key)).toEqual(['source-x-1', 'source-x-1-2']);
  });

  test.each(payloads)('keeps to its field: %j', (name) => {
    const entries = readBibTex(toBibTex(citing({ name, note: name, url: `https://example.org/${name}` })));
    expect(entries).toHaveLength(1);
    expect(Object.keys(entries[0]?.fields ?? {})).toEqual(['title', 'organization', 'url', 'note']);
    expect(plain(entries[0]?.fields['note'] ?? '')).toBe(name.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim());
  });
});

/** A field as TeX would set it. */
const plain = (field: string): string =>
  field.replaceAll(
    /\\(textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum|textquotedbl)\{\}|\\(.)/g,
    (_, name, character) =>
      character ??
      (
        {
          textbackslash: '\\',
          textbraceleft: '{',
          textbraceright: '}',
          textasciitilde: '~',
          textasciicircum: '^',
          textquotedbl: '"',
        } as Record<string, string>
      )[name] ??
      '',
  );

describe('the list in CSL-JSON', () => {
  test('has each source as precise as it is', () => {
    expect(cslOf(citing(article))).toEqual([
      {
        id: 'source:s0',
        type: 'article-newspaper',
        title: 'A seminar, 研修班 и курсы',
        'container-title': 'Agency',
        issued: { 'date-parts': [[2022, 5]] },
        accessed: { 'date-parts': [[2026, 11, 24]] },
        URL: 'https://example.org/a_b?c=1&d=%20',
        language: 'zh',
      },
    ]);
  });

  test.each([
    ['2022', [2022]],
    ['2022-12-03', [2022, 12, 3]],
  ])('dates %j so', (date, parts) => {
    expect(cslOf(citing({ name: 'T', date }))).toMatchObject([{ issued: { 'date-parts': [parts] } }]);
  });

  test.each(['', '2022-13', 'last spring'])('gives no date for %j', (date) => {
    expect(cslOf(citing({ name: 'T', date }))[0]).not.toHaveProperty('issued');
  });

  test('has a type of CSL for every source of the starter data', () => {
    const types = new Set(cslOf(starterPart()).map(({ type }) => type));
    expect([...types].toSorted()).toEqual(['article-newspaper', 'webpage']);
  });

  test('says of a source that the data does not know no more than its id', () => {
    const unknown = citing({ name: 'T' });
    expect(
      cslOf({ ...unknown, graph: { ...unknown.graph, nodes: unknown.graph.nodes.slice(0, 2) }, sources: [] }),
    ).toEqual([{ id: 'source:s0', type: 'document', title: 'source:s0' }]);
  });
});
