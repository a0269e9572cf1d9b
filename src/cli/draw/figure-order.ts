import { extname } from 'node:path';
import type { PictureOptions } from '../../scene/picture/picture.ts';
import type { ThemeName } from '../../scene/theme.ts';
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
  size: PictureSize;
  theme: ThemeName;
  legend: PictureOptions['legend'];
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
  legend: 'above',
  transparent: false,
  outlines: false,
  pictureOnly: false,
} as const satisfies Partial<FigureOrder>;

/** What is wrong with an order as a whole. */
export function faultOfOrder({
  question,
  view,
  param,
}: Pick<FigureOrder, 'question' | 'view' | 'param'>): string | undefined {
  if (question !== undefined && view !== undefined) return 'Expected a question or a view, not both.';
  if (question === undefined && Object.keys(param).length > 0)
    return 'There is no question that parameters could go to.';
  return undefined;
}

export function formatOf(path: string): FigureFormat | undefined {
  const ending = extname(path).slice(1).toLowerCase();
  return ending === 'svg' || ending === 'png' ? ending : undefined;
}

export function demandFormat(path: string): FigureFormat {
  const format = formatOf(path);
  if (format) return format;
  throw new Failure(EXIT.wrongUsage, `--out ${path}: expected a name that ends in .svg or .png`);
}
