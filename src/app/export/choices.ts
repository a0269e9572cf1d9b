import { z } from 'zod';
import { parseJson } from '../../model/parse-json.ts';
import { units } from './picture-size.ts';

export const formats = ['png', 'svg', 'pdf', 'html'] as const;

/** What stays chosen from one picture to the next. */
const keptSchema = z.strictObject({
  size: z.strictObject({
    width: z.string().max(20),
    height: z.string().max(20),
    unit: z.enum(units),
    dpi: z.string().max(20),
  }),
  theme: z.enum(['light', 'dark']),
  isTransparent: z.boolean(),
  margins: z.enum(['narrow', 'usual', 'wide']),
  legend: z.enum(['above', 'below', 'right', 'none']),
  hasScales: z.boolean(),
  names: z.enum(['placed', 'all', 'first']),
  /** As it was typed. */
  firstNames: z.string().max(20),
  letters: z.enum(['small', 'usual', 'large', 'largest']),
  namesIn: z.enum(['one', 'two']),
  sources: z.enum(['publishers', 'footnotes', 'none']),
  format: z.enum(formats),
  isOutlined: z.boolean(),
  holdsView: z.boolean(),
});
type KeptChoices = z.infer<typeof keptSchema>;

export const partsToShow = ['shown', 'chosen', 'seen'] as const;

/** All that the reader chooses: what is kept, and what goes with one picture alone. */
export type ExportChoices = KeptChoices & {
  part: (typeof partsToShow)[number];
  title: string;
  subtitle: string;
  caption: string;
};

/** The theme at first is the screen's. */
const FIRST_CHOICES: Omit<KeptChoices, 'theme'> = {
  size: { width: '2400', height: '', unit: 'px', dpi: '300' },
  isTransparent: false,
  margins: 'usual',
  legend: 'above',
  hasScales: true,
  names: 'placed',
  firstNames: '50',
  letters: 'usual',
  namesIn: 'one',
  sources: 'publishers',
  format: 'png',
  isOutlined: false,
  holdsView: true,
};

const STORAGE_KEY = 'liaison.export';

export const firstChoices = (
  own: Pick<ExportChoices, 'theme' | 'title' | 'subtitle'>,
  kept: Partial<KeptChoices> = rememberedChoices(),
): ExportChoices => ({ part: 'shown', caption: '', ...FIRST_CHOICES, ...own, ...kept });

/** What was kept, as far as it can still be read; a choice never made is not kept, so that its first value may follow the screen. */
export function readKept(text: string | null): Partial<KeptChoices> {
  const read = keptSchema.partial().safeParse(text === null ? undefined : parseJson(text));
  return read.success ? read.data : {};
}

function rememberedChoices(): Partial<KeptChoices> {
  try {
    return readKept(window.localStorage.getItem(STORAGE_KEY));
  } catch {
    return {};
  }
}

export function rememberChoices(changed: Partial<ExportChoices>): void {
  const { part: _part, title: _title, subtitle: _subtitle, caption: _caption, ...kept } = changed;
  if (Object.keys(kept).length === 0) return;
  try {
    window.localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...rememberedChoices(), ...kept }));
  } catch (error) {
    // A browser that keeps nothing for this page still saves the picture.
    console.warn('what was chosen for the picture cannot be remembered', error);
  }
}
