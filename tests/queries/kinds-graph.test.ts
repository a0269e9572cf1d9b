import { expect, test } from 'vitest';
import type { Value } from '../../src/model/values.ts';
import { toKindsGraph } from '../../src/queries/kinds-graph.ts';

type Case = { nodes: Value[][]; relationships: Value[][]; expected: string[] };

const cases: Record<string, Case> = {
  nothing: { nodes: [], relationships: [], expected: [] },
  'a kind that the model does not know goes by its label': {
    nodes: [[['Person'], 3]],
    relationships: [[['Person'], 'KNOWS', ['Person'], 2]],
    expected: ['3 Person', '2 kind:Person|KNOWS|kind:Person'],
  },
  'of several labels the one that the model knows, in whatever order they come': {
    nodes: [
      [['Archived', 'Program'], 2],
      [['Program', 'Archived'], 1],
      [['Program'], 4],
    ],
    relationships: [
      [['Archived', 'Program'], 'COVERS', ['Program'], 5],
      [['Program'], 'COVERS', ['Program', 'Archived'], 6],
    ],
    expected: ['7 programs', '11 kind:Program|COVERS|kind:Program'],
  },
  'a node without a label is one all the same': {
    nodes: [[[], 1]],
    relationships: [[[], 'NEXT', [], 1]],
    expected: ['1 Node', '1 kind:Node|NEXT|kind:Node'],
  },
  'what is never drawn is left out, and what it is connected by': {
    nodes: [
      [['Claim'], 9],
      [['Topic'], 1],
    ],
    relationships: [[['Claim'], 'SAYS', ['Topic'], 9]],
    expected: ['1 topics'],
  },
};

test.each(Object.entries(cases))('%s', (_what, { nodes, relationships, expected }) => {
  const graph = toKindsGraph(nodes, relationships);
  expect([
    ...graph.nodes.map(({ properties }) => `${properties['count']} ${properties['name']}`),
    ...graph.relationships.map(({ id, properties }) => `${properties['count']} ${id}`),
  ]).toEqual(expected);
});
