import type { Graph } from '../../model/values.ts';
import type { Filter, View } from '../../model/view.ts';
import { kindOf } from '../drawn.ts';
import type { KnownSources } from '../known-sources.ts';
import { projected } from '../projections/index.ts';
import { asOf } from './as-of.ts';
import { focused } from './focus.ts';
import { withoutHidden } from './hidden.ts';
import { drawable, graphOf, keepNodes, sizeOf, whole } from './part.ts';
import type { Outcome, Part } from './part.ts';
import { byRecord } from './record-filters.ts';
import { byTopology, isTopological } from './topology.ts';
import { withinWindow } from './window.ts';

export type ShownOptions = Pick<View, 'asOf' | 'window' | 'filters' | 'hidden' | 'projection' | 'focus'> & {
  /** Kinds switched off in the legend. */
  hiddenKinds: ReadonlySet<string>;
  /** For independent sources; absent while not known. */
  sources?: KnownSources;
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

type Step = { by: Removal['by']; run: (part: Part) => Outcome & { leftOut?: readonly string[] } };

/** The part of the records that a view shows, and what each of its steps took away, in their order. */
export function shownPart(records: Graph, options: ShownOptions): Shown {
  const removals: Removal[] = [];
  let part = drawable(records);
  for (const { by, run } of stepsOf(options)) {
    const { part: left, ...told } = run(part);
    addRemoval(removals, { by, ...lostBetween(part, left), ...told });
    part = left;
  }
  return { graph: graphOf(part), removals };
}

function stepsOf(options: ShownOptions): Step[] {
  const filters = options.filters.filter((filter) => filter.isOn);
  return [
    ...timeSteps(options),
    ...(options.projection === undefined ? kindStep(options.hiddenKinds) : []),
    ...filters.flatMap((filter) => recordStep(filter, options.sources)),
    ...hiddenStep(options.hidden),
    ...projectionSteps(options),
    ...filters.flatMap(topologyStep),
    ...focusStep(options.focus),
  ];
}

function timeSteps({ asOf: day, window }: ShownOptions): Step[] {
  const steps: Step[] = [];
  if (day !== undefined) steps.push({ by: 'as-of', run: (part) => asOf(part, day) });
  if (window) steps.push({ by: 'window', run: (part) => withinWindow(part, window) });
  return steps;
}

const kindStep = (kinds: ReadonlySet<string>): Step[] =>
  kinds.size === 0
    ? []
    : [{ by: 'kinds', run: (part) => ({ part: keepNodes(part, (node) => !kinds.has(kindOf(node))) }) }];

const recordStep = (filter: Filter, sources: KnownSources | undefined): Step[] =>
  isTopological(filter) ? [] : [{ by: { filter: filter.id }, run: (part) => byRecord(part, filter, sources) }];

const topologyStep = (filter: Filter): Step[] =>
  isTopological(filter) ? [{ by: { filter: filter.id }, run: (part) => byTopology(part, filter) }] : [];

const hiddenStep = (hidden: readonly string[]): Step[] =>
  hidden.length === 0 ? [] : [{ by: 'hidden', run: (part) => withoutHidden(part, hidden) }];

/**
 * The legend switches what is drawn: what nodes share is found whether drawn or not (topics, say), so its kinds wait
 * until after. Connections that a projection makes can be hidden only once they are made.
 */
const projectionSteps = ({ projection, hiddenKinds, hidden }: ShownOptions): Step[] =>
  projection === undefined
    ? []
    : [
        { by: 'projection', run: (part) => projectPart(part, projection) },
        ...kindStep(hiddenKinds),
        ...hiddenStep(hidden),
      ];

const focusStep = (focus: View['focus']): Step[] =>
  focus ? [{ by: 'focus', run: (part) => focused(part, focus) }] : [];

function projectPart(part: Part, id: string): ReturnType<Step['run']> {
  const { graph, leftOut } = projected(graphOf(part), id);
  return { part: whole(graph), leftOut };
}

/** What is not there any more; a projection puts another graph in the place of the former. */
function lostBetween(before: Part, after: Part): Pick<Removal, 'nodes' | 'relationships'> {
  const had = sizeOf(before);
  const left = sizeOf(after);
  const nodes = had.nodes - left.nodes;
  if (before.of === after.of) return { nodes, relationships: had.relationships - left.relationships };
  const ids = new Set(after.of.relationships.map(({ id }) => id));
  return { nodes, relationships: graphOf(before).relationships.filter(({ id }) => !ids.has(id)).length };
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
