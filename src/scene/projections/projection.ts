import type { Graph, GraphRelationship } from '../../model/values.ts';

/** A picture of one kind of node, connected where they have something in common. */
export type Projection = {
  id: string;
  /** As in the menu: "Countries in the same programs". */
  name: string;
  /** The rule by which two are connected. */
  sentence: string;
  /** Label of the nodes that stay. */
  kind: string;
};

/** That a node has part in something that others may have part in too, and the relationships that say so. */
export type Share = {
  member: string;
  /** What is shared; a connection lists it. */
  through: string;
  /** Tells apart ways to have part in it; only those who do so in one way are connected. */
  way?: string;
  evidence: readonly GraphRelationship[];
};

export type ProjectionRule = Projection & { sharesOf: (graph: Graph) => Share[] };
