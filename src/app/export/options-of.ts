import { footnotesOf } from '../../scene/footnotes/footnotes-of.ts';
import { MOST_FOOTNOTED } from '../../scene/footnotes/most-footnoted.ts';
import { SMALLEST_FONT } from '../../scene/picture/fit.ts';
import { DESIGN_WIDTH } from '../../scene/picture/picture.ts';
import type { PictureOptions } from '../../scene/picture/picture.ts';
import type { ExportChoices } from './choices.ts';
import type { Part } from './part-of.ts';
import { readSize } from './picture-size.ts';
import type { ExportSubject } from './subject.ts';
import { shownGraphOf } from './shown-graph-of.ts';
import { textOf } from './text-of.ts';
import { formatDate } from '../../words/format-date.ts';
import { t } from '../../words/t.ts';

/** In pixels of a picture 1,320 wide. */
const MARGINS = { narrow: 16, usual: 36, wide: 80 };
const LETTERS = { small: 0.85, usual: 1, large: 1.35, largest: 1.9 };

const POINTS_PER_INCH = 72;
/** Smaller print is hard to read. */
export const LEAST_POINTS = 5;

/** How high the smallest names are in print; undefined for a picture that is not to be printed. */
export function smallestPoints({ size, letters }: ExportChoices): number | undefined {
  const read = readSize(size);
  if ('faults' in read || read.dpi === undefined) return undefined;
  const inches = read.size.width / read.dpi;
  return (SMALLEST_FONT * LETTERS[letters] * inches * POINTS_PER_INCH) / DESIGN_WIDTH;
}

const MOST_NAMES = 100_000;

/** The number of names that was typed, or what is wrong with it. */
export function readFirstNames(text: string): { count: number } | { fault: string } {
  const count = Number(text.trim());
  if (text.trim() !== '' && Number.isInteger(count) && count >= 0 && count <= MOST_NAMES) return { count };
  return { fault: t('export.names.wholeNumber') };
}

function labelsOf({ names, firstNames }: ExportChoices): PictureOptions['labels'] {
  if (names !== 'first') return names;
  const read = readFirstNames(firstNames);
  return 'fault' in read ? undefined : read.count;
}

/** What the picture is asked for; undefined while a number that was typed cannot be read. */
export function optionsOf(subject: ExportSubject, choices: ExportChoices, part: Part): PictureOptions | undefined {
  const read = readSize(choices.size);
  const labels = labelsOf(choices);
  if ('faults' in read || labels === undefined) return undefined;
  return {
    ...read.size,
    theme: choices.theme,
    ground: choices.isTransparent ? 'none' : 'paper',
    margin: MARGINS[choices.margins],
    legend: choices.legend,
    lineAndSizeScales: choices.hasScales,
    labels,
    fontScale: LETTERS[choices.letters],
    ...(part.region && { region: part.region }),
    text: textOf(subject, choices, part),
    ...(isFootnoted(choices, part) && {
      footnotes: footnotesOf(shownGraphOf(subject, choices, part), { dateIn: formatDate }),
    }),
  };
}

const isFootnoted = ({ sources }: ExportChoices, { shown }: Part): boolean =>
  sources === 'footnotes' && shown.relationships.length <= MOST_FOOTNOTED;
