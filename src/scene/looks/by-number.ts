import type { LegendSample } from '../scene.ts';
import type { Colouring, Measured, Sizing } from './node-looks.ts';
import { roundValues } from './round-values.ts';

type Range = { min: number; max: number; isWhole: boolean; missing: number };

const LARGEST = 16;
/** What is smaller cannot be seen, nor pointed at. */
const SMALLEST = 2;

/**
 * From the least to the most among the nodes shown. The scale runs with the square root: of most measures a few nodes
 * have very much, and all others would look the same.
 */
export function colouredByNumber(id: string, measured: Measured): Colouring {
  const { values, words } = measured;
  const range = rangeOf(measured);
  const { min, max } = range;
  const place = (value: number): number => (max === min ? 0.5 : Math.sqrt((value - min) / (max - min)));
  const shown = sampleValues(range, [0, 1 / 16, 1 / 4, 9 / 16, 1]);
  const samples = shown.map((value): LegendSample => ({
    sample: 'paint',
    paint: { by: 'scale', at: place(value) },
    text: words.number(value),
  }));
  if (range.missing > 0)
    samples.push({ sample: 'paint', paint: { by: 'no-value' }, text: words.noValue(range.missing) });
  return {
    paintOf: (node) => {
      const value = values.get(node.id);
      return value === undefined ? { by: 'no-value' } : { by: 'scale', at: place(value) };
    },
    key: { title: words.colourTitle(id), samples },
  };
}

/** A node's area is its share of the most. */
export function sizedByNumber(id: string, measured: Measured): Sizing {
  const { values, words } = measured;
  const range = rangeOf(measured);
  const radius = (value: number): number =>
    Math.max(SMALLEST, LARGEST * Math.sqrt(value / Math.max(range.max, Number.MIN_VALUE)));
  const samples = roundSizes(range).map((value): LegendSample => ({
    sample: 'size',
    radius: radius(value),
    text: words.number(value),
  }));
  if (range.missing > 0) samples.push({ sample: 'size', radius: SMALLEST, text: words.noValue(range.missing) });
  return {
    radiusOf: (node) => radius(values.get(node.id) ?? 0),
    key: { title: words.sizeTitle(id), samples },
  };
}

function rangeOf({ graph, values }: Measured): Range {
  const range = { min: Infinity, max: -Infinity, isWhole: true, missing: 0 };
  for (const { id } of graph.nodes) {
    const value = values.get(id);
    if (value === undefined) range.missing += 1;
    else {
      range.min = Math.min(range.min, value);
      range.max = Math.max(range.max, value);
      range.isWhole &&= Number.isInteger(value);
    }
  }
  return range;
}

/** Less than the smallest size stands for looks like it. */
function roundSizes({ min, max, isWhole }: Range): number[] {
  if (max <= 0) return min > max ? [] : [max];
  const least = Math.max(min, max * (SMALLEST / LARGEST) ** 2);
  return roundValues(isWhole ? Math.ceil(least) : least, max);
}

/** Values that far between the least and the most, each once; whole where all are. */
function sampleValues({ min, max, isWhole }: Range, shares: readonly number[]): number[] {
  if (min > max) return [];
  const values = shares.map((share) => min + share * (max - min));
  return [...new Set(isWhole ? values.map(Math.round) : values)];
}
