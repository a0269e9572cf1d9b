/** A number, group or flag for each node or relationship, worked out from the graph by src/analysis. */
export type Measure = {
  id: string;
  /** As in the menu: "Betweenness". */
  name: string;
  /** What it tells, to someone who never heard of it. */
  sentence: string;
  scope: 'node' | 'relationship';
  /** Groups are numbered from 0, the largest first; a flag is 0 or 1. */
  values: 'number' | 'group' | 'flag';
};

/** In the menu's order. What works each out is in src/analysis/registry.ts. */
export const measures = [
  {
    id: 'degree',
    name: 'Neighbours',
    sentence: 'How many others a node is directly connected with, each counted once.',
    scope: 'node',
    values: 'number',
  },
  {
    id: 'weighted-degree',
    name: 'Connections',
    sentence:
      'How many connections a node has, each counted: two roles in one program are two, and a connection that stands for several counts as many.',
    scope: 'node',
    values: 'number',
  },
  {
    id: 'betweenness',
    name: 'Go-between',
    sentence:
      'How often a node lies on the shortest way between two others: high for those who link parts that have little else in common. Known as betweenness.',
    scope: 'node',
    values: 'number',
  },
  {
    id: 'page-rank',
    name: 'Standing',
    sentence:
      'How often one comes by a node when following connections at random: high for those who are connected with the well connected. Known as PageRank.',
    scope: 'node',
    values: 'number',
  },
  {
    id: 'communities',
    name: 'Communities',
    sentence:
      'Groups that have many connections inside and few to the outside, as found by the Louvain method; where groups run into each other, other divisions would be as good.',
    scope: 'node',
    values: 'group',
  },
  {
    id: 'components',
    name: 'Separate parts',
    sentence: 'Parts of the picture that no connection joins, whichever way connections point.',
    scope: 'node',
    values: 'group',
  },
  {
    id: 'bridges',
    name: 'Bridges',
    sentence: 'Connections whose loss would cut the picture in two: nothing else joins what is at their two sides.',
    scope: 'relationship',
    values: 'flag',
  },
] as const satisfies readonly Measure[];

export type MeasureId = (typeof measures)[number]['id'];

const byId = new Map<string, Measure>(measures.map((measure) => [measure.id, measure]));

export const measureOf = (id: string): Measure | undefined => byId.get(id);
