import type { Graph } from '../../model/values.ts';
import type { Filter, View } from '../../model/view.ts';
import { drawnPart, kindOf } from '../drawn.ts';
import { asOf } from './as-of.ts';
import { focused } from './focus.ts';
import { withoutHidden } from './hidden.ts';
import { byRecord } from './record-filters.ts';
import type { Publishers } from './sources-filter.ts';
import { keepNodes } from './subgraph.ts';
import type { Outcome } from './subgraph.ts';
import { byTopology, isTopological } from './topology.ts';
import { withinWindow } from './window.ts';

export type ShownOptions = Pick<View, 'asOf' | 'window' | 'filters' | 'hidden' | 'projection' | 'focus'> & {
  /** Kinds switched off in the legend. */
  hiddenKinds: ReadonlySet<string>;
  /** Publisher by source id, for independent sources; absent while not known. */
  publishers?: Publishers;
};

/** What one step took away: nodes, and relationships with those that went with their ends. */
export type Removal = {
  by: 'as-of' | 'window' | 'kinds' | 'hidden' | 'focus' | 'projection' | { filter: string };
  nodes: number;
  relationships: number;
  /** How many had no value to judge by; whether they went is the filter's to say. */
  missing?: number;
};

export type Shown = { graph: Graph; removals: Removal[] };

type Step = { by: Removal['by']; run: (graph: Graph) => Outcome };

/** The part of the records that a view shows, and what each of its steps took away, in their order. */
export function shownPart(records: Graph, options: ShownOptions): Shown {
  const removals: Removal[] = [];
  let graph = drawnPart(records, () => true);
  for (const { by, run } of stepsOf(options)) {
    const { graph: left, missing } = run(graph);
    removals.push({ by, ...lostBetween(graph, left), ...(missing !== undefined && { missing }) });
    graph = left;
  }
  return { graph, removals };
}

function stepsOf(options: ShownOptions): Step[] {
  const filters = options.filters.filter((filter) => filter.isOn);
  return [
    ...timeSteps(options),
    ...kindStep(options.hiddenKinds),
    ...filters.flatMap((filter) => recordStep(filter, options.publishers)),
    ...hiddenStep(options.hidden),
    ...filters.flatMap(topologyStep),
    ...focusStep(options.focus),
  ];
}

function timeSteps({ asOf: day, window }: ShownOptions): Step[] {
  const steps: Step[] = [];
  if (day !== undefined) steps.push({ by: 'as-of', run: (graph) => asOf(graph, day) });
  if (window) steps.push({ by: 'window', run: (graph) => withinWindow(graph, window) });
  return steps;
}

const kindStep = (kinds: ReadonlySet<string>): Step[] =>
  kinds.size === 0
    ? []
    : [{ by: 'kinds', run: (graph) => ({ graph: keepNodes(graph, (node) => !kinds.has(kindOf(node))) }) }];

const recordStep = (filter: Filter, publishers: Publishers | undefined): Step[] =>
  isTopological(filter) ? [] : [{ by: { filter: filter.id }, run: (graph) => byRecord(graph, filter, publishers) }];

const topologyStep = (filter: Filter): Step[] =>
  isTopological(filter) ? [{ by: { filter: filter.id }, run: (graph) => byTopology(graph, filter) }] : [];

const hiddenStep = (hidden: readonly string[]): Step[] =>
  hidden.length === 0 ? [] : [{ by: 'hidden', run: (graph) => withoutHidden(graph, hidden) }];

const focusStep = (focus: View['focus']): Step[] =>
  focus ? [{ by: 'focus', run: (graph) => focused(graph, focus) }] : [];

const lostBetween = (before: Graph, after: Graph): Pick<Removal, 'nodes' | 'relationships'> => ({
  nodes: before.nodes.length - after.nodes.length,
  relationships: before.relationships.length - after.relationships.length,
});
