import { dirname, resolve } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { layouts } from '../../layout/registry.ts';
import { EXIT, Failure } from '../failure.ts';
import { readTextFile } from '../read-text-file.ts';
import { languages } from '../../words/language.ts';
import { DEFAULT_ORDER, EXPECTED_OUT, faultOfOrder, formatOf } from './figure-order.ts';
import type { FigureOrder } from './figure-order.ts';
import { readPictureSize } from './picture-size.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const size = scalar.transform((text, context) => {
  const read = readPictureSize(text);
  if (!('fault' in read)) return read;
  context.addIssue({ code: 'custom', message: read.fault });
  return z.NEVER;
});

const figureSchema = z
  .strictObject({
    out: z.string().refine((path) => formatOf(path) !== undefined, EXPECTED_OUT),
    question: z.string().optional(),
    param: z.record(z.string(), scalar).default(DEFAULT_ORDER.param),
    view: z.string().optional(),
    sources: z.string().optional(),
    size: size.default(DEFAULT_ORDER.size),
    theme: z.enum(['light', 'dark']).default(DEFAULT_ORDER.theme),
    language: z.enum(languages.map(({ id }) => id)).default(DEFAULT_ORDER.language),
    legend: z.enum(['above', 'below', 'right', 'none']).default(DEFAULT_ORDER.legend),
    footnotes: z.boolean().default(DEFAULT_ORDER.footnotes),
    layout: z.enum(layouts.map(({ id }) => id)).optional(),
    transparent: z.boolean().default(DEFAULT_ORDER.transparent),
    outlines: z.boolean().default(DEFAULT_ORDER.outlines),
    'picture-only': z.boolean().default(DEFAULT_ORDER.pictureOnly),
    title: z.string().optional(),
    caption: z.string().optional(),
  })
  .superRefine((figure, context) => {
    const fault = faultOfOrder({ ...figure, pictureOnly: figure['picture-only'] });
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  });

const fileSchema = z.strictObject({ figures: z.array(figureSchema).min(1) });

/** The figures that a file lists, their paths from its folder; or every fault of it with its line. */
export async function readFiguresFile(path: string): Promise<FigureOrder[]> {
  const lines = new LineCounter();
  const document = parseDocument(await readTextFile(path), { lineCounter: lines });
  const at = (offset: number): string => `${path}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0)
    throw new Failure(
      EXIT.inputAtFault,
      document.errors.map((error) => `${at(error.pos[0])}: ${firstLine(error)}`).join('\n'),
    );
  const read = fileSchema.safeParse(document.toJS());
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${at(offsetOf(document, issue.path))}: ${wordsOf(issue)}`);
    throw new Failure(EXIT.inputAtFault, faults.join('\n'));
  }
  const orders = read.data.figures.map((figure) => inFolder(dirname(path), figure));
  demandOneEach(path, orders);
  return orders;
}

const firstLine = ({ message }: Error): string => message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? message;

/** Where the value stands, or the nearest around it that is there. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function wordsOf({ path, message }: z.core.$ZodIssue): string {
  const place = path.filter((part) => typeof part === 'string' && part !== 'figures').join('.');
  return place === '' ? message : `${place}: ${message}`;
}

/** A question is a path where `liaison query` would take it for one. */
function inFolder(
  folder: string,
  { 'picture-only': pictureOnly, ...figure }: z.infer<typeof figureSchema>,
): FigureOrder {
  const { question, view, out, sources } = figure;
  const isPath = question !== undefined && /[\\/]|\.cypher$/.test(question);
  return {
    ...figure,
    pictureOnly,
    out: resolve(folder, out),
    ...(isPath && { question: resolve(folder, question) }),
    ...(view !== undefined && { view: resolve(folder, view) }),
    ...(sources !== undefined && { sources: resolve(folder, sources) }),
  };
}

function demandOneEach(path: string, orders: readonly FigureOrder[]): void {
  const outs = orders.flatMap(({ out, sources }) => (sources === undefined ? [out] : [out, sources]));
  const twice = outs.find((out, index) => outs.indexOf(out) !== index);
  if (twice !== undefined)
    throw new Failure(EXIT.inputAtFault, `${path}: two figures have the same out or sources, ${twice}`);
}
