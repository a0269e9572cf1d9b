import { afterEach, describe, expect, test } from 'vitest';
import { figureScene } from '../../../src/cli/draw/figure-scene.ts';
import { figureText } from '../../../src/cli/draw/figure-text.ts';
import type { Figure } from '../../../src/cli/draw/figure.ts';
import { sourcesBehind } from '../../../src/scene/publishers.ts';
import type { Graph, GraphNode } from '../../../src/model/values.ts';
import { emptyView } from '../../../src/model/view-at-rest.ts';
import { toKindsGraph } from '../../../src/queries/kinds-graph.ts';
import { captionLines } from '../../../src/scene/picture-text.ts';
import { speak } from '../../../src/words/t.ts';
import { node, relationship } from '../../app/records.ts';

afterEach(() => speak('en'));

const graph: Graph = {
  nodes: [
    node('ministry:m', { name: 'Ministry of Commerce', nameZh: '商务部' }),
    node('program:p', { name: 'Course', start: '2022' }),
    node('country:kz', { name: 'Kazakhstan', nameZh: '哈萨克斯坦', nameRu: 'Казахстан' }),
  ],
  relationships: [
    relationship('ministry:m', 'SPONSORS', 'program:p', { sources: ['source:1', 'source:lost'] }),
    relationship('country:kz', 'ATTENDED', 'program:p', { sources: ['source:2'] }),
  ],
};

const sources: GraphNode[] = ['TASS', ''].map((publisher, index) => ({
  ...node(`source:${index + 1}`, { name: `Notice ${index + 1}`, publisher }),
  labels: ['Source'],
}));

const figure: Figure = {
  words: { title: 'The question' },
  records: graph,
  view: { ...emptyView('by-role'), asOf: '2024-06-01' },
  dataSet: null,
};

const drawn = (of: Figure) =>
  figureScene(of, { sources: new Map(), height: 780, signal: new AbortController().signal });

async function textOf(of: Figure, given = {}) {
  return figureText(of, await drawn(of), { given, sources, today: new Date(2026, 10, 28) });
}

describe('the words around a figure', () => {
  test('name the day, the counts and the publishers, a document without one by its name', async () => {
    const text = await textOf(figure);
    expect(text).toMatchObject({
      title: 'The question',
      asOf: 'As of 1 June 2024',
      drawnOn: '28 November 2026',
      counts: '1 ministry or department, 1 program and 1 country',
      sources: ['Notice 2', 'TASS'],
    });
    expect(captionLines(text)).toContain('1 ministry or department, 1 program and 1 country · As of 1 June 2024');
  });

  test('say what narrows the picture', async () => {
    const filters = [{ id: '1', isOn: true, type: 'text', text: 'Course' } as const];
    const view = { ...figure.view, asOf: undefined, filters, window: { from: '2021-01-01', missing: 'keep' } as const };
    expect((await textOf({ ...figure, view })).filters).toMatch(/^Filters: .*2021.*; Name holds “Course”$/);
  });

  test('are those of the command line where it has some', async () => {
    const given = { title: 'Another', caption: 'Mine' };
    expect(await textOf(figure, given)).toMatchObject(given);
  });

  test('speak the language of the figure, the legend and the names too', async () => {
    await speak('zh');
    const { scene } = await drawn(figure);
    expect(scene.nodes.map(({ name }) => name).toSorted()).toEqual(['Course', '哈萨克斯坦', '商务部'].toSorted());
    expect(scene.legend.find(({ kind }) => kind === 'Ministry')?.name).toBe('部委或部门');
    const lines = captionLines(await textOf(figure));
    expect(lines.join('\n')).toMatch(/[一-鿿]/);
    expect(lines.join('\n')).not.toMatch(/[a-z]{3,} (?:is|and|of) /);
  });

  test('count the nodes of a graph of kinds, and name them so', async () => {
    const kinds = toKindsGraph(
      [
        [['Program'], 49_196],
        [['Country'], 190],
      ],
      [[['Country'], 'ATTENDED', ['Program'], 60_000]],
    );
    const overview = { ...figure, records: kinds, view: emptyView('by-role') };
    expect((await textOf(overview)).counts).toBe('49,196 programs and 190 countries');
    const { scene } = await drawn(overview);
    expect(scene.nodes.map(({ name }) => name)).toContain('49,196 programs');
  });

  test('tell where two answers stand', async () => {
    const sideOf = new Map([
      ['ministry:m', 'a'],
      ['program:p', 'both'],
      ['country:kz', 'b'],
    ] as const);
    const compared = { ...figure, compared: { sideOf, counts: { both: 1, a: 2, b: 3 } } };
    expect((await textOf(compared)).counts).toMatch(/ · rows: 1 in both, 2 only in A, 3 only in B$/);
    const { scene } = await drawn(compared);
    expect(scene.nodes.find(({ id }) => id === 'ministry:m')?.name).toBe('[A] Ministry of Commerce');
    expect(scene.keys[0]?.title).toBe('Compared');
  });
});

test('documents are those that the drawn connections rest on, and how many of them nothing is known of', () => {
  expect(sourcesBehind(graph, sources)).toEqual({ sources, unknown: 1 });
  const [sponsors] = graph.relationships;
  const part = { nodes: graph.nodes, relationships: sponsors ? [sponsors] : [] };
  expect(sourcesBehind(part, sources)).toEqual({ sources: sources.slice(0, 1), unknown: 1 });
});
