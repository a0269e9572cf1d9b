import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../src/scene/compare-answers.ts';
import { emptyView } from '../../src/model/view-at-rest.ts';
import { compareWith, setComparedParameter, swapCompared } from '../../src/app/state/view/transitions.ts';
import type { GraphNode, Value } from '../../src/model/values.ts';
import { viewSchema } from '../../src/model/view.ts';
import type { View } from '../../src/model/view.ts';
import type { Result } from '../../src/model/wire.ts';

const node = (id: string): GraphNode => ({ $type: 'node', id, labels: ['Program'], properties: { name: id } });
const [one, two, three] = [node('program:one'), node('program:two'), node('program:three')];

const answer = (columns: string[], rows: Value[][], nodes: GraphNode[] = []): Result => ({
  columns,
  rows,
  graph: { nodes, relationships: [] },
  truncated: false,
  tookMs: 1,
});

describe('two answers', () => {
  it('share the rows of one node, whatever else those say', () => {
    const a = answer(
      ['p', 'program', 'members'],
      [
        [one, 'one', 5],
        [two, 'two', 3],
      ],
      [one, two],
    );
    const b = answer(
      ['p', 'program', 'members'],
      [
        [three, 'three', 1],
        [two, 'two', 4],
      ],
      [two, three],
    );
    const { columns, rows, counts, sideOf, graph } = compareAnswers(a, b, ['p']);
    expect(columns).toEqual([
      { name: 'p' },
      { name: 'program' },
      { name: 'members', side: 'a' },
      { name: 'members', side: 'b' },
    ]);
    expect(rows).toEqual([
      { side: 'a', values: [one, 'one', 5, null] },
      { side: 'both', values: [two, 'two', 3, 4] },
      { side: 'b', values: [three, 'three', null, 1] },
    ]);
    expect(counts).toEqual({ both: 1, a: 1, b: 1 });
    expect(Object.fromEntries(sideOf)).toEqual({ 'program:one': 'a', 'program:two': 'both', 'program:three': 'b' });
    expect(graph.nodes).toHaveLength(3);
  });

  it('without nodes share the rows that read the same', () => {
    const a = answer(
      ['year', 'programs'],
      [
        [2021, 4],
        [2022, 5],
      ],
    );
    const b = answer(
      ['year', 'programs'],
      [
        [2021, 4],
        [2022, 6],
      ],
    );
    expect(compareAnswers(a, b, []).rows).toEqual([
      { side: 'both', values: [2021, 4] },
      { side: 'a', values: [2022, 5] },
      { side: 'b', values: [2022, 6] },
    ]);
  });

  it('pair the rows that a node has several of, those that are alike first', () => {
    const rows = (channels: string[]): Value[][] => channels.map((channel) => [one, channel]);
    const a = answer(['p', 'channel'], rows(['name', 'language']), [one]);
    const b = answer(['p', 'channel'], rows(['language', 'name', 'membership']), [one]);
    expect(compareAnswers(a, b, ['p']).rows).toEqual([
      { side: 'both', values: [one, 'name'] },
      { side: 'both', values: [one, 'language'] },
      { side: 'both', values: [one, 'membership'] },
    ]);
  });

  it('may both be empty', () => {
    expect(compareAnswers(answer(['p'], []), answer(['p'], []), [])).toMatchObject({
      rows: [],
      counts: { both: 0, a: 0, b: 0 },
    });
  });
});

describe('the view of a comparison', () => {
  const asked: View = {
    ...emptyView('by-role'),
    question: { type: 'preset', name: 'p', texts: { organization: 'sco' } },
    selection: ['program:one'],
  };
  const compared = compareWith({ organization: 'brics' })(asked);

  it('holds both sets, and begins anew', () => {
    expect(compared.question).toEqual({
      type: 'preset',
      name: 'p',
      texts: { organization: 'sco' },
      compareWith: { organization: 'brics' },
    });
    expect(compared.selection).toEqual([]);
    expect(viewSchema.parse(compared)).toEqual(compared);
  });

  it('is changed on its side, swapped and ended', () => {
    expect(setComparedParameter('from', '2020')(compared).question).toMatchObject({
      texts: { organization: 'sco' },
      compareWith: { organization: 'brics', from: '2020' },
    });
    expect(swapCompared(compared).question).toMatchObject({
      texts: { organization: 'brics' },
      compareWith: { organization: 'sco' },
    });
    expect(compareWith(undefined)(compared).question).toEqual(asked.question);
  });

  it.each([
    ['ended where there is none', compareWith(undefined), asked],
    ['swapped where there is none', swapCompared, asked],
    ['set to what it is', setComparedParameter('organization', 'brics'), compared],
  ])('stays as it is when %s', (_, change, view) => {
    expect(change(view)).toBe(view);
  });
});
