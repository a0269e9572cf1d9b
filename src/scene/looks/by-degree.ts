import type { Graph, GraphNode } from '../../model/values.ts';
import { degreesOf, kindOf } from '../drawn.ts';
import { radiusOf } from '../node-size.ts';
import type { LegendKey, LegendSample } from '../scene.ts';
import type { LooksWords } from './looks-words.ts';
import type { Sizing } from './node-looks.ts';
import { roundValues } from './round-values.ts';

/** As at rest: a node's area grows with its connections, within bounds. */
export const sizedByDegree = (graph: Graph, words: LooksWords): Sizing => ({
  radiusOf: (node, degree) => radiusOf(kindOf(node), degree),
  key: keyOf(graph, words),
});

const PROGRAM = 'Program';
const OTHER = '';

/** Programs are drawn on a smaller scale than all others, so one of their sizes stands behind those of the others. */
function keyOf({ nodes, relationships }: Graph, words: LooksWords): LegendKey | undefined {
  const degrees = degreesOf(relationships);
  const degreesAmong = (isMeant: (node: GraphNode) => boolean): number[] =>
    nodes.filter(isMeant).map(({ id }) => degrees.get(id) ?? 0);
  const programs = samplesOf(
    degreesAmong((node) => kindOf(node) === PROGRAM),
    PROGRAM,
    words,
  );
  const others = samplesOf(
    degreesAmong((node) => kindOf(node) !== PROGRAM),
    OTHER,
    words,
  );
  const largest = programs.slice(-1).map((sample) => ({ ...sample, text: words.ofKind(PROGRAM, sample.text) }));
  const samples = others.length > 0 ? [...others, ...largest] : programs;
  return samples.length < 2 ? undefined : { title: words.sizeTitle('weighted-degree'), samples, isAtRest: true };
}

/** More connections than the largest size stands for make a node no larger. */
function samplesOf(degrees: readonly number[], kind: string, words: LooksWords): LegendSample[] {
  let [least, most] = [Infinity, 0];
  for (const degree of degrees) {
    least = Math.min(least, degree);
    most = Math.max(most, degree);
  }
  if (most === 0) return [];
  return roundValues(Math.max(1, least), most).map((value) => {
    const radius = radiusOf(kind, value);
    const isOfMore = value < most && radius === radiusOf(kind, Infinity);
    return { sample: 'size', radius, text: isOfMore ? words.atLeast(value) : words.number(value) };
  });
}
