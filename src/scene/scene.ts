import type { Graph, GraphNode } from '../model/values.ts';
import type { KnownSources } from './known-sources.ts';

/**
 * What is drawn, as one plain value that every renderer takes: Sigma on the screen, the picture's writers.
 * Lengths are in graph units: one unit is one CSS pixel at zoom 1; y grows downwards.
 */
export type Scene = {
  nodes: SceneNode[];
  relationships: SceneRelationship[];
  /** Column titles of a layered layout, left to right; empty for others. */
  columns: SceneColumn[];
  legend: LegendEntry[];
  /** What colours, sizes and lines stand for beyond kinds, in words. */
  keys: LegendKey[];
  /** Marks along a layout's axis, left to right; empty for layouts that have none. */
  ticks: SceneTick[];
  /** What lies behind the nodes, such as the outlines of countries. */
  backdrop: Backdrop | undefined;
  bounds: Bounds;
};

/** A colour by what it means; a theme makes it visible. `at` is from 0 to 1; groups count from 0. */
export type Paint =
  { by: 'kind'; kind: string } | { by: 'scale'; at: number } | { by: 'group'; index: number } | { by: 'no-value' };

/** How well a connection is sourced: by nobody, one source, several of one publisher, several publishers. */
export const grades = ['unsourced', 'single', 'same-publisher', 'independent'] as const;
export type Grade = (typeof grades)[number];

/** Who says that a connection is: sources of one kind alone, of several kinds, or none whose kind is known. */
export const voices = ['official', 'press', 'research', 'several', 'unknown'] as const;
export type Voice = (typeof voices)[number];

/** Lines of a legend below the kinds: a heading and what each sample stands for. */
export type LegendKey = {
  title: string;
  samples: LegendSample[];
  /** Of the looks at rest: told on paper, where no one can point at a node to read its number. */
  isAtRest?: boolean;
};
export type LegendSample = { text: string } & (
  | { sample: 'paint'; paint: Paint }
  | { sample: 'size'; radius: number }
  /** Unbroken without a grade, of no colour of its own without a voice. */
  | { sample: 'line'; grade?: Grade; voice?: Voice; width: number }
);

export type SceneTick = { title: string; x: number };

/** Closed rings in graph units. */
export type Backdrop = { outlines: readonly (readonly Position[])[] };

export type Position = { x: number; y: number };
export type Positions = ReadonlyMap<string, Position>;
export type Bounds = { left: number; top: number; right: number; bottom: number };

export type Shape = 'square' | 'rounded-square' | 'circle' | 'diamond' | 'hexagon' | 'triangle' | 'tag' | 'page';

export type LabelSide = 'left' | 'right' | 'below';

export type SceneNode = Position & {
  id: string;
  /** Its label in Cypher: the key of its colour and shape in the theme. */
  kind: string;
  /** What is written beside it. */
  name: string;
  /** The record's own name, where `name` may be cut. */
  fullName: string;
  /** What colours it; its kind, where looks say nothing else. */
  paint: Paint;
  /** Put where it is by the reader, so no layout moves it. */
  isPinned: boolean;
  /** Radius of the circle that its shape fills. */
  radius: number;
  degree: number;
  /** 0 is labelled first. */
  rank: number;
  labelSide: LabelSide;
  /** Largest font size, in graph units, that its neighbours in the layout leave room for. */
  fontSize: number;
  /** Graph units from its shape to the next column; absent where none follows. */
  labelRoom?: number;
};

export type SceneRelationship = {
  id: string;
  type: string;
  start: string;
  end: string;
  width: number;
  /** Faint where its ends have many connections. */
  opacity: number;
  /** 0 is straight; the sign says to which side it bends. */
  curvature: number;
  /** How it is sourced, where the picture shows that. */
  grade?: Grade;
  /** Present where the grade is. */
  voice?: Voice;
  /** Ids of the relationships that a bundle stands for; its own id is then `bundle:<id of one>`. */
  members?: readonly string[];
  /** Some of a bundle's members run from its end to its start. */
  isMutual?: boolean;
};

export type SceneColumn = { title: string; x: number };

export type LegendEntry = {
  kind: string;
  /** "ministries and departments" */
  name: string;
  shape: Shape;
  /** Nodes of this kind in the records, shown or not. */
  count: number;
  shown: boolean;
};

export type SceneOptions = {
  positions: Positions;
  columns?: SceneColumn[];
  /** Kinds that are switched off in the legend. */
  hiddenKinds: ReadonlySet<string>;
  /** What the legend counts, shown or not; absent: the records' nodes. */
  legendOf?: readonly GraphNode[];
  ticks?: SceneTick[];
  backdrop?: Backdrop;
  /** What looks say of each node; absent: coloured by kind, sized by degree. */
  paintOf?: (node: GraphNode) => Paint;
  radiusOf?: (node: GraphNode, degree: number) => number;
  keys?: LegendKey[];
  /** Nodes that the reader put where `positions` has them. */
  pins?: Readonly<Record<string, Position>>;
  /** Parallel connections side by side, or as one with a count; absent: side by side. */
  parallels?: 'fan' | 'bundle';
  /** Connections drawn by their sources. */
  evidence?: boolean;
  /** Absent while not known. */
  sources?: KnownSources;
  /** A node's name in the reader's language; absent: the record's own. */
  nameIn?: (node: GraphNode) => string;
  words?: SceneWords;
};

/** What the scene says besides names, in the reader's language; English where a scene is given none. */
export type SceneWords = {
  kindName: (kind: string, count: number) => string;
  /** Of a column, by its English title. */
  columnTitle: (title: string) => string;
};

/** The signature of src/scene/to-scene.ts. */
export type ToScene = (records: Graph, options: SceneOptions) => Scene;
