import type { Graph } from '../../model/values.ts';
import type { Filter, View } from '../../model/view.ts';
import { drawnPart, kindOf } from '../drawn.ts';
import { projected } from '../projections/index.ts';
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
  /** Ids of what a projection passes over since too many share it. */
  leftOut?: readonly string[];
};

export type Shown = { graph: Graph; removals: Removal[] };

type Step = { by: Removal['by']; run: (graph: Graph) => Outcome & { leftOut?: readonly string[] } };

/** The part of the records that a view shows, and what each of its steps took away, in their order. */
export function shownPart(records: Graph, options: ShownOptions): Shown {
  const removals: Removal[] = [];
  let graph = drawnPart(records, () => true);
  for (const { by, run } of stepsOf(options)) {
    const { graph: left, ...told } = run(graph);
    addRemoval(removals, { by, ...lostBetween(graph, left, by), ...told });
    graph = left;
  }
  return { graph, removals };
}

function stepsOf(options: ShownOptions): Step[] {
  const filters = options.filters.filter((filter) => filter.isOn);
  return [
    ...timeSteps(options),
    ...(options.projection === undefined ? kindStep(options.hiddenKinds) : []),
    ...filters.flatMap((filter) => recordStep(filter, options.publishers)),
    ...hiddenStep(options.hidden),
    ...projectionSteps(options),
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

/**
 * The legend switches what is drawn: what nodes share is found whether drawn or not (topics, say), so its kinds wait
 * until after. Connections that a projection makes can be hidden only once they are made.
 */
const projectionSteps = ({ projection, hiddenKinds, hidden }: ShownOptions): Step[] =>
  projection === undefined
    ? []
    : [
        { by: 'projection', run: (graph) => projected(graph, projection) },
        ...kindStep(hiddenKinds),
        ...hiddenStep(hidden),
      ];

const focusStep = (focus: View['focus']): Step[] =>
  focus ? [{ by: 'focus', run: (graph) => focused(graph, focus) }] : [];

/** What is not there any more; only a projection puts something else in its place. */
function lostBetween(before: Graph, after: Graph, by: Removal['by']): Pick<Removal, 'nodes' | 'relationships'> {
  const nodes = before.nodes.length - after.nodes.length;
  if (by !== 'projection') return { nodes, relationships: before.relationships.length - after.relationships.length };
  const left = new Set(after.relationships.map(({ id }) => id));
  return { nodes, relationships: before.relationships.filter(({ id }) => !left.has(id)).length };
}

/** A step that runs twice is told of once. */
function addRemoval(removals: Removal[], removal: Removal): void {
  const former = removals.find(({ by }) => by === removal.by);
  if (!former) removals.push(removal);
  else {
    former.nodes += removal.nodes;
    former.relationships += removal.relationships;
  }
}
