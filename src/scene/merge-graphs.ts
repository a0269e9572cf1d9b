import type { Graph } from '../model/values.ts';

/** Several graphs as one, each node and relationship once; the first to bring it gives it. */
export const mergeGraphs = (graphs: readonly Graph[]): Graph => ({
  nodes: firstOfEach(graphs.map(({ nodes }) => nodes)),
  relationships: firstOfEach(graphs.map(({ relationships }) => relationships)),
});

function firstOfEach<Item extends { id: string }>(lists: readonly (readonly Item[])[]): Item[] {
  const byId = new Map<string, Item>();
  for (const items of lists) for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}
