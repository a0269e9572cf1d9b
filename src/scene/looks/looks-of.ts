import type { Graph } from '../../model/values.ts';
import type { Looks } from '../../model/view.ts';
import { kindOf } from '../drawn.ts';
import { sizedByDegree } from './by-degree.ts';
import { colouredByFlag } from './by-flag.ts';
import { colouredByGroup } from './by-group.ts';
import { colouredByNumber, sizedByNumber } from './by-number.ts';
import { englishWords } from './looks-words.ts';
import type { LooksWords } from './looks-words.ts';
import { measureOf } from './measures.ts';
import type { Colouring, Measured, NodeLooks, Sizing } from './node-looks.ts';

/** Of each measure that was run, by its id: values by the ids of nodes or relationships. */
export type MeasuredValues = ReadonlyMap<string, ReadonlyMap<string, number>>;

const colouredByKind: Colouring = { paintOf: (node) => ({ by: 'kind', kind: kindOf(node) }) };

/** How nodes look; as at rest where a measure is not known, or not run yet. */
export function looksOf(
  graph: Graph,
  { colourBy, sizeBy }: Pick<Looks, 'colourBy' | 'sizeBy'>,
  values: MeasuredValues,
  { words = englishWords }: { words?: LooksWords } = {},
): NodeLooks {
  const measured = (id: string): Measured | undefined => {
    const ofMeasure = values.get(id);
    return ofMeasure && { graph, values: ofMeasure, words };
  };
  const colouring = colouringOf(colourBy, measured(colourBy));
  const sizing = sizingOf(sizeBy, measured(sizeBy)) ?? sizedByDegree(graph, words);
  return {
    paintOf: colouring.paintOf,
    radiusOf: sizing.radiusOf,
    keys: [colouring.key, sizing.key].filter((key) => key !== undefined),
  };
}

function colouringOf(id: string, measured: Measured | undefined): Colouring {
  const measure = measureOf(id);
  if (!measure || !measured) return colouredByKind;
  if (measure.values === 'number') return colouredByNumber(id, measured);
  if (measure.values === 'group') return colouredByGroup(id, measured);
  return colouredByFlag(measure, measured);
}

/** Only amounts have a size: groups and flags leave nodes as they are. */
function sizingOf(id: string, measured: Measured | undefined): Sizing | undefined {
  if (id === 'degree' || !measured || measureOf(id)?.values !== 'number') return undefined;
  return sizedByNumber(id, measured);
}
