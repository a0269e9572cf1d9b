import { LONGEST_STEP_TEXT, LONGEST_STEP_TITLE } from '../../../model/story-steps.ts';
import type { StoryStep } from '../../../model/story-steps.ts';
import { t } from '../../../words/t.ts';

/** What is wrong with a title that was typed. */
export const titleFault = (title: string): string | undefined =>
  title.trim() === '' ? t('steps.titleNeeded') : lengthFault(title.trim(), LONGEST_STEP_TITLE);

export const textFault = (text: string): string | undefined => lengthFault(text.trim(), LONGEST_STEP_TEXT);

const lengthFault = (text: string, most: number): string | undefined =>
  text.length > most ? t('steps.tooLong', { most, count: text.length }) : undefined;

/** "A part of it. 2 chosen stand out." */
export const viewWords = ({ region, ids }: Pick<StoryStep, 'region' | 'ids'>): string =>
  [
    region ? t('steps.part') : t('steps.whole'),
    ...(ids.length > 0 ? [t('steps.standOut', { count: ids.length })] : []),
  ].join(' ');
