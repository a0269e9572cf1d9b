import { describe, expect, test } from 'vitest';
import { decodeGraph, encodeGraph } from '../../src/model/compact-graph.ts';
import { decodeResult, encodeResult } from '../../src/model/compact-result.ts';
import type { Graph, GraphNode, GraphRelationship, Properties, Value } from '../../src/model/values.ts';
import type { Result } from '../../src/model/wire.ts';

const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const node = (id: string, labels: string[], properties: Properties = {}): GraphNode => ({
  $type: 'node',
  id,
  labels,
  properties,
});

const relationship = (id: string, properties: Properties = {}): GraphRelationship => {
  const [start = '', type = '', end = ''] = id.split('|');
  return { $type: 'relationship', id, type, start, end, properties };
};

const [a, b, c] = [
  node('topic:a', ['Topic'], { id: 'topic:a', name: 'A' }),
  node('topic:b', ['Topic'], { id: 'topic:b', name: 'B', aliases: ['x', 'y'] }),
  node('country:c', ['Country', 'Archived'], { id: 'country:c', name: 'A' }),
];

const odd = node(
  'topic:odd',
  ['__proto__'],
  JSON.parse('{"__proto__": {"name": "x"}, "constructor": 1}') as Properties,
);

const graphs: Record<string, Graph> = {
  nothing: { nodes: [], relationships: [] },
  'kinds and types in any order': {
    nodes: [a, c, b],
    relationships: [
      relationship('topic:a|BROADER|topic:b'),
      relationship('country:c|LIKES|topic:a'),
      relationship('topic:b|BROADER|topic:a'),
      relationship('topic:b|BROADER|topic:b'),
    ],
  },
  'parallel relationships, told apart by what follows in their ids': {
    nodes: [a, c],
    relationships: ['', '|member|2001', '|member|2017', '|observer|'].map((rest) => {
      const id = `country:c|LIKES|topic:a${rest}`;
      return relationship(id, { id, sources: ['source:s'], since: rest.slice(8) });
    }),
  },
  'ids that are not ours': {
    nodes: [node('node#1', []), node('node#2', ['Odd | label', '上合'])],
    relationships: [{ ...relationship('relationship#7'), type: 'KNOWS', start: 'node#1', end: 'node#2' }],
  },
  'properties of every form, here and there': {
    nodes: [
      node('topic:p', ['Topic'], { flag: true, number: 1, text: '1', list: [1, '1', null], map: { a: { b: [] } } }),
      node('topic:q', ['Topic'], { flag: false, number: 0, text: '', list: [], nothing: null }),
      node('topic:r', ['Topic'], { number: '1', text: '[1]', list: [1], id: 'another' }),
      node('topic:s', ['Topic'], {}),
      node('topic:t', ['Topic'], { number: 1, text: '1', list: '[1]', only: 'here' }),
    ],
    relationships: [],
  },
  'names that mean something to JavaScript': {
    nodes: [odd, node('topic:q', ['__proto__'], { toString: 'text', length: 3, $type: 'node' })],
    relationships: [],
  },
};

describe('a graph', () => {
  test.each(Object.entries(graphs))('%s', (_what, graph) => {
    expect(decodeGraph(overTheWire(encodeGraph(graph)))).toStrictEqual(graph);
  });

  test('that has a key __proto__ keeps it as a property', () => {
    const { nodes } = decodeGraph(overTheWire(encodeGraph({ nodes: [odd], relationships: [] })));
    expect(Object.keys(nodes[0]?.properties ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(nodes[0]?.properties)).toBe(Object.prototype);
  });

  test('says each name once where many share it', () => {
    const nodes = Array.from({ length: 100 }, (_, index) => node(`topic:${index}`, ['Topic'], { kind: 'training' }));
    const relationships = nodes.map(({ id }) => relationship(`${id}|BROADER|topic:0`, { id: `${id}|BROADER|topic:0` }));
    const text = JSON.stringify(encodeGraph({ nodes, relationships }));
    const times = (word: string): number => text.split(word).length - 1;
    expect([times('training'), times('BROADER'), times('topic:42')]).toEqual([1, 1, 1]);
  });

  test('without an end of one of its relationships is refused', () => {
    const graph = { nodes: [a], relationships: [relationship('topic:a|BROADER|topic:b')] };
    expect(() => encodeGraph(graph)).toThrow('topic:b');
  });
});

const graph: Graph = {
  nodes: [a, b, c],
  relationships: [relationship('topic:a|BROADER|topic:b'), relationship('country:c|LIKES|topic:a')],
};
const [broader, likes] = graph.relationships;

const rows: Record<string, Value[][]> = {
  'no rows': [],
  'words, numbers and nothing': [
    ['a', 1, null],
    [true, 0.5, ''],
  ],
  'a big integer': [[{ $type: 'integer', value: '9007199254740993' }]],
  records: [
    [a, broader ?? null],
    [c, likes ?? null],
  ],
  'a path': [[{ $type: 'path', nodes: [c, a, b], relationships: graph.relationships }]],
  'lists and maps of them': [[[a, [b]], { node: c, deep: { list: [likes ?? null, 1] } }]],
  'a relationship whose ends it does not hold': [[relationship('topic:x|BROADER|topic:y', { note: 'z' })]],
  'a map with a key of ours': [[{ $$type: 'node', at: 1, value: 'x', nodes: [] }]],
};

describe('an answer with', () => {
  test.each(Object.entries(rows))('%s', (_what, cells) => {
    const result: Result = { columns: ['one', 'two'], rows: cells, graph, truncated: true, tookMs: 12 };
    expect(decodeResult(overTheWire(encodeResult(result)))).toStrictEqual(result);
  });

  test('the same record in row and graph is one', () => {
    const result: Result = { columns: ['one'], rows: [[a]], graph, truncated: false, tookMs: 0 };
    const decoded = decodeResult(overTheWire(encodeResult(result)));
    expect(decoded.rows[0]?.[0]).toBe(decoded.graph.nodes[0]);
  });
});

/** What is wrong with it, done to a sound one. */
type Fields = { [name: string]: Fields };
const faults: [what: string, spoil: (compact: Fields) => unknown, message: RegExp][] = [
  ['text', () => 'compact', /expected a compact answer with fields, found string/],
  ['a list', () => [], /expected a compact answer with fields/],
  ['no rows', ({ rows: _rows, ...rest }) => rest, /expected rows as a list, found undefined/],
  ['no word on whether it is cut', ({ truncated: _truncated, ...rest }) => rest, /truncated/],
  ['a newer version', ({ graph: of, ...rest }) => ({ ...rest, graph: { ...of, version: 2 } }), /version 1, found 2/],
  ['a row that names no record', (all) => ({ ...all, rows: [[{ $type: 'node', at: 3 }]] }), /record 3 of 3/],
  [
    'a path through no record',
    (all) => ({ ...all, rows: [[{ $type: 'path', nodes: [{ at: 9 }], relationships: [] }]] }),
    /record 9 of 3/,
  ],
  ['a node that is none', (all) => ({ ...all, rows: [[{ $type: 'node', id: 1 }]] }), /expected string/],
];

const tableFaults: [what: string, part: string, change: object, message: RegExp][] = [
  ['an id that is a number', 'nodes', { ids: [1, 'topic:b'] }, /expected ids as text, found number/],
  ['a label that is a list', 'nodes', { labels: [['Topic']] }, /expected labels as text/],
  ['too few nodes', 'nodes', { ids: ['topic:a'], columns: [] }, /holds fewer than 2 records/],
  ['too many nodes', 'nodes', { ids: ['topic:a', 'topic:b', 'topic:d'], columns: [] }, /names 3 of 4 records/],
  ['a column without a name', 'nodes', { columns: [{ values: [1, 2] }] }, /the name of a column as text/],
  ['a column that is too short', 'nodes', { columns: [{ name: 'x', values: [1] }] }, /expected 2 values/],
  [
    'values of a record that is not there',
    'nodes',
    { columns: [{ name: 'x', values: [1], rows: [2] }] },
    /below 2, found 2/,
  ],
  [
    'a code past the dictionary',
    'nodes',
    { columns: [{ name: 'x', dictionary: ['y'], codes: [1, 2] }] },
    /below 2, found 2/,
  ],
  [
    'too few codes',
    'nodes',
    { columns: [{ name: 'x', dictionary: ['y'], codes: [1] }] },
    /expected 2 numbers, found 1/,
  ],
  ['an end that is no node', 'relationships', { ends: [3] }, /below 3, found 3/],
  ['an end between two nodes', 'relationships', { ends: [0.5] }, /found 0.5/],
  ['an end before the first node', 'relationships', { starts: [-1] }, /found -1/],
  ['more starts than ends', 'relationships', { starts: [0, 1] }, /expected 2 numbers, found 1/],
  ['no ids', 'relationships', { ids: { whole: [] } }, /expected 1 ids, found 0/],
  ['a type that is a number', 'relationships', { type: 4 }, /a type as text, found number/],
];

function withTable(compact: Fields, part: string, change: object): unknown {
  const { graph: of = {}, ...rest } = compact;
  const { tables, ...others } = of[part] as unknown as { tables: object[] };
  const [first, ...more] = tables;
  return { ...rest, graph: { ...of, [part]: { ...others, tables: [{ ...first, ...change }, ...more] } } };
}

describe('what is not in the form is told, never drawn:', () => {
  const result: Result = { columns: [], rows: [], graph, truncated: false, tookMs: 0 };
  const sound = () => overTheWire(encodeResult(result)) as Fields;

  test.each(faults)('%s', (_what, spoil, message) => {
    expect(() => decodeResult(spoil(sound()))).toThrow(message);
  });

  test.each(tableFaults)('%s', (_what, part, change, message) => {
    expect(() => decodeResult(withTable(sound(), part, change))).toThrow(message);
  });
});
