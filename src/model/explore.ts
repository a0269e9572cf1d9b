import { z } from 'zod';
import { kinds } from './kinds.ts';
import { relationshipTypes } from './relationships.ts';
import { nodeSchema } from './values.ts';
import { directions, timeWindowSchema } from './view.ts';
import { resultSchema } from './wire.ts';

/** What the app asks and is answered while a reader explores; the rest of the contract is in wire.ts. */

/** An answer that may be cut, with how many rows there are in all. */
export const countedResultSchema = resultSchema.extend({ total: z.number().int() });
export type CountedResult = z.infer<typeof countedResultSchema>;

const typeSchema = z.enum(relationshipTypes.map(({ type }) => type));
const kindSchema = z.enum(kinds.filter(({ hidden }) => !hidden).map(({ label }) => label));
const limitSchema = z.number().int().min(1).max(5000).default(300);

/** Neighbours, the best connected first; more of them: the same with a higher limit. */
export const neighboursBodySchema = z.strictObject({
  ids: z.array(z.string()).min(1).max(500),
  /** Only these relationship types; absent: all that are drawn. */
  types: z.array(typeSchema).optional(),
  /** Only relationships that point away from the given nodes, or to them. */
  direction: z.enum(directions).optional(),
  /** Only neighbours of this label. */
  kind: kindSchema.optional(),
  limit: limitSchema,
});
export type NeighboursRequest = z.infer<typeof neighboursBodySchema>;

export const neighbourGroupsBodySchema = z.strictObject({ id: z.string() });

/** How many nodes stand beside one node, by type, direction as seen from it, and kind; the largest group first. */
export const neighbourGroupsSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      type: z.string(),
      direction: z.enum(directions),
      kind: z.string(),
      count: z.number().int(),
    }),
  ),
});
export type NeighbourGroups = z.infer<typeof neighbourGroupsSchema>;

/** Nodes that stand beside each of the given ones. */
export const commonNeighboursBodySchema = z.strictObject({
  ids: z
    .array(z.string())
    .max(50)
    .refine((ids) => new Set(ids).size > 1, 'expected at least two different nodes'),
  limit: limitSchema,
});
export type CommonNeighboursRequest = z.infer<typeof commonNeighboursBodySchema>;

/** Nodes, and the relationships that connect them to one another and to those that are shown already. */
/** At most so many nodes may be asked for at once, and so many named that they are connected with. */
export const MOST_NODES = { ids: 500, among: 5000 } as const;

export const nodesBodySchema = z.strictObject({
  ids: z.array(z.string()).min(1).max(MOST_NODES.ids),
  among: z.array(z.string()).max(MOST_NODES.among).default([]),
});
export type NodesRequest = z.infer<typeof nodesBodySchema>;

/** Sources by id: as many as a large picture may rest on. */
export const sourcesBodySchema = z.strictObject({ ids: z.array(z.string()).min(1).max(20_000) });

const orderedWindowSchema = timeWindowSchema.refine(({ from = '', until = '9999' }) => from <= until, {
  path: ['until'],
  message: 'expected the day of "from" or a later one',
});

/** Shortest chains among what the window and the day allow. */
export const pathsBodySchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  maxLength: z.number().int().min(1).max(10).default(6),
  limit: z.number().int().min(1).max(100).default(10),
  /** All the shortest, up to the limit, or only the best of them. */
  all: z.boolean().default(true),
  window: orderedWindowSchema.optional(),
  /** What had ended by this day, or began after it, is no link. */
  asOf: z.iso.date().optional(),
});
export type PathsRequest = z.infer<typeof pathsBodySchema>;

export const reachBodySchema = z.strictObject({
  /** Id of a program. */
  id: z.string(),
  /** The day on which memberships count; absent: the days on which the program may have begun. */
  asOf: z.iso.date().optional(),
  /** Name of the country that is left out: it is a member of organizations that its own programs address. */
  host: z.string().default('China'),
});
export type ReachRequest = z.infer<typeof reachBodySchema>;

const certaintySchema = z.enum(['certain', 'possible', 'undated']);

/** Whom a program reaches, by the rule of the presets: derived, never said by a source. */
export const reachSchema = z.strictObject({
  program: nodeSchema,
  /** The day that was asked for; null: the program's own date. */
  asOf: z.string().nullable(),
  /** The surest first, then by name. */
  countries: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** Of the surest way. "undated": neither program nor question says when the membership should have held. */
      certainty: certaintySchema,
      ways: z.array(
        z.strictObject({
          channel: z.enum(['name', 'language', 'membership']),
          certainty: certaintySchema,
          /** Id of the language or organization that is addressed; null: the country is invited by name. */
          through: z.string().nullable(),
          /** Ids of the relationships that it follows from, in `graph`. */
          relationships: z.array(z.string()),
        }),
      ),
    }),
  ),
  graph: resultSchema.shape.graph,
});
export type Reach = z.infer<typeof reachSchema>;
