import { z } from 'zod';
import { parseJson } from './parse-json.ts';
import { storyStepsSchema } from './story-steps.ts';
import { nodeSchema, relationshipSchema } from './values.ts';
import { positionSchema, viewSchema } from './view.ts';
import type { View } from './view.ts';
import { healthSchema } from './wire.ts';

/** The form that files are written in now; a file of a later one is refused. */
export const VIEW_FILE_VERSION = 1;

/** Larger files are refused unread: the largest picture that can be drawn takes a tenth of it. */
export const LARGEST_VIEW_FILE = 64 * 1024 * 1024;

export const cameraSchema = z.strictObject({ x: z.number(), y: z.number(), zoom: z.number().positive() });

const placedSchema = z.strictObject({
  positions: z.record(z.string(), positionSchema),
  columns: z.array(z.strictObject({ title: z.string(), x: z.number() })),
  ticks: z.array(z.strictObject({ title: z.string(), x: z.number() })).optional(),
  backdrop: z.strictObject({ outlines: z.array(z.array(positionSchema)) }).optional(),
});

/** A view whole: what was asked and done, the data it showed, where everything stood. */
export const viewFileSchema = z.strictObject({
  liaison: z.literal('view'),
  version: z.literal(VIEW_FILE_VERSION),
  title: z.string(),
  savedAt: z.iso.datetime(),
  dataSet: healthSchema.shape.dataSet,
  view: viewSchema,
  camera: cameraSchema.optional(),
  placed: placedSchema,
  graph: z.strictObject({ nodes: z.array(nodeSchema), relationships: z.array(relationshipSchema) }),
  /** What the reader wrote to walk through the picture; a Liaison that knows no steps refuses a file that has some. */
  steps: storyStepsSchema.optional(),
});
export type ViewFile = z.infer<typeof viewFileSchema>;

/** Why a file cannot be opened. */
export type ViewFileFault =
  | { fault: 'too-large'; bytes: number }
  | { fault: 'not-json'; isCutShort: boolean }
  | { fault: 'not-a-view' }
  | { fault: 'newer'; version: number }
  | { fault: 'wrong-form'; places: readonly string[] }
  | { fault: 'unknown-ids'; ids: readonly string[] };

export const writeViewFile = (file: ViewFile): string => `${JSON.stringify(file)}\n`;

/** Reads the text of a view file; all that is wrong with its form is told at once. */
export function readViewFile(text: string): { file: ViewFile } | ViewFileFault {
  if (text.length > LARGEST_VIEW_FILE) return { fault: 'too-large', bytes: text.length };
  const json = parseJson(text);
  if (json === undefined) return { fault: 'not-json', isCutShort: text.trimStart().startsWith('{"liaison":"view"') };
  const head = headSchema.safeParse(json);
  if (!head.success) return { fault: 'not-a-view' };
  if (head.data.version > VIEW_FILE_VERSION) return { fault: 'newer', version: head.data.version };
  const read = viewFileSchema.safeParse(json);
  if (!read.success)
    return {
      fault: 'wrong-form',
      places: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    };
  const ids = unknownIds(read.data);
  return ids.length > 0 ? { fault: 'unknown-ids', ids } : { file: read.data };
}

const headSchema = z.looseObject({ liaison: z.literal('view'), version: z.number() });

/** Ids that the view or its connections name and the file has no node or connection for. */
function unknownIds({ view, graph }: ViewFile): string[] {
  const nodes = new Set(graph.nodes.map(({ id }) => id));
  const relationships = new Set(graph.relationships.map(({ id }) => id));
  const ends = graph.relationships.flatMap(({ start, end }) => [start, end]).filter((id) => !nodes.has(id));
  const named = namedIn(view).filter((id) => !nodes.has(id) && !relationships.has(id));
  return [...new Set([...ends, ...named])];
}

/** A projection's connections and bundles are made anew from the data, so their ids are none of the file's. */
const isMade = (id: string): boolean => id.includes('|SHARES|') || id.startsWith('bundle:');

const namedIn = ({ hidden, selection, focus, pins }: View): string[] =>
  [...hidden, ...selection, ...(focus?.centres ?? []), ...Object.keys(pins)].filter((id) => !isMade(id));
