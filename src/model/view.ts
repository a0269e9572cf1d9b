import { z } from 'zod';
import { parametersSchema } from './wire.ts';

/** What is asked. A preset's parameters are kept as the text of the address until its form is known. */
const questionSchema = z.discriminatedUnion('type', [
  /** `whole`: all of it, though it is more than can be read at once. */
  z.strictObject({ type: z.literal('opening'), whole: z.boolean().optional() }),
  z.strictObject({
    type: z.literal('preset'),
    name: z.string(),
    texts: z.record(z.string(), z.string()),
    /** Other parameters, whose answer stands beside the first. */
    compareWith: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({ type: z.literal('query'), cypher: z.string(), parameters: parametersSchema }),
  /** What a view file brought: its nodes and relationships stand in the workspace under this key. */
  z.strictObject({ type: z.literal('file'), key: z.string(), title: z.string() }),
]);
export type Question = z.infer<typeof questionSchema>;

export const directions = ['out', 'in'] as const;
export type Direction = (typeof directions)[number];

/** Something brought to the answer, in one step, and taken back in one. */
export const additionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('neighbours'),
    of: z.string(),
    /** Only by this relationship type, in this direction as seen from `of`, to this label; absent: any. */
    relationship: z.string().optional(),
    direction: z.enum(directions).optional(),
    kind: z.string().optional(),
    /** At most so many neighbours, the best connected first. */
    limit: z.number().int().min(1).max(5000),
  }),
  z.strictObject({ type: z.literal('common'), of: z.array(z.string()).min(2).max(50) }),
  z.strictObject({ type: z.literal('paths'), from: z.string(), to: z.string(), all: z.boolean() }),
  /** Single nodes, as found by the search. */
  z.strictObject({ type: z.literal('nodes'), ids: z.array(z.string()).min(1).max(500) }),
  /** All that connects the nodes which the answer and the other additions brought. */
  z.strictObject({ type: z.literal('connections') }),
]);
export type Addition = z.infer<typeof additionSchema>;

/** Whether what has no value for a filter's property stays. */
const missing = z.enum(['keep', 'remove']);
export type Missing = z.infer<typeof missing>;

const isoDay = z.iso.date();

/** What a chip narrows. `label` is a node's label or a relationship's type; absent: all of that scope. */
const property = {
  scope: z.enum(['node', 'relationship']),
  label: z.string().optional(),
  property: z.string().min(1),
  missing,
};

const chip = { id: z.string().min(1), isOn: z.boolean() };

export const filterSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...chip, type: z.literal('kind'), labels: z.array(z.string()).min(1) }),
  z.strictObject({ ...chip, type: z.literal('value'), ...property, values: z.array(z.string()).min(1) }),
  z.strictObject({
    ...chip,
    type: z.literal('range'),
    ...property,
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  /** Text found in any name of a node, or in one property where it is given. */
  z.strictObject({ ...chip, type: z.literal('text'), text: z.string().min(1), property: z.string().optional() }),
  z.strictObject({ ...chip, type: z.literal('degree'), min: z.number().optional(), max: z.number().optional() }),
  z.strictObject({ ...chip, type: z.literal('k-core'), k: z.number().int().min(1).max(1000) }),
  z.strictObject({ ...chip, type: z.literal('largest-component') }),
  /** Connections with at least so many sources; `independent`: of so many publishers. */
  z.strictObject({
    ...chip,
    type: z.literal('sources'),
    min: z.number().int().min(1).max(100),
    independent: z.boolean(),
  }),
]);
export type Filter = z.infer<typeof filterSchema>;

/** Days, both inclusive; an absent end is open. */
export const timeWindowSchema = z.strictObject({ from: isoDay.optional(), until: isoDay.optional(), missing });
export type TimeWindow = z.infer<typeof timeWindowSchema>;

/** 'kind' and 'degree' are the looks at rest; anything else names a measure of src/analysis. */
export const looksSchema = z.strictObject({
  colourBy: z.string(),
  sizeBy: z.string(),
  /** Connections drawn by the number and kind of their sources. */
  evidence: z.boolean(),
  /** Parallel connections side by side, or as one with a count. */
  parallels: z.enum(['fan', 'bundle']),
});
export type Looks = z.infer<typeof looksSchema>;

export const positionSchema = z.strictObject({ x: z.number(), y: z.number() });

export const layoutChoiceSchema = z.strictObject({
  id: z.string(),
  /** Only those that differ from the layout's own defaults. */
  parameters: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])),
});
export type LayoutChoice = z.infer<typeof layoutChoiceSchema>;

export const focusSchema = z.strictObject({
  centres: z.array(z.string()).min(1),
  hops: z.number().int().min(1).max(4),
});
export type Focus = z.infer<typeof focusSchema>;

/** All that makes one picture of the data; each step of the history is one of these. */
export const viewSchema = z.strictObject({
  question: questionSchema,
  additions: z.array(additionSchema),
  /** "What was true at": memberships count on this day throughout; absent: at each program's own date. */
  asOf: isoDay.optional(),
  window: timeWindowSchema.optional(),
  /** Kinds switched off in the legend; absent: those that the question leaves out by itself. */
  hiddenKinds: z.array(z.string()).optional(),
  filters: z.array(filterSchema),
  /** Ids of nodes and relationships taken away one by one. */
  hidden: z.array(z.string()),
  /** Id of a projection of src/scene/projections. */
  projection: z.string().optional(),
  focus: focusSchema.optional(),
  looks: looksSchema,
  layout: layoutChoiceSchema,
  /** Nodes that a reader put where they are, in graph units. */
  pins: z.record(z.string(), positionSchema),
  /** Ids of chosen nodes and relationships; the evidence is of the last. */
  selection: z.array(z.string()),
});
export type View = z.infer<typeof viewSchema>;
