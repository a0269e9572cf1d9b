import { extname } from 'node:path';
import type { PictureOptions } from '../../scene/picture/picture.ts';
import { sourceListFormats } from '../../scene/source-lists/source-list-formats.ts';
import type { SourceListFormat } from '../../scene/source-lists/source-list-formats.ts';
import type { ThemeName } from '../../scene/theme.ts';
import type { LanguageId } from '../../words/language.ts';
import type { GivenParameters } from '../asked-question.ts';
import { EXIT, Failure } from '../failure.ts';
import type { FigureFormat } from './figure-bytes.ts';
import type { GivenWords } from './figure-text.ts';
import type { PictureSize } from './picture-size.ts';

/** One figure as it is ordered, on the command line or in a file. */
export type FigureOrder = GivenWords & {
  /** Name of a question, path of a .cypher file or `-`; absent: what the app opens on, or the view. */
  question?: string;
  param: GivenParameters;
  /** Path of a view file, or of a picture that holds a view. */
  view?: string;
  out: string;
  /** Path of a list of the sources, beside the figure. */
  sources?: string;
  size: PictureSize;
  theme: ThemeName;
  language: LanguageId;
  legend: PictureOptions['legend'];
  /** Connections are numbered, with the list of their sources below. */
  footnotes: boolean;
  /** Absent: the app's first, or that of the view. */
  layout?: string;
  /** Nothing is painted behind the picture. */
  transparent: boolean;
  outlines: boolean;
  pictureOnly: boolean;
};

export const DEFAULT_ORDER = {
  param: {},
  size: { width: 2400 },
  theme: 'light',
  language: 'en',
  legend: 'above',
  footnotes: false,
  transparent: false,
  outlines: false,
  pictureOnly: false,
} as const satisfies Partial<FigureOrder>;

/** What a page has no use for, by the name of its option. */
const OF_PICTURES = {
  size: 'size',
  theme: 'theme',
  legend: 'legend',
  footnotes: 'footnotes',
  transparent: 'transparent',
  outlines: 'outlines',
  pictureOnly: 'picture-only',
} as const satisfies Partial<Record<keyof FigureOrder, string>>;

type Checked = Pick<FigureOrder, 'question' | 'view' | 'param' | 'out' | 'sources' | keyof typeof OF_PICTURES>;

/** What is wrong with an order as a whole. */
export function faultOfOrder(order: Checked): string | undefined {
  const { question, view, param, out, sources } = order;
  if (question !== undefined && view !== undefined) return 'Expected a question or a view, not both.';
  if (question === undefined && Object.keys(param).length > 0)
    return 'There is no question that parameters could go to.';
  if (sources !== undefined && !listFormatOf(sources)) return `sources: ${EXPECTED_LIST}`;
  return formatOf(out) === 'html' ? faultOfPage(order) : undefined;
}

function faultOfPage(order: Checked): string | undefined {
  const other = (Object.keys(OF_PICTURES) as (keyof typeof OF_PICTURES)[]).find(
    (key) => JSON.stringify(order[key]) !== JSON.stringify(DEFAULT_ORDER[key]),
  );
  return (
    other &&
    `A page fits its window, is light and dark, and lists its sources by itself: it takes no ${OF_PICTURES[other]}.`
  );
}

const formats = ['svg', 'png', 'pdf', 'html'] as const satisfies readonly (FigureFormat | 'html')[];
type FileFormat = (typeof formats)[number];

const either = new Intl.ListFormat('en', { type: 'disjunction' });
const endingWith = (endings: readonly string[]): string =>
  `expected a name that ends in ${either.format(endings.map((ending) => `.${ending}`))}`;

export const EXPECTED_OUT = endingWith(formats);

export function formatOf(path: string): FileFormat | undefined {
  const ending = extname(path).slice(1).toLowerCase();
  return formats.find((format) => format === ending);
}

export function demandFormat(path: string): FileFormat {
  const format = formatOf(path);
  if (format) return format;
  throw new Failure(EXIT.wrongUsage, `--out ${path}: ${EXPECTED_OUT}`);
}

const listEndings = sourceListFormats.map(({ ending }) => ending.split('.').at(-1) ?? '');
const EXPECTED_LIST = endingWith(listEndings);

/** By its ending: `list.json` is the list that a name such as `list.csl.json` says more exactly. */
export const listFormatOf = (path: string): SourceListFormat | undefined =>
  sourceListFormats[listEndings.indexOf(extname(path).slice(1).toLowerCase())];
