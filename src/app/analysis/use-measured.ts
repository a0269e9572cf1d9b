import { useEffect, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Graph } from '../../model/values.ts';
import type { Looks } from '../../model/view.ts';
import type { MeasuredValues } from '../../scene/looks/looks-of.ts';
import { measures } from '../../scene/looks/measures.ts';
import type { MeasureId } from '../../scene/looks/measures.ts';
import { measureName } from '../../words/measure-words.ts';
import { resultOf, startMeasure, useRuns } from './store.ts';
import type { MeasuredColumn } from './types.ts';

/** A picture that changes at every move of a slider is measured once it holds still. */
const SETTLED_MS = 150;

/** The values that looks ask for, worked out anew when the graph changes; until then those of the former graph. */
export function useMeasuredValues(graph: Graph, looks: Looks): MeasuredValues {
  const { colourBy, sizeBy } = looks;
  const ids = useMemo(() => measuresIn({ colourBy, sizeBy }), [colourBy, sizeBy]);
  useEffect(() => {
    if (graph.nodes.length === 0) return;
    const wait = ids.some((id) => resultOf(useRuns.getState()[id])) ? SETTLED_MS : 0;
    const timer = setTimeout(() => {
      for (const id of ids) if (isDue(id, graph)) startMeasure(id, graph);
    }, wait);
    return () => clearTimeout(timer);
  }, [graph, ids]);
  const results = useRuns(useShallow((runs) => ids.map((id) => resultOf(runs[id]))));
  return useMemo(() => {
    const found = results.filter((result) => result !== undefined);
    return new Map(found.map(({ measure, values }) => [measure, values]));
  }, [results]);
}

/** Measures that colour or size nodes; at rest there are none. */
export function measuresIn({ colourBy, sizeBy }: Pick<Looks, 'colourBy' | 'sizeBy'>): MeasureId[] {
  const asked = new Set([colourBy, sizeBy === 'degree' ? undefined : sizeBy]);
  return measures.map(({ id }) => id).filter((id) => asked.has(id));
}

/** Neither what failed nor what the reader stopped is tried again on the same graph. */
const isDue = (id: MeasureId, graph: Graph): boolean => useRuns.getState()[id]?.graph !== graph;

/** Columns for the table: what was worked out of just this graph. */
export function useMeasuredColumns(graph: Graph): MeasuredColumn[] {
  // One text, so that the columns stay the same until the language does not.
  const names = measures.map(({ id }) => measureName(id)).join('\n');
  const results = useRuns(
    useShallow((runs) =>
      measures.map(({ id }) => {
        const run = runs[id];
        return run?.status === 'done' && run.graph === graph ? run.result : undefined;
      }),
    ),
  );
  return useMemo(() => {
    const titles = names.split('\n');
    return measures.flatMap(({ id, scope }, index) => {
      const values = results[index]?.values;
      return values ? [{ id, name: titles[index] ?? id, scope, values }] : [];
    });
  }, [results, names]);
}
