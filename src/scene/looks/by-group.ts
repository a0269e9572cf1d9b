import type { LegendSample, Paint } from '../scene.ts';
import { themes } from '../theme.ts';
import type { Colouring, Measured } from './node-looks.ts';

/** Those past the last colour look alike. */
export const OTHERS: Paint = { by: 'group', index: themes.light.groups.length };

type Group = { value: number; size: number; first: string };

/** The largest groups among the nodes shown, each in a colour of its own. */
export function colouredByGroup(id: string, { graph, values, words }: Measured): Colouring {
  const { groups, missing } = groupsOf({ graph, values });
  const coloured = groups.filter(({ size }) => size > 1 || groups.length === 1).slice(0, themes.light.groups.length);
  const paints = new Map(coloured.map(({ value }, index): [number, Paint] => [value, { by: 'group', index }]));
  const samples = coloured.map(({ size }, index): LegendSample => ({
    sample: 'paint',
    paint: { by: 'group', index },
    text: words.group(index + 1, size),
  }));
  const others = groups.slice(coloured.length);
  const inOthers = others.reduce((sum, { size }) => sum + size, 0);
  if (inOthers > 0) samples.push({ sample: 'paint', paint: OTHERS, text: words.otherGroups(others.length, inOthers) });
  if (missing > 0) samples.push({ sample: 'paint', paint: { by: 'no-value' }, text: words.noValue(missing) });
  return {
    paintOf: (node) => {
      const value = values.get(node.id);
      return value === undefined ? { by: 'no-value' } : (paints.get(value) ?? OTHERS);
    },
    key: { title: words.colourTitle(id), samples },
  };
}

/** Largest first; of a size, by the id that comes first, so that a group keeps its colour. */
function groupsOf({ graph, values }: Pick<Measured, 'graph' | 'values'>): { groups: Group[]; missing: number } {
  const groups = new Map<number, Group>();
  let missing = 0;
  for (const { id } of graph.nodes) {
    const value = values.get(id);
    if (value === undefined) {
      missing += 1;
      continue;
    }
    const group = groups.get(value) ?? { value, size: 0, first: id };
    groups.set(value, group);
    group.size += 1;
    if (id < group.first) group.first = id;
  }
  const sorted = [...groups.values()].toSorted((a, b) => b.size - a.size || (a.first < b.first ? -1 : 1));
  return { groups: sorted, missing };
}
