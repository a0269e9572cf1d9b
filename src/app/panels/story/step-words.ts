import { LONGEST_STEP_TEXT, LONGEST_STEP_TITLE } from '../../../model/story-steps.ts';
import type { StoryStep } from '../../../model/story-steps.ts';
import { t } from '../../../words/t.ts';

/** What is wrong with a title that was typed. */
export const titleFault = (title: string): string | undefined =>
  title.trim() === '' ? t('steps.titleNeeded') : lengthFault(title.trim(), LONGEST_STEP_TITLE);

export const textFault = (text: string): string | undefined => lengthFault(text.trim(), LONGEST_STEP_TEXT);

const lengthFault = (text: string, most: number): string | undefined =>
  text.length > most ? t('steps.tooLong', { most, count: text.length }) : undefined;

type View = Pick<StoryStep, 'region' | 'ids'>;

/** "A part of the picture. 2 chosen things stand out." */
export const viewWords = ({ region, ids }: View): string =>
  withStanding(region ? t('steps.part') : t('steps.whole'), ids);

/** "It takes what is on the screen. 2 chosen things stand out." */
export const takenWords = ({ ids }: View): string => withStanding(t('steps.taken'), ids);

const withStanding = (words: string, { length }: View['ids']): string =>
  length > 0 ? `${words} ${t('steps.standOut', { count: length })}` : words;
