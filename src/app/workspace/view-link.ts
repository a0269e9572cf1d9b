import { z } from 'zod';
import { byPlace, worldOutlines } from '../../layout/by-place.ts';
import { parseJson } from '../../model/parse-json.ts';
import { cameraSchema, viewFileSchema, writeViewFile } from '../../model/view-file.ts';
import type { ViewFile } from '../../model/view-file.ts';
import { backdropBounds } from '../../scene/backdrop.ts';
import { fromBase64Url, toBase64Url } from '../../scene/reopen/base64.ts';
import { deflate, inflate } from '../../scene/reopen/deflate.ts';
import { VIEW_IN_HASH } from '../state/view/address.ts';

/** Longer links are cut by mail programs and messengers. */
export const LONGEST_LINK = 16_000;
/** What so long a link unfolds to is much less. */
const LARGEST_TEXT = 4 * 1024 * 1024;

/** The form that links are written in now; one of a later form is refused. */
const VERSION = 1;

const WIDEST_MAP = 100_000;

const linkSchema = z.strictObject({
  liaison: z.literal('link'),
  version: z.literal(VERSION),
  ...viewFileSchema.pick({ dataSet: true, view: true }).shape,
  camera: cameraSchema.optional(),
  /** Where everything stood, for a view in which something was put elsewhere by hand. */
  placed: viewFileSchema.shape.placed.optional(),
  /** Of a map of the world that lies behind them: its outlines follow from it. */
  mapWidth: z.number().positive().max(WIDEST_MAP).optional(),
});
export type ViewLink = z.infer<typeof linkSchema>;

/** What a view needs so that the loaded data makes the same picture of it. */
const linkOf = async ({ dataSet, view, camera, placed }: ViewFile): Promise<ViewLink> => ({
  liaison: 'link',
  version: VERSION,
  dataSet,
  view,
  ...(camera && { camera }),
  ...(Object.keys(view.pins).length > 0 && (await withoutOutlines({ view, placed }))),
});

type Places = Pick<ViewLink, 'view' | 'placed'>;

/** The outlines of the world alone would be longer than a link may be. */
async function withoutOutlines({ view, placed }: Places): Promise<Pick<ViewLink, 'placed' | 'mapWidth'>> {
  const bounds = view.layout.id === byPlace.id ? backdropBounds(placed?.backdrop) : undefined;
  const mapWidth = bounds && Math.round(bounds.right);
  if (!placed || !mapWidth || !(await worldOutlines(view.layout.parameters, mapWidth))) return { placed };
  const { backdrop: _outlines, ...rest } = placed;
  return { placed: rest, mapWidth };
}

async function withOutlines({ mapWidth, ...link }: ViewLink): Promise<ViewLink> {
  const { view, placed } = link;
  const outlines = placed && mapWidth && (await worldOutlines(view.layout.parameters, mapWidth));
  return outlines ? { ...link, placed: { ...placed, backdrop: { outlines } } } : link;
}

/** The part of an address that holds a view whole; undefined where it is too much for a link. */
export async function hashOf(file: ViewFile): Promise<string | undefined> {
  // What was opened from a file is no data of the server's, so the link brings it.
  const text = file.view.question.type === 'file' ? writeViewFile(file) : JSON.stringify(await linkOf(file));
  if (text.length > LARGEST_TEXT) return undefined;
  const hash = VIEW_IN_HASH + toBase64Url(await deflate(text));
  return hash.length <= LONGEST_LINK ? hash : undefined;
}

export type LinkFault =
  { fault: 'link-damaged' } | { fault: 'newer'; version: number } | { fault: 'wrong-form'; places: readonly string[] };

const headSchema = z.looseObject({ liaison: z.enum(['link', 'view']), version: z.number() });

/** What the hash of an address holds: a view, or the text of a view file. */
export async function readHash(hash: string): Promise<{ link: ViewLink } | { text: string } | LinkFault> {
  // Texts often go on right behind a link.
  const [data = ''] = /^[\w-]*/.exec(hash.slice(VIEW_IN_HASH.length)) ?? [];
  const bytes = fromBase64Url(data);
  const unfolded = bytes && (await inflate(bytes, LARGEST_TEXT));
  if (!unfolded || 'fault' in unfolded) return { fault: 'link-damaged' };
  const json = parseJson(unfolded.text);
  const head = headSchema.safeParse(json);
  if (!head.success) return { fault: 'link-damaged' };
  if (head.data.liaison === 'view') return unfolded;
  if (head.data.version > VERSION) return { fault: 'newer', version: head.data.version };
  const link = linkSchema.safeParse(json);
  if (link.success) return { link: await withOutlines(link.data) };
  return { fault: 'wrong-form', places: link.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
}
